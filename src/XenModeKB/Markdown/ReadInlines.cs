using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax.Inlines;
using XenModeKB.Model;

namespace XenModeKB.Markdown;

/// <summary>The inlines of one block, in their order, to a text of which each piece has its place.</summary>
internal sealed class ReadInlines(SourceMap map)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<TextPiece>.Builder _pieces = ImmutableArray.CreateBuilder<TextPiece>();
    private readonly List<(int Start, int End)> _quotes = [];
    private int _quote = -1;

    public void Add(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline { Parent: LinkInline { IsAutoLink: true } }:
                break;
            case LiteralInline literal:
                Piece(inline);
                _text.Append(literal.Content.AsSpan());
                break;
            case LineBreakInline:
                Piece(inline);
                _text.Append(' ');
                break;
            case HtmlEntityInline entity:
                Piece(inline);
                _text.Append(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                Tag(html.Tag);
                break;
            case CodeInline or CitationInline or AutolinkInline:
                Piece(inline);
                _text.Append(RunningText.Gap);
                break;
        }
    }

    /// <summary>The text, or null when there is none.</summary>
    public RunningText? ToText(Pipeline.SourceSpan span, string? section, bool isQuote)
    {
        if (_text.Length == 0)
        {
            return null;
        }

        return new(_text.ToString(), span, section)
        {
            Pieces = _pieces.ToImmutable(),
            Quotes = isQuote ? [(0, _text.Length)] : [.. _quotes],
        };
    }

    private void Tag(string tag)
    {
        if (tag.StartsWith("<br", StringComparison.Ordinal))
        {
            _text.Append(' ');
        }
        else if (tag.StartsWith("<q", StringComparison.Ordinal))
        {
            _quote = _text.Length;
        }
        else if (tag.StartsWith("</q", StringComparison.Ordinal) && _quote >= 0)
        {
            _quotes.Add((_quote, _text.Length));
            _quote = -1;
        }
    }

    private void Piece(Inline inline)
    {
        var where = map.Of(inline.Span);
        _pieces.Add(new(_text.Length, where.Line, where.Column));
    }
}
