using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>How many links the build has, and how many lead nowhere.</summary>
internal sealed record SiteLinks(int Files, int Links, int Broken);

/// <summary>
/// Checks all links of the build: 1. a map of what will be published (<see cref="SiteTargets"/>); 2. each file by itself
/// (<see cref="CheckFile"/>); 3. what only the whole tells; 4. suggestions; 5. places: where the author wrote the link, else the page's own source, else the theme, once per fault.
/// </summary>
internal static class CheckSite
{
    /// <summary>A fault without a known place that stands in this many files is one of the layout.</summary>
    private const int LayoutFrom = 3;

    private const string Theme = "theme/layouts";

    /// <param name="files">All files, judged.</param>
    /// <param name="site">What their links can lead to.</param>
    /// <param name="pages">The pages that people wrote: an id that stands twice may be that of a heading.</param>
    public static Outcome<SiteLinks> Check(ImmutableArray<CheckedFile> files, SiteTargets site, ImmutableArray<Page> pages)
    {
        var suggest = new SuggestTargets(site.Map);
        var all = files.SelectMany(file => file.Findings).Concat(new CheckPages(site.Address, site.Map).Check(files.Select(file => file.Head).OfType<PageHead>())).Select(suggest.Explain).ToList();
        var counts = new SiteLinks(files.Length, files.Sum(file => file.Links), all.Count(finding => LinkRules.IsBroken(finding.Rule)));
        all = AtHeadings(all, pages);
        return new([counts], [.. Located(all), .. Unlocated(all)]);
    }

    /// <summary>A heading whose id a layout has, or what its page embeds, is where to change that: nobody who writes pages can change a layout.</summary>
    private static List<Finding> AtHeadings(List<Finding> findings, ImmutableArray<Page> pages)
    {
        if (!findings.Any(finding => finding.Rule == LinkRules.DuplicateId))
        {
            return findings;
        }

        var byPath = pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
        return findings.ConvertAll(finding =>
            finding.Rule == LinkRules.DuplicateId && finding.Origin is null && finding.File.File?.Origin is { } origin && byPath.TryGetValue(origin.Path, out var page)
            && page.Headings.FirstOrDefault(heading => heading.Id == finding.Target) is { } heading
                ? finding with { Origin = heading.Span, Message = $"The id '{heading.Id}' of this heading stands in the page already: its layout has it, or something that the page embeds." }
                : finding);
    }

    private static IEnumerable<Diagnostic> Located(IEnumerable<Finding> findings) =>
        findings.Where(finding => finding.Origin is not null).Select(finding => finding.Rule.At(finding.Origin!.Value, finding.Message));

    /// <summary>The same fault in many files is one of the theme; in a few, each is reported at the file's source.</summary>
    private static IEnumerable<Diagnostic> Unlocated(IEnumerable<Finding> findings)
    {
        var faults = findings.Where(finding => finding.Origin is null)
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
