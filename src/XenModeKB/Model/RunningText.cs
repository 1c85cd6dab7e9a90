using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>Where a piece of a <see cref="RunningText"/> was written; it goes on to the next piece, in one line of the file.</summary>
/// <param name="At">Offset in the text.</param>
/// <param name="Line">Line in the file.</param>
/// <param name="Column">Column in that line.</param>
internal readonly record struct TextPiece(int At, int Line, int Column);

/// <summary>
/// A paragraph, heading, cell or text of data as readers see it: without markup; code and citations are a <see cref="Gap"/>.
/// </summary>
/// <param name="Text">The text; line breaks are spaces.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="SectionId">Id of the heading above it, or null before the first one.</param>
internal sealed record RunningText(string Text, SourceSpan Span, string? SectionId)
{
    /// <summary>Stands for what is no text.</summary>
    public const char Gap = '\uFFFC';

    /// <summary>In the order of the text; empty where only the whole has a place.</summary>
    public ImmutableArray<TextPiece> Pieces { get; init; } = [];

    /// <summary>Parts that are the words of somebody else, from an offset to an exclusive end.</summary>
    public ImmutableArray<(int Start, int End)> Quotes { get; init; } = [];

    /// <summary>Where a part of the text was written.</summary>
    public SourceSpan Of(int start, int length)
    {
        if (Pieces.IsEmpty)
        {
            return Span;
        }

        var first = Piece(start);
        var last = Piece(start + length - 1);
        return new(
            Span.Path,
            first.Line,
            first.Column + start - first.At,
            last.Line,
            last.Column + start + length - last.At);
    }

    /// <summary>Whether a place is in the words of somebody else.</summary>
    public bool IsQuoted(int at) => Quotes.Any(quote => at >= quote.Start && at < quote.End);

    private TextPiece Piece(int at)
    {
        var (low, high) = (0, Pieces.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Pieces[middle].At <= at ? (middle, high) : (low, middle - 1);
        }

        return Pieces[low];
    }
}
