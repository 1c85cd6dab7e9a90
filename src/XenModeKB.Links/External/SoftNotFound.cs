using System.Net;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>Suspects pages that say "not found" while the server says "fine".</summary>
internal static class SoftNotFound
{
    private static readonly string[] s_words =
    [
        "404", "not found", "page missing", "does not exist", "no longer available",
        "não encontrad", "nicht gefunden", "no encontrad", "introuvable",
    ];

    /// <summary>Why the page is suspected, or null.</summary>
    public static Message? Reason(WebUrl asked, FetchResult result)
    {
        if (result is { Redirected: true, Final: { } final } && IsHome(final) && !IsHome(asked))
        {
            return $"it leads to the home page";
        }

        if (result.Title is { } title && s_words.Any(word => title.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            return $"its title is '{Shorten.ForMessage(title)}'";
        }

        return null;
    }

    public static string? TitleOf(ReadOnlySpan<char> html)
    {
        var start = html.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        var open = start < 0 ? -1 : html[start..].IndexOf('>');
        if (open < 0)
        {
            return null;
        }

        var text = html[(start + open + 1)..];
        var end = text.IndexOf('<');
        return end < 0 ? null : WebUtility.HtmlDecode(text[..end].Trim().ToString());
    }

    private static bool IsHome(WebUrl url) => url.Path is "/" or "" && url.Query is null;
}
