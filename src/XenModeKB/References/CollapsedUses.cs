using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>Links back to uses: the first five stand open, the others in a <c>details</c> that says how many they are.</summary>
internal static class CollapsedUses
{
    public const int Limit = 5;

    public static void Rest(
        HtmlBuilder html, Site site, Locale locale, IReadOnlyList<CitationUse> rest, string container, Action<CitationUse, int> write)
    {
        if (rest.Count == 0)
        {
            return;
        }

        html.Raw("<details class=\"more-uses\"><summary>").Text(site.Strings.Get(locale, "references.also", rest.Count))
            .Raw($"</summary><{container} class=\"uses\">");
        foreach (var (i, use) in rest.Index())
        {
            write(use, i + Limit);
        }

        html.Raw($"</{container}></details>");
    }
}
