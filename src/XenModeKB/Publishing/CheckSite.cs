using System.Collections.Immutable;
using XenModeKB.Links;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Publishing;

/// <summary>
/// Checks all links of the build after its last file: 1. a map of what will be published; 2. what was found in each file, and what only
/// the whole tells (<see cref="CheckFiles"/>);
/// 3. places: where the author wrote the link, else the page's own source, else the theme, once per fault.
/// </summary>
internal sealed class CheckSite
{
    /// <summary>A fault without a known place that stands in this many files is one of the layout.</summary>
    private const int LayoutFrom = 3;

    /// <summary>What a link by the key of a page begins with.</summary>
    private const string ByKey = "page:";

    private const string Theme = "theme/layouts";

    private readonly Dictionary<string, OutputFile> _files;
    private readonly Dictionary<string, Page> _pages;
    private readonly AnchorsByWords _words;
    private readonly Lazy<IReadOnlyCollection<string>> _keys;

    /// <summary>For each file with a fault, the places of an address that have not been told yet.</summary>
    private readonly Dictionary<(string File, string Code), Dictionary<string, Queue<LinkOrigin>>> _origins = [];

    private CheckSite(ImmutableArray<ScannedOutput> files, ImmutableArray<Page> pages)
    {
        _files = new(StringComparer.Ordinal);
        foreach (var file in files)
        {
            _files[file.File.Path] = file.File;
        }

        _pages = pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
        _words = new(_pages);
        _keys = new(Keys);
    }

