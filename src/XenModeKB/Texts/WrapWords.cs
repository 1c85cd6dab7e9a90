namespace XenModeKB.Texts;

/// <summary>Fills lines with words, each as full as it gets.</summary>
internal static class WrapWords
{
    /// <summary>A piece that does not fit on a line of its own has one all the same.</summary>
    /// <param name="pieces">Words with the space that follows them, or parts of words that may be torn apart.</param>
    /// <param name="fits">Whether a text without the space at its end fits on a line.</param>
    public static List<string> Lines(IEnumerable<string> pieces, Func<string, bool> fits)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in pieces)
        {
            if (line.Length > 0 && !fits((line + piece).TrimEnd()))
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += piece;
        }

        if (line.Length > 0)
        {
            lines.Add(line.TrimEnd());
        }

        return lines;
    }
}
