using System.Collections.Immutable;
using System.Globalization;

namespace XenModeKB.Texts;

/// <summary>Breaks a text into lines of a width: as few as possible, then as even as possible.</summary>
internal static class WrapText
{
    private const string BreaksAfter = "/-_=";

    public static ImmutableArray<string> Lines(string text, double size, double width)
    {
        var pieces = Pieces(text, size, width);
        var lines = Greedy(pieces, size, width);
        var (low, high) = (0.0, width);
        for (var i = 0; i < 8 && lines.Count > 1; i++)
        {
            var middle = (low + high) / 2;
            var tried = Greedy(pieces, size, middle);
            if (tried.Count == lines.Count && tried.All(line => TextMeasure.Width(line, size) <= middle))
            {
                (lines, high) = (tried, middle);
            }
            else
            {
                low = middle;
            }
        }

        return [.. lines];
    }

    /// <summary>
    /// Words; one that is wider than a line is broken where it may be, and a piece that is wider than a line is cut between characters.
    /// </summary>
    private static List<string> Pieces(string text, double size, double width)
    {
        var pieces = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word + " ";
            while (rest.Length > 0)
            {
                var length = TextMeasure.Width(rest.TrimEnd(), size) <= width ? rest.Length : PieceLength(rest);
                var fit = TextMeasure.Width(rest[..length].TrimEnd(), size) <= width ? length : FittingLength(rest, size, width);
                pieces.Add(rest[..fit]);
                rest = rest[fit..].TrimStart(' ');
            }
        }

        return pieces;
    }

    private static int PieceLength(string rest)
    {
        for (var i = 2; i < rest.Length - 2; i++)
        {
            if (BreaksAfter.Contains(rest[i], StringComparison.Ordinal) && char.IsLetterOrDigit(rest[i + 1]))
            {
                return i + 1;
            }
        }

        return rest.Length;
    }

    private static int FittingLength(string rest, double size, double width)
    {
        var length = 0;
        var elements = StringInfo.GetTextElementEnumerator(rest);
        while (elements.MoveNext())
        {
            var next = elements.ElementIndex + elements.GetTextElement().Length;
            if (length > 0 && TextMeasure.Width(rest[..next], size) > width)
            {
                break;
            }

            length = next;
        }

        return length;
    }

    private static List<string> Greedy(List<string> pieces, double size, double width) =>
        WrapWords.Lines(pieces, line => TextMeasure.Width(line, size) <= width);
}
