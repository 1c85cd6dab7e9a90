using System.Buffers;
using System.Globalization;
using System.Text;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Printing;

/// <summary>
/// The line of a diagnostic with a caret under the span. 1. Characters become cells of the terminal (none, one or two wide;
/// what could steer the terminal becomes U+FFFD); 2. the caret is placed in cells; 3. a long line is cut around the caret. Of a very long
/// line only what is near the caret is looked at, so that a thousand findings in one line take no longer than in a thousand.
/// </summary>
internal static class CodeFrame
{
    private const string Cut = "…";
    private const int LeastWidth = 30;

    /// <summary>Widths of the window that are looked at on each side of the caret: marks and signs that have no width fill none.</summary>
    private const int Sides = 4;

    /// <summary>Most characters of most lines.</summary>
    private static readonly string[] s_ascii = [.. Enumerable.Range(0, 128).Select(value => ((char)value).ToString())];

    /// <summary>The line and, below it, the carets; both without a margin.</summary>
    public static (string Line, string Carets) Draw(ReadOnlySpan<char> line, SourceSpan span, int width)
    {
        width = Math.Max(width, LeastWidth);
        var start = Math.Clamp(span.Column - 1, 0, line.Length);
        var end = span.EndLine == span.Line ? Math.Clamp(span.EndColumn - 1, start, line.Length) : line.TrimEnd().Length;
        var first = Math.Max(0, start - (Sides * width));
        var near = line[first..Math.Min(line.Length, start + (Sides * width))];
        var cells = Cells(near);
        var (from, to) = (CellOf(cells, start - first), CellOf(cells, Math.Max(end, start) - first));
        return CutAround(cells, from, Math.Max(to, from + 1), width);
    }

    /// <summary>Text that can't move the cursor, colour the terminal or turn the direction of what follows.</summary>
    public static string Harmless(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? string.Concat(Cells(text).Select(cell => cell.Text)) : text;

    private static List<Cell> Cells(ReadOnlySpan<char> line)
    {
        var cells = new List<Cell>(line.Length);
        for (var i = 0; i < line.Length;)
        {
            var known = Rune.DecodeFromUtf16(line[i..], out var rune, out var length) == OperationStatus.Done;
            cells.Add(known ? CellFor(rune, i) : new("\uFFFD", i, 1));
            i += length;
        }

        return cells;
    }

    private static Cell CellFor(Rune rune, int at) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when rune.Value is >= ' ' and <= '~' => new(s_ascii[rune.Value], at, 1),
        _ when rune.Value == '\t' => new(" ", at, 1),
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator => new("\uFFFD", at, 1),
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => new(rune.ToString(), at, 0),
        _ => new(rune.ToString(), at, IsWide(rune.Value) ? 2 : 1),
    };

    /// <summary>East Asian and pictographic blocks that terminals draw two cells wide.</summary>
    private static bool IsWide(int value) =>
        value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    private static int CellOf(List<Cell> cells, int offset)
    {
        var at = 0;
        foreach (var cell in cells)
        {
            if (cell.Offset >= offset)
            {
                break;
            }

            at += cell.Width;
        }

        return at;
    }

    private static (string Line, string Carets) CutAround(List<Cell> cells, int from, int to, int width)
    {
        var total = cells.Sum(cell => cell.Width);
        if (total <= width && to <= width)
        {
            return (string.Concat(cells.Select(cell => cell.Text)).TrimEnd(), new string(' ', from) + new string('^', to - from));
        }

        // A third of the window stands before the caret, so that the reader sees how the line comes to it.
        var first = Math.Max(0, Math.Min(from - (width / 3), Math.Max(total, from + 1) - width));
        var last = first + width;
        var window = new StringBuilder(first > 0 ? Cut : "");
        var (at, hidden) = (0, first > 0 ? 1 : 0);
        foreach (var cell in cells)
        {
            var inside = at >= first + hidden && at + cell.Width <= last - (last < total ? 1 : 0);
            window.Append(inside ? cell.Text : "");
            at += cell.Width;
        }

        window.Append(last < total ? Cut : "");
        var caretEnd = Math.Min(to, Math.Max(last, from + 1));
        return (window.ToString().TrimEnd(), new string(' ', from - first) + new string('^', caretEnd - from));
    }

    private readonly record struct Cell(string Text, int Offset, int Width);
}
