namespace XenModeKB.Cards;

/// <summary>Lines of a text, one at least, and the size in which they fit.</summary>
internal sealed record FittedText(IReadOnlyList<string> Lines, double Size);

/// <summary>Breaks a text into lines that fit; what is left over is cut off with an ellipsis.</summary>
internal static class FitText
{
    private const string Ellipsis = "…";

    /// <summary>Characters that are measured: no card has room for as many.</summary>
    private const int Longest = 1000;

    /// <summary>The largest size in which the whole text fits; else the smallest, cut.</summary>
    /// <param name="face">The font.</param>
    /// <param name="text">The text.</param>
    /// <param name="width">Of a line, in pixels.</param>
    /// <param name="lines">As many at most.</param>
    /// <param name="sizes">From the largest.</param>
    public static FittedText Fit(Typeface face, string text, double width, int lines, params ReadOnlySpan<double> sizes)
    {
        text = text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
        foreach (var size in sizes)
        {
            if (Break(face, text, width, size) is var whole && whole.Count <= lines)
            {
                return new(whole, size);
            }
        }

        var broken = Break(face, text, width, sizes[^1]);
        return new([.. broken.Take(lines - 1), Cut(face, string.Join(' ', broken.Skip(lines - 1)), width, sizes[^1])], sizes[^1]);
    }

    private static List<string> Break(Typeface face, string text, double width, double size)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (face.Width(longer, size) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = word;
            while (face.Width(line, size) > width && Fitting(face, line, width, size) is var head && head < line.Length)
            {
                lines.Add(line[..head]);
                line = line[head..];
            }
        }

        if (line.Length > 0 || lines.Count == 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    private static string Cut(Typeface face, string text, double width, double size)
    {
        if (face.Width(text, size) <= width)
        {
            return text;
        }

        var length = Fitting(face, text, width - face.Width(Ellipsis, size), size);
        return text[..length].TrimEnd(' ', ',', ';', ':', '.', '-', '–', '(') + Ellipsis;
    }

    /// <summary>How many characters of a text fit into a line, at least one; no pair of surrogates is torn apart.</summary>
    private static int Fitting(Typeface face, string text, double width, double size)
    {
        var (fits, tooLong) = (1, text.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            (fits, tooLong) = face.Width(text[..middle], size) <= width ? (middle, tooLong) : (fits, middle);
        }

        return char.IsHighSurrogate(text[fits - 1]) && fits < text.Length ? fits + 1 : fits;
    }
}
