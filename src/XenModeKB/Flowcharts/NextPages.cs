using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Flowcharts;

/// <summary>The pages that outcomes lead to: each must be there. One that can't be read was reported, and is not told again.</summary>
internal static class NextPages
{
    /// <summary>A page by its key, in a language or, where that lacks it, in the first that has it.</summary>
    public static PageFacts? Of(Site site, string key, Locale locale) => site.Config.Locales.Prepend(locale)
        .Select(other => site.Pages.Find(key, other.Code)).FirstOrDefault(page => page is not null);

    public static IEnumerable<Diagnostic> Problems(Flowchart chart, Site site)
    {
        var known = new Lazy<HashSet<string>>(
            () => [.. site.Pages.BySource.Values.Select(page => page.Key).Where(key => key.Length > 0)]);
        return from outcome in chart.Nodes.OfType<ChartOutcome>()
               from page in outcome.Next
               where Of(site, page.Value, site.Config.SourceLocale) is null && !IsInvalid(page.Value, site)
               select FlowchartRules.UnknownPage(page, known.Value);
    }

    private static bool IsInvalid(string key, Site site) => site.Config.Locales
        .SelectMany(locale => PageIndex.Sources(key, locale.Code)).Any(path => PageIndex.IsAmong(site.Pages.Invalid, path));
}
