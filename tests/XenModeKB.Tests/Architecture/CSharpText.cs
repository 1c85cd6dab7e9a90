using System.Text;

namespace XenModeKB.Tests.Architecture;

/// <summary>
/// Blanks comments and the inside of strings and characters, keeping every line and column, so that braces and names can be counted without a compiler.
/// Holes of interpolated strings are blanked too: no member begins in one.
/// </summary>
internal static class CSharpText
{
    public static string Code(string text)
    {
        var code = new StringBuilder(text);
        for (var i = 0; i < text.Length;)
        {
            var end = EndOfText(text, i);
            for (var j = i; j < end; j++)
            {
                code[j] = text[j] == '\n' ? '\n' : ' ';
            }

            i = Math.Max(end, i + 1);
        }

        return code.ToString();
    }

    /// <summary>Where the comment or literal that starts here ends; the start itself when none does.</summary>
    private static int EndOfText(string text, int at)
    {
        if (text.AsSpan(at).StartsWith("//"))
        {
            return IndexOrEnd(text, "\n", at);
        }

        if (text.AsSpan(at).StartsWith("/*"))
        {
            return IndexOrEnd(text, "*/", at) + 2;
        }

        if (text[at] == '\'')
        {
            return EndOfEscaped(text, at + 1, '\'');
        }

        return text[at] is '"' or '$' or '@' ? EndOfString(text, at) : at;
    }

    private static int EndOfString(string text, int start)
    {
        var quote = start;
        while (quote < text.Length && text[quote] is '$' or '@')
        {
            quote++;
        }

        if (quote >= text.Length || text[quote] != '"')
        {
            return start;
        }

        var quotes = text.AsSpan(quote).IndexOfAnyExcept('"') is var run and >= 0 ? run : text.Length - quote;
        var prefix = text[start..quote];
        if (quotes >= 3)
        {
            return Math.Min(text.Length, IndexOrEnd(text, new string('"', quotes), quote + quotes) + quotes);
        }

        if (prefix.Contains('$', StringComparison.Ordinal))
        {
            return EndOfInterpolated(text, quote + 1, prefix.Contains('@', StringComparison.Ordinal));
        }

        return prefix.Contains('@', StringComparison.Ordinal) ? EndOfVerbatim(text, quote + 1) : EndOfEscaped(text, quote + 1, '"');
    }

    private static int EndOfEscaped(string text, int at, char quote)
    {
        while (at < text.Length && text[at] != quote && text[at] != '\n')
        {
            at += text[at] == '\\' ? 2 : 1;
        }

        return Math.Min(text.Length, at + 1);
    }

    private static int EndOfVerbatim(string text, int at)
    {
        while (at < text.Length && (text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"')))
        {
            at += text[at] == '"' ? 2 : 1;
        }

        return Math.Min(text.Length, at + 1);
    }

    /// <summary>Literals inside of a hole may hold quotes and braces, so holes are walked with their own literals skipped.</summary>
    private static int EndOfInterpolated(string text, int at, bool verbatim)
    {
        for (var depth = 0; at < text.Length;)
        {
            var here = text[at];
            var doubled = at + 1 < text.Length && text[at + 1] == here;
            if (depth == 0 && doubled && (here is '{' or '}' || (verbatim && here == '"')))
            {
                at += 2;
            }
            else if (depth == 0 && here == '"')
            {
                return at + 1;
            }
            else if (depth > 0 && EndOfText(text, at) is var end && end > at)
            {
                at = end;
            }
            else
            {
                depth += here == '{' ? 1 : here == '}' ? -1 : 0;
                at += depth == 0 && !verbatim && here == '\\' ? 2 : 1;
            }
        }

        return text.Length;
    }

    private static int IndexOrEnd(string text, string value, int start) =>
        start < text.Length && text.IndexOf(value, start, StringComparison.Ordinal) is var found and >= 0 ? found : text.Length;
}
