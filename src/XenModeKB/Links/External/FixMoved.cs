using System.Text;

namespace XenModeKB.Links;

/// <summary>Writes new addresses in place of old ones in the text of source files.</summary>
internal static class FixMoved
{
    /// <summary>The text with each whole occurrence of an old address replaced; the same object when there is none.</summary>
    public static string Apply(string text, IEnumerable<(string From, string To)> moves)
    {
        // The longest first: one address may be the start of another.
        foreach (var (from, to) in moves.OrderByDescending(move => move.From.Length).ThenBy(move => move.From, StringComparer.Ordinal))
        {
            text = Replace(text, from, to);
        }

        return text;
    }

    private static string Replace(string text, string from, string to)
    {
        StringBuilder? made = null;
        var copied = 0;
        for (var at = text.IndexOf(from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(from, at + from.Length, StringComparison.Ordinal))
        {
            if (Continues(text, at + from.Length) || (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '=')))
            {
                continue;
            }

            made ??= new(text.Length + 64);
            made.Append(text, copied, at - copied).Append(to);
            copied = at + from.Length;
        }

        return made is null ? text : made.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Whether the address goes on here, so that it is another one. A full stop at the end of a sentence is none of it.</summary>
    private static bool Continues(string text, int at)
    {
        if (at >= text.Length)
        {
            return false;
        }

        var c = text[at];
        return char.IsLetterOrDigit(c) || c is '/' or '?' or '#' or '&' or '=' or '%' or '_' or '-' or '~' or '+' or '@'
            || (c is '.' or ',' or ':' or ';' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]));
    }
}
