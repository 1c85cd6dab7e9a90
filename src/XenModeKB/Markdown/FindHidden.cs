using System.Net;
using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Markdown;

/// <summary>
/// Finds what nobody sees and what the file itself does not show: references such as <c>&amp;#7;</c> and <c>&amp;#x202e;</c> that stand for
/// control characters and invisible ones, in text, titles, addresses, tags and beside the language of code; and marks of direction in code.
/// </summary>
internal sealed class FindHidden(string text, SourceMap map)
{
    private HashSet<HtmlEntityInline> _hidden = [];

    public IEnumerable<Diagnostic> In(MarkdownDocument tree)
    {
        // Nothing else can hide them.
        if (!text.Contains('&', StringComparison.Ordinal) && InvisibleCharacters.DirectionIn(text) < 0)
        {
            return [];
        }

        _hidden = [.. tree.Descendants<LeafBlock>().SelectMany(Hidden)];
        return tree.Descendants().SelectMany(Of);
    }

    private IEnumerable<Diagnostic> Of(MarkdownObject node) => node switch
    {
        HtmlEntityInline entity => Entity(entity),
        LinkInline { Reference: null } link => Decoded(link.Span, Written(link.Span), link.Title, link.Url),
        LinkReferenceDefinition one => Decoded(one.Span, Written(one.Span), Unescape(one.Title), Unescape(one.Url)),
        HtmlInline tag => Decoded(tag.Span, tag.Tag, WebUtility.HtmlDecode(tag.Tag)),
        AutolinkInline address => Decoded(address.Span, Written(address.Span), address.Url),
        CodeInline => Code(node.Span),
        IFencedBlock fence => Fence(FirstLine(node.Span), fence).Concat(node is CodeBlock ? Code(node.Span) : []),
        CodeBlock => Code(node.Span),
        _ => [],
    };

    /// <summary>References to no character or to half of one become U+FFFD, which nobody wrote.</summary>
    private IEnumerable<Diagnostic> Entity(HtmlEntityInline entity)
    {
        var (original, shown) = (entity.Original.ToString(), entity.Transcoded.ToString());
        var isNone = shown == "\uFFFD" && original != "&#65533;" && !original.Contains("fffd", StringComparison.OrdinalIgnoreCase);
        if ((isNone ? '\0' : Control(shown)) is { } control)
        {
            return [MarkdownRules.Control(map.Of(entity.Span), control)];
        }

        return _hidden.Contains(entity) ? [MarkdownRules.Invisible(map.Of(entity.Span), Rune.GetRuneAt(shown, 0).Value)] : [];
    }

    /// <summary>
    /// References in a block to what nobody sees or needs: whether a joiner is needed, its neighbours say, and what begins a direction is
    /// ended by another one.
    /// </summary>
    private static IEnumerable<HtmlEntityInline> Hidden(LeafBlock block)
    {
        var (shown, entities) = (new StringBuilder(), new Dictionary<int, HtmlEntityInline>());
        foreach (var inline in block.Inline?.FindDescendants<Inline>() ?? [])
        {
            if (inline is HtmlEntityInline entity)
            {
                entities[shown.Length] = entity;
            }

            shown.Append(Shown(inline));
        }

        return entities.Count == 0 ? [] : InvisibleCharacters.In(shown.ToString()).Where(entities.ContainsKey).Select(at => entities[at]);
    }

    /// <summary>Each link to a definition does it anew; it is judged once.</summary>
    private static string Unescape(string? text) => HtmlHelper.Unescape(text, removeBackSlash: false);

    private static string Shown(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => "\n",
        _ => "",
    };

    private IEnumerable<Diagnostic> Fence(Markdig.Syntax.SourceSpan span, IFencedBlock fence) =>
        Decoded(span, Written(span), fence.Info, fence.Arguments);

    private string Written(Markdig.Syntax.SourceSpan span) => text[span.Start..Math.Min(span.End + 1, text.Length)];

    /// <summary>What was written as it is was found when the file was read.</summary>
    private IEnumerable<Diagnostic> Decoded(Markdig.Syntax.SourceSpan span, string written, params string?[] texts)
    {
        foreach (var decoded in texts.OfType<string>())
        {
            if (Control(decoded) is { } control)
            {
                yield return MarkdownRules.Control(map.Of(span), control);
            }
            else if (InvisibleCharacters.IndexIn(decoded) is var at and >= 0
                && Rune.GetRuneAt(decoded, at) is var rune
                && !written.Contains(rune.ToString(), StringComparison.Ordinal))
            {
                yield return MarkdownRules.Invisible(map.Of(span), rune.Value);
            }
        }
    }

    private IEnumerable<Diagnostic> Code(Markdig.Syntax.SourceSpan span)
    {
        var code = Written(span);
        var at = InvisibleCharacters.DirectionIn(code);
        return at >= 0 && InvisibleCharacters.IndexIn(code) < 0
            ? [MarkdownRules.Direction(map.Of(span.Start + at, span.Start + at + 1), code[at])]
            : [];
    }

    private Markdig.Syntax.SourceSpan FirstLine(Markdig.Syntax.SourceSpan span) =>
        new(span.Start, Math.Min(span.End, text.IndexOf('\n', span.Start) is var found and >= 0 ? found - 1 : text.Length));

    private static char? Control(string text) => ControlCharacters.IndexIn(text) is var at and >= 0 ? text[at] : null;
}
