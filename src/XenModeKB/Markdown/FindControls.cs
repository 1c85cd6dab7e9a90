using System.Net;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Markdown;

/// <summary>
/// Finds references such as <c>&amp;#7;</c> that stand for control characters: in text, in titles and addresses, in tags. The file itself
/// has none.
/// </summary>
internal static class FindControls
{
    public static IEnumerable<Diagnostic> In(MarkdownDocument tree, SourceMap map) =>
        from inline in tree.Descendants<Inline>()
        from text in Texts(inline)
        let control = Control(text)
        where control is not null
        select MarkdownRules.Control(map.Of(inline.Span), control.Value);

    private static IEnumerable<string> Texts(Inline inline) => inline switch
    {
        HtmlEntityInline entity => [Written(entity.Original.AsSpan(), entity.Transcoded.ToString())],
        LinkInline link => [link.Title ?? "", link.Url ?? ""],
        HtmlInline tag => [WebUtility.HtmlDecode(tag.Tag)],
        AutolinkInline address => [address.Url],
        _ => [],
    };

    /// <summary>References to no character or to half of one become U+FFFD, which nobody wrote.</summary>
    private static string Written(ReadOnlySpan<char> original, string shown) =>
        shown == "\uFFFD" && !original.Contains("fffd", StringComparison.OrdinalIgnoreCase) && !original.SequenceEqual("&#65533;")
            ? "\0"
            : shown;

    private static char? Control(string text) => ControlCharacters.IndexIn(text) is var at and >= 0 ? text[at] : null;
}
