using System.Collections.Immutable;
using System.Text;
using XenModeKB.Links;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Publishing;


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
        ImmutableArray<ScannedOutput> output = [.. files.Select(ScannedOutput.Of)];
        var judge = SiteTargets.Of(output.Select(file => file.Scan), baseUrl).Judge();
        return CheckSite.Check(output, [.. output.Select(file => judge.Check(file.Scan))], baseUrl, []).Diagnostics;
    }

    public ImmutableArray<ScannedFile> Scans() => [.. _files.Select(file => ScanFile.Scan(file.Key, Bytes(file.Key, file.Value), isOurs: true))];

    /// <summary>A page that does not say its encoding would be read as Windows-1252.</summary>
    private static byte[] Bytes(string path, string text) => Encoding.UTF8.GetBytes(path.EndsWith("html", StringComparison.Ordinal) ? "\uFEFF" + text : text);

    /// <summary>The findings as <c>path(line,column) code</c>.</summary>
    public List<string> Findings() => [.. All().Select(f => $"{f.Path}({f.Place.Line},{f.Place.Column}) {f.Rule.Code}")];

    public List<Finding> All()
    {
        var scans = Scans();
        var map = new SiteMap([.. scans.Select(file => new SiteFile(file.Path, () => file))], Rules);
        var settings = new CheckSettings(SiteAddress.From(BaseUrl)!, IgnorePatterns.From(Ignore), IgnorePatterns.From(AllowMissing), KeepExternals: true);
        return CheckFiles.Check(scans, map, settings, new()).Findings;
    }
}
