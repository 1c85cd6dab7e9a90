using System.Text;
using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary>
/// What of a block is printed as it was written, each character with its place in the file: no code, no link, no citation, and no character
/// after a backslash; each of these is a <see cref="Gap"/>.
/// </summary>
internal sealed class PrintedText
{
    /// <summary>Stands for what is not printed as it was written.</summary>
    public const char Gap = '\uFFFC';

    private readonly StringBuilder _text = new();
    private readonly List<(int At, int Offset)> _pieces = [];

    private PrintedText(ContainerInline root)
    {
        for (var inline = root.FirstChild; inline is not null; inline = Next(inline, root))
        {
            Add(inline);
        }

        Text = _text.ToString();
    }

    public string Text { get; }

    public static PrintedText Of(ContainerInline root) => new(root);

    /// <summary>Where a character of the text, which is not empty, stands in the file.</summary>
    public int Offset(int at)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _pieces[middle].At <= at ? (middle, high) : (low, middle - 1);
        }

        return _pieces[low].Offset + at - _pieces[low].At;
    }

    /// <summary>A span of the file for a part of the text.</summary>
    public Pipeline.SourceSpan Of(SourceMap map, int start, int length) => map.Of(Offset(start), Offset(start + length - 1) + 1);

    private static Inline? Next(Inline inline, ContainerInline root) =>
        inline is LinkInline { IsAutoLink: false } ? InlineWalk.After(inline, root) : InlineWalk.Next(inline, root);

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Literal(literal);
                break;
            case DelimiterInline delimiter:
                // What it would begin was never closed.
                Piece(inline.Span.Start);
                _text.Append(delimiter.ToLiteral());
                break;
            case LineBreakInline:
                Piece(inline.Span.Start);
                _text.Append('\n');
                break;
            case LinkInline { IsAutoLink: true } or EmphasisInline:
                break;
            default:
                Piece(inline.Span.Start);
                _text.Append(Gap);
                break;
        }
    }

    private void Literal(LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        Piece(literal.Span.Start);
        if (literal.IsFirstCharacterEscaped && content.Length > 0)
        {
            _text.Append(Gap);
            Piece(literal.Span.Start + 2);
            content = content[1..];
        }

        _text.Append(content);
    }

    private void Piece(int offset) => _pieces.Add((_text.Length, offset));
}
