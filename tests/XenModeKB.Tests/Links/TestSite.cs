using System.Collections.Immutable;
using XenModeKB.Links;
using XenModeKB.Model;
using XenModeKB.Pipeline;


/// <summary>A site in memory and the way it is served.</summary>
internal sealed class TestSite
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    public string? BaseUrl { get; init; }

    public ServingRules Rules { get; init; } = ServingRules.Strict;

    public IReadOnlyList<string> Ignore { get; init; } = [];

    public IReadOnlyList<string> AllowMissing { get; init; } = [];

    public string this[string path]
    {
        set => _files[path] = value;
    }

    public static TestSite Of(params (string Path, string Text)[] files)
    {
        var site = new TestSite();
        foreach (var (path, text) in files)
        {
            site[path] = text;
        }

        return site;
    }

    /// <summary>What a build says of the links of its files.</summary>
    public static ImmutableArray<Diagnostic> Check(string baseUrl, params OutputFile[] files)
    {
        var address = SiteAddress.OfBuild(baseUrl);
        var settle = new SettleFile(address);
        ImmutableArray<SettledFile> settled = [.. files.SelectMany(file => settle.Apply(file).Documents)];
        var targets = new SiteTargets([.. settled.Select(file => file.File)], address);
        return CheckSite.Check([.. settled.SelectMany(file => new CheckFile().Apply(file, targets).Documents)], targets, []).Diagnostics;
    }

    /// <summary>Whether a build would serve it like this.</summary>
    public bool IsBuilt => !Rules.PrettyUrls && Rules.IndexNames.SequenceEqual(ServingRules.Strict.IndexNames) && Ignore.Count == 0 && AllowMissing.Count == 0;

    /// <summary>The findings of a build, which judges each file alone first and its links to other files when all are known.</summary>
    public List<Finding> InTwoSteps()
    {
        var address = SiteAddress.From(BaseUrl)!;
        var settle = new SettleFile(address);
        ImmutableArray<SettledFile> settled = [.. Files().SelectMany(file => settle.Apply(file).Documents)];
        var targets = new SiteTargets([.. settled.Select(file => file.File)], address);
        var judged = settled.SelectMany(file => new CheckFile().Apply(file, targets).Documents).ToList();
        return [.. judged.SelectMany(file => file.Findings).Concat(new CheckPages(address, targets.Map).Check(judged.Select(file => file.Head).OfType<PageHead>()))];
    }

    public ImmutableArray<FileFacts> Facts() => [.. Files().SelectMany(file => ScanFile.IsData(file.Path) ? [Data(file)] : new ScanOutput().Apply(file).Documents)];

    private static FileFacts Data(OutputFile file)
    {
        var links = new List<LinkFact>();
        ScanJson.ReadUrls(file.Content.Span, links.Add);
        return new(file.Path) { Links = [.. links], File = file };
    }

    private IEnumerable<OutputFile> Files() => _files.Select(file => OutputFile.FromText(file.Key, file.Value));

    /// <summary>The findings as <c>path(line,column) code</c>.</summary>
    public List<string> Findings() => [.. All().Select(f => $"{f.File.Path}({f.Place.Line},{f.Place.Column}) {f.Rule.Code}")];

    public List<Finding> All()
    {
        var suggest = new SuggestTargets(new([.. Facts().Select(file => new SiteFile(file.Path, () => file))], Rules));
        return [.. AtOnce().Select(suggest.Explain)];
    }

    /// <summary>The findings of a check of a folder, without suggestions.</summary>
    public List<Finding> AtOnce()
    {
        var facts = Facts();
        var map = new SiteMap([.. facts.Select(file => new SiteFile(file.Path, () => file))], Rules);
        var address = SiteAddress.From(BaseUrl)!;
        var (ignore, allow) = (IgnorePatterns.From(Ignore), IgnorePatterns.From(AllowMissing));
        var check = new CheckLinks(map, allow, new(address, ignore, allow, keepExternals: true));
        return [.. facts.SelectMany(file => check.Check(file).Findings).Concat(new CheckPages(address, map).Check(facts))];
    }
}
