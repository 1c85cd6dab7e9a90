using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>How many links the build has, and how many lead nowhere.</summary>
internal sealed record SiteLinks(int Files, int Links, int Broken);

/// <summary>
/// Checks all links of the build: 1. a map of what will be published; 2. each file by itself, in parallel; 3. what only the whole tells;
/// 4. suggestions; 5. places: where the author wrote the link, else the page's own source, else the theme, once per fault.
/// </summary>
internal static class CheckSite
{
    /// <summary>A fault without a known place that stands in this many files is one of the layout.</summary>
    private const int LayoutFrom = 3;

    private const string Theme = "theme/layouts";

    public static Outcome<SiteLinks> Check(ImmutableArray<FileFacts> files, SiteConfig config) => Check(files, config.BaseUrl);

    public static Outcome<SiteLinks> Check(ImmutableArray<FileFacts> files, string baseUrl)
    {
        var site = SiteAddress.From(baseUrl) ?? SiteAddress.From(null)!;
        var map = new SiteMap([.. files.Select(file => new SiteFile(file.Path, () => file))], ServingRules.Strict);
        var check = new CheckLinks(site, map, IgnorePatterns.None, IgnorePatterns.None, keepExternals: false);
        var found = new List<Finding>[files.Length];
        Parallel.For(0, files.Length, i => found[i] = check.Check(files[i]).Findings);
        var suggest = new SuggestTargets(map);
        var all = found.SelectMany(list => list).Concat(new CheckPages(site, map).Check(files)).Select(suggest.Explain).ToList();
        var counts = new SiteLinks(files.Length, files.Sum(file => file.Links.Length), all.Count(finding => LinkRules.IsBroken(finding.Rule)));
        return new([counts], [.. Located(all), .. Unlocated(all)]);
    }

    private static IEnumerable<Diagnostic> Located(IEnumerable<Finding> findings) =>
        from finding in findings
        where OriginOf(finding) is not null
        select finding.Rule.At(OriginOf(finding)!.Value, finding.Message);

    private static SourceSpan? OriginOf(Finding finding) =>
        finding.File.File is { } file && file.LinkOrigins.TryGetValue(finding.Value, out var origin) ? origin : null;

    /// <summary>The same fault in many files is one of the theme; in a few, each is reported at the file's source.</summary>
    private static IEnumerable<Diagnostic> Unlocated(IEnumerable<Finding> findings)
    {
        var faults = findings.Where(finding => OriginOf(finding) is null)
            .GroupBy(finding => (finding.Rule.Code, finding.Element, finding.Attribute, finding.Target, finding.Fragment));
        foreach (var fault in faults)
        {
            var files = fault.Select(finding => finding.File.Path).Distinct().Count();
            var first = fault.First();
            if (files >= LayoutFrom || first.File.File?.Origin is null)
            {
                yield return first.Rule.At(SourceSpan.FileStart(Theme), $"{first.Message} It stands in {files} files, first in '{first.File.Path}', line {first.Place.Line}: a shared part writes it.");
                continue;
            }

            foreach (var finding in fault)
            {
                yield return finding.Rule.At(finding.File.File?.Origin ?? SourceSpan.FileStart(Theme), $"{finding.Message} It stands in the page '{finding.File.Path}', line {finding.Place.Line}.");
            }
        }
    }
}
