using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>How well the site is sourced, for the report of a check.</summary>
/// <param name="Pages">By path.</param>
/// <param name="UsedOnce">Keys of sources that no language uses more than once.</param>
/// <param name="Unused">Keys that nothing cites.</param>
/// <param name="DeadWithoutArchive">Keys of sources that are gone and have no archived copy.</param>
/// <param name="Old">Keys of sources looked at longer ago than the limit.</param>
internal sealed record SourceCoverage(
    ImmutableArray<PageClaims> Pages,
    ImmutableArray<string> UsedOnce,
    ImmutableArray<string> Unused,
    ImmutableArray<string> DeadWithoutArchive,
    ImmutableArray<string> Old)
{
    public static SourceCoverage Of(ReferenceList list, IEnumerable<CitationUse> uses, IEnumerable<PageClaims> pages, Site site)
    {
        var most = uses.GroupBy(use => (use.Citation.Key, use.LocaleCode))
            .GroupBy(group => group.Key.Key, group => group.Count(), StringComparer.Ordinal)
            .ToDictionary(counts => counts.Key, counts => counts.Max(), StringComparer.Ordinal);
        return new(
            [.. pages.OrderBy(page => page.Path, StringComparer.Ordinal)],
            Keys(list, reference => most.GetValueOrDefault(reference.Key.Value) == 1),
            Keys(list, reference => !most.ContainsKey(reference.Key.Value)),
            Keys(list, reference => reference.IsGone && reference.ArchiveUrl is null),
            Keys(list, reference => reference.Checked is { } day && CheckDates.IsOld(day, site.Config.CheckedLimitMonths, site.Today)));
    }

    /// <summary>Claims with and without a source in each language.</summary>
    public ImmutableSortedDictionary<string, (int Cited, int Uncited)> ByLocale() =>
        Pages.GroupBy(page => page.LocaleCode, StringComparer.Ordinal).ToImmutableSortedDictionary(
            group => group.Key,
            group => (group.Sum(page => page.Cited), group.Sum(page => page.Uncited)),
            StringComparer.Ordinal);

    private static ImmutableArray<string> Keys(ReferenceList list, Func<Reference, bool> isMeant) =>
        [.. list.All.Where(isMeant).Select(reference => reference.Key.Value)];
}
