using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>Pages that stand for all pages made the same way.</summary>
internal static class Samples
{
    /// <summary>A judge that looks at every pair of elements takes minutes for more.</summary>
    private const int Large = 150_000;

    /// <summary>
    /// A page of each kind: of one language, depth and first folder. English ones, for a template is the same in each language, and the pages that are outside of a language,
    /// and the other home pages. The largest has the most parts that can be wrong.
    /// </summary>
    public static IReadOnlyList<string> OnePerTemplate(Site site) =>
    [
        .. from route in site.Pages
           let parts = route.Split('/', StringSplitOptions.RemoveEmptyEntries)
           where parts.Length < 2 || parts[0] == "en"
           group route by (parts.ElementAtOrDefault(0), parts.ElementAtOrDefault(1), parts.Length) into kind
           select kind.Where(route => SizeOf(site, route) <= Large).MaxBy(route => SizeOf(site, route)) ?? kind.MinBy(route => SizeOf(site, route)),
    ];

    /// <summary>The same without the few pages that are larger than any of the others.</summary>
    public static IReadOnlyList<string> Ordinary(Site site) => [.. OnePerTemplate(site).Where(route => SizeOf(site, route) <= Large)];

    /// <summary>A page of each kind that cites sources, of one language.</summary>
    public static IReadOnlyList<string> WithCitations(Site site, string locale) =>
    [
        .. from route in site.Pages
           let parts = route.Split('/', StringSplitOptions.RemoveEmptyEntries)
           where route.StartsWith(LocaleRoute.Of(locale), StringComparison.Ordinal) && site.Text(route + "index.html").Contains("doc-noteref", StringComparison.Ordinal)
           group route by (parts.ElementAtOrDefault(1), parts.Length) into kind
           select kind.MinBy(route => Math.Abs(SizeOf(site, route) - (Large / 2))),
    ];

    private static int SizeOf(Site site, string route) =>
        site.Files[route.Length == 0 || route.EndsWith('/') ? route + "index.html" : route].Length;
}
