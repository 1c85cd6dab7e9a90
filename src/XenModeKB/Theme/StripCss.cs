using System.Text;

namespace XenModeKB.Theme;

/// <summary>Takes comments and needless white space out of a style sheet; strings and addresses stay as they are.</summary>
internal static class StripCss
{
    /// <summary>
    /// No space is needed around these. Not '+', '-' or '&gt;': they need theirs inside <c>calc()</c>.
    /// </summary>
    private const string Tight = "{};,";

    /// <summary>No space is needed after these; before ':' it is a selector.</summary>
    private const string TightBehind = Tight + ":";

    public static string Apply(string css)
    {
        var kept = new StringBuilder(css.Length);
        var space = false;
        for (var i = 0; i < css.Length;)
        {
            var length = TokenLength(css, i);
            if (char.IsWhiteSpace(css[i]) || IsComment(css, i))
            {
                space = true;
            }
            else
            {
                Append(kept, css.AsSpan(i, length), space);
                space = false;
            }

            i += length;
        }

        return kept.ToString();
    }

    private static void Append(StringBuilder kept, ReadOnlySpan<char> token, bool space)
    {
        if (token[0] == '}' && kept.Length > 0 && kept[^1] == ';')
        {
            kept.Length--;
        }

        if (space && kept.Length > 0 && !Tight.Contains(token[0], StringComparison.Ordinal)
            && !TightBehind.Contains(kept[^1], StringComparison.Ordinal))
        {
            kept.Append(' ');
        }

        kept.Append(token);
    }

    private static bool IsComment(string css, int at) => css.AsSpan(at).StartsWith("/*");

    /// <summary>A comment, a string, an address without quotes, or one character.</summary>
    private static int TokenLength(string css, int at)
    {
        if (IsComment(css, at))
        {
            return LengthTo(css, at + 2, "*/", at);
        }

        if (css[at] is '"' or '\'')
        {
            return StringLength(css, at);
        }

        if (css.AsSpan(at).StartsWith("url(", StringComparison.OrdinalIgnoreCase))
        {
            return LengthTo(css, at + 4, ")", at);
        }

        // An escaped character is never the start of anything.
        return css[at] == '\\' && at + 1 < css.Length ? 2 : 1;
    }

    private static int LengthTo(string css, int from, string end, int at) =>
        css.IndexOf(end, Math.Min(from, css.Length), StringComparison.Ordinal) is var found and >= 0
            ? found + end.Length - at
            : css.Length - at;

    private static int StringLength(string css, int at)
    {
        var end = at + 1;
        while (end < css.Length && css[end] != css[at] && css[end] != '\n')
        {
            end += css[end] == '\\' ? 2 : 1;
        }

        return Math.Min(end + 1, css.Length) - at;
    }
}