    /// <param name="files">All files of the build.</param>
    /// <param name="judged">What was found in each of them by itself.</param>
    /// <param name="baseUrl">Where the site is served.</param>
    /// <param name="pages">The pages that people wrote: an id that stands twice may be that of a heading.</param>
    /// <returns>How many links the build has.</returns>
    public static Outcome<int> Check(
        ImmutableArray<ScannedOutput> files, ImmutableArray<LinkFindings> judged, string baseUrl, ImmutableArray<Page> pages)
    {
        var scans = files.Select(file => file.Scan).ToList();
        var map = SiteMap.Of(scans);
        var settings = CheckSettings.Strict(SiteAddress.OfBuild(baseUrl));
        var found = CheckFiles.Combine(judged, scans, map, settings).Findings;
        var check = new CheckSite(files, pages);

        // What a file has that is written twice, nobody knows; that it is was told.
        var twice = scans.GroupBy(scan => scan.Path, StringComparer.OrdinalIgnoreCase).Where(same => same.Skip(1).Any())
            .Select(same => same.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var faults = found.Where(finding => !twice.Contains(finding.Target) && !twice.Contains(finding.Path))
            .Select(check.Locate).ToList();
        return new([scans.Sum(scan => scan.Links.Length)], [.. Located(faults), .. check.Unlocated(faults)]);
    }

    /// <summary>Finds out where the author wrote what is wrong. What a page's head says, no author wrote.</summary>
    private Fault Locate(Finding finding)
    {
        var file = _files[finding.Path];
        if (finding.Rule == LinkRules.DuplicateId)
        {
            return AtHeading(finding, file);
        }

        if (finding.Element is not ("link" or "meta") && Next(finding, file) is { } origin)
        {
            return new(finding.Rule == LinkRules.MissingAnchor ? AsWritten(finding, origin) : AsKey(finding, origin), origin.Where);
        }

        return new(finding, null);
    }

    /// <summary>
    /// Where the address of a finding was written: an address that is written twice has two findings, in the same order. The last place
    /// stands for what else has the address.
    /// </summary>
    private LinkOrigin? Next(Finding finding, OutputFile file)
    {
        var key = (file.Path, finding.Rule.Code);
        if (!_origins.TryGetValue(key, out var origins))
        {
            origins = file.LinkOrigins.GroupBy(origin => origin.Value, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => new Queue<LinkOrigin>(group), StringComparer.Ordinal);
            _origins.Add(key, origins);
        }

        if (!origins.TryGetValue(finding.Value, out var left))
        {
            return null;
        }

        return left.Count > 1 ? left.Dequeue() : left.Peek();
    }

    /// <summary>In the words of who writes pages, who knows their files and not their addresses.</summary>
    private Finding AsWritten(Finding finding, LinkOrigin origin)
    {
        var target = _files.GetValueOrDefault(finding.Target);
        if (origin.Written is not { } written || target?.Origin is not { } source)
        {
            return finding;
        }

        var anchor = written[(written.IndexOf('#', StringComparison.Ordinal) + 1)..];
        var words = source.Path == origin.Where.Path
            ? (Message)$"'{written}' leads to '#{anchor}', which this page does not have."
            : $"'{written}' leads to '#{anchor}', which {source.Path} does not have.";
        return finding with { Message = $"{words}{Suggest.DidYouMean(_words.Find(written, source.Path) ?? finding.Nearest)}" };
    }

    /// <summary>A link by the key of a page, told by that key: nobody wrote its address.</summary>
    private Finding AsKey(Finding finding, LinkOrigin origin)
    {
        if (origin.Written is not { } written || !written.StartsWith(ByKey, StringComparison.Ordinal)
            || finding.Rule != LinkRules.MissingFile)
        {
            return finding;
        }

        var key = written[ByKey.Length..].Split('#')[0].Trim('/');
        var meant = Suggest.Nearest(key, _keys.Value) is { } nearest ? ByKey + nearest : finding.Nearest;
        return finding with { Message = $"No page has the key '{key}'.{Suggest.DidYouMean(meant)}" };
    }

    /// <summary>Keys of pages that people wrote, and of those whose address is the same in two languages: that is their key, too.</summary>
    private IReadOnlyCollection<string> Keys() =>
    [
        .. _pages.Values.Select(page => page.Key)
            .Concat(
                from path in _files.Keys
                where path.EndsWith("/index.html", StringComparison.Ordinal)
                let parts = path.Split('/')
                where parts.Length > 2
                group path by string.Join('/', parts[1..^1]) into same
                where same.Skip(1).Any()
                select same.Key)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>
    /// A heading whose id a layout has, or what its page embeds, is where to change that: nobody who writes pages can change a layout.
    /// </summary>
    private Fault AtHeading(Finding finding, OutputFile file)
    {
        var page = file.Origin is { } origin ? _pages.GetValueOrDefault(origin.Path) : null;
        if (page?.Headings.FirstOrDefault(heading => heading.Id == finding.Target) is not { } heading)
        {
            return new(finding, null);
        }

        Message message =
            $"The id '{heading.Id}' of this heading is used in the page already: by its layout, or by something that the page embeds.";
        return new(finding with { Message = message }, heading.Span);
    }

    private static IEnumerable<Diagnostic> Located(IEnumerable<Fault> faults) =>
        faults.Where(fault => fault.Origin is not null).Select(fault => fault.Finding.Rule.At(fault.Origin!.Value, fault.Finding.Message));

    /// <summary>The same fault in many files is one of the theme; in a few, each is reported at the file's source.</summary>
    private IEnumerable<Diagnostic> Unlocated(IEnumerable<Fault> faults)
    {
        var alike = faults.Where(fault => fault.Origin is null).Select(fault => fault.Finding)
            .GroupBy(finding => (finding.Rule.Code, finding.Element, finding.Attribute, finding.Target, finding.Fragment));
        foreach (var group in alike)
        {
            var files = group.Select(finding => finding.Path).Distinct().Count();
            var first = group.First();
            if (files >= LayoutFrom || SourceOf(first) is null)
            {
                Message where =
                    $"It occurs in {files} files, first in '{first.Path}', line {first.Place.Line}: a shared part writes it.";
                yield return first.Rule.At(SourceSpan.FileStart(Theme), $"{first.Message} {where}");
                continue;
            }

            foreach (var finding in group)
            {
                Message where = $"It occurs in the page '{finding.Path}', line {finding.Place.Line}.";
                yield return finding.Rule.At(SourceOf(finding) ?? SourceSpan.FileStart(Theme), $"{finding.Message} {where}");
            }
        }
    }

    private SourceSpan? SourceOf(Finding finding) => _files[finding.Path].Origin;

    /// <summary>A finding, and where its author wrote it; null when a layout did, or nobody knows.</summary>
    private readonly record struct Fault(Finding Finding, SourceSpan? Origin);
}
