using System.Text;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Theme;

/// <summary>
/// The Markdown form of a page, which lies beside it, for readers and programs that want the text only: title, description, text, and the
/// sources that its citations name.
/// </summary>
internal static class MarkdownAlternate
{
    /// <param name="page">The page; it has Markdown.</param>
    /// <param name="heading">What stands above the sources.</param>
    /// <param name="sources">A list of them; empty for none.</param>
    public static OutputFile Of(PageDraft page, string heading, string sources)
    {
        var body = page.Markdown!.Trim('\n');
        var text = new StringBuilder("# ").Append(EscapeMarkdown.Sentence(page.Title)).Append("\n\n");
        if (page.Description.Length > 0 && page.Description != page.Title && !body.StartsWith(page.Description, StringComparison.Ordinal))
        {
            text.Append("> ").Append(EscapeMarkdown.Sentence(page.Description)).Append("\n\n");
        }

        text.Append(body).Append('\n');
        if (sources.Length > 0)
        {
            text.Append("\n## ").Append(heading).Append("\n\n").Append(sources);
        }

        return OutputFile.FromText(RouteOf(page.Route), text.ToString()) with { Origin = page.Origin, IsTwin = true };
    }

    /// <summary>A fallback has none: the text has its Markdown beside the page it was written for.</summary>
    public static bool Has(PageDraft draft) =>
        draft.Markdown is not null && (draft.ContentLocale is null || draft.ContentLocale.Code == draft.Locale.Code);

    public static string RouteOf(string route)
    {
        if (route.EndsWith('/') || route.Length == 0)
        {
            return route + "index.md";
        }

        var dot = route.LastIndexOf('.');
        return (dot > 0 ? route[..dot] : route) + ".md";
    }
}
