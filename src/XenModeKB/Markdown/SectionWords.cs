using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using XenModeKB.Texts;

namespace XenModeKB.Markdown;

/// <summary>
/// What a section says, as one text to compare: words as <see cref="NormalWords"/> has them, and marks for what is no word. Where a link
/// leads is no part of it, nor is emphasis; code, citations and inline HTML are, to the letter.
/// </summary>
internal sealed class SectionWords
{
    private const char Edge = '\u0001';

    private readonly StringBuilder _all = new();

    /// <summary>Text of a block that is not yet cut into words: emphasis may begin inside of one.</summary>
    private readonly StringBuilder _text = new();

    /// <summary>Something of which every character counts.</summary>
    public void Mark(string what)
    {
        End();
        _all.Append(Edge).Append(what);
    }

    public void Text(string text) => NormalWords.Append(_all, text);

    public void Inlines(ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = InlineWalk.Next(inline, inlines!))
        {
            One(inline);
        }

        End();
    }

    public override string ToString() => _all.ToString();

    private void One(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline { Parent: not LinkInline { IsAutoLink: true } } literal:
                _text.Append(literal.Content.AsSpan());
                break;
            case HtmlEntityInline entity:
                _text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline:
                _text.Append(' ');
                break;
            case CodeInline code:
                Mark($"`{code.Content}");
                break;
            case CitationInline citation:
                Mark($"@{string.Join(';', citation.Keys.Select(key => key.Locator is null ? key.Key : $"{key.Key},{key.Locator}"))}");
                break;
            case HtmlInline html when !html.Tag.StartsWith("<!--", StringComparison.Ordinal):
                Mark(html.Tag);
                break;
            case EmphasisInline { DelimiterChar: '~' }:
                Mark("~~");
                break;
            case FootnoteLink { IsBackLink: false }:
                Mark("^");
                break;
            case LinkInline { IsImage: true }:
                Mark("!");
                break;
            case LinkInline { FirstChild: null, Url: { } url } when url.StartsWith(LinkAddress.Entity, StringComparison.Ordinal):
                // The entity gives the link its words.
                Mark(url);
                break;
        }
    }

    private void End()
    {
        if (_text.Length > 0)
        {
            NormalWords.Append(_all, _text.ToString());
            _text.Clear();
        }
    }
}
