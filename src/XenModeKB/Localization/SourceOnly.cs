using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>
/// The pages that the settings leave in the source language: readers of the others get them with a notice, and that is no problem. A key
/// stands for its page and all below it. One that covers nothing, or nothing that a language lacks, is reported.
/// </summary>
internal sealed class SourceOnly(SiteConfig config)
{
    public bool Covers(Page page) =>
        page.Locale.Code == config.SourceLocale.Code && config.SourceOnly.Any(key => Covers(key.Value, page.Key));

    /// <param name="pages">All pages that could be read.</param>
    /// <param name="invalid">Files with errors, and folders that can't be read: nobody knows what they would have been.</param>
    public IEnumerable<Diagnostic> Unneeded(ImmutableArray<Page> pages, ImmutableSortedSet<string> invalid)
    {
        if (config.SourceOnly.IsEmpty || !invalid.IsEmpty)
        {
            yield break;
        }

        var there = pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        var sources = pages.Where(page => page.Locale.Code == config.SourceLocale.Code).ToList();
        foreach (var key in config.SourceOnly)
        {
            var covered = sources.Where(page => Covers(key.Value, page.Key)).ToList();
            if (covered.Count == 0)
            {
                var nearest = Suggest.Nearest(key.Value, sources.Select(page => page.Key).Where(known => known.Length > 0));
                yield return LocalizationRules.NothingInSourceOnly(key, nearest);
            }
            else if (covered.All(page => config.Locales.All(locale => there.Contains(IndexPages.PathIn(page, locale)))))
            {
                yield return LocalizationRules.NothingInSourceOnly(key, nearest: null);
            }
        }
    }

    private static bool Covers(string key, string page) =>
        page == key || (page.Length > key.Length && page[key.Length] == '/' && page.StartsWith(key, StringComparison.Ordinal));
}
