using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Flowcharts;

/// <summary>The pages that outcomes lead to: each must be there. One that can't be read was reported, and is not told again.</summary>
internal static class NextPages
{
    /// <summary>A page by its key, in a language or, where that lacks it, in the first that has it.</summary>
    public static PageFacts? Of(PageIndex pages, string key, Locale locale)
    {
        var found = pages.BySource.Values.Where(page => page.Key == key).ToList();
        return found.Find(page => page.LocaleCode == locale.Code) ?? found.FirstOrDefault();
    }

    public static IEnumerable<Diagnostic> Problems(Flowchart chart, Site site)
    {
        var next = chart.Nodes.OfType<ChartOutcome>().SelectMany(outcome => outcome.Next).ToList();
        if (next.Count == 0)
        {
            return [];
        }

        var known = site.Pages.BySource.Values.Select(page => page.Key).ToHashSet(StringComparer.Ordinal);
        return from page in next
               where !known.Contains(page.Value) && !IsInvalid(page.Value, site)
               select FlowchartRules.UnknownPage(page, known.Where(key => key.Length > 0));
    }

    private static bool IsInvalid(string key, Site site) => site.Config.Locales.Any(locale =>
        PageIndex.IsAmong(site.Pages.Invalid, $"input/content/{locale.Code}/{key}.md")
        || PageIndex.IsAmong(site.Pages.Invalid, $"input/content/{locale.Code}/{key}/index.md"));
}
