namespace XenModeKB.Links;

/// <summary>Finds where an element ends whose content is not markup: script, style, title, textarea and their like.</summary>
internal static class RawText
{
    public static int End(ReadOnlySpan<char> text, int from, ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) ? ScriptEnd(text, from) : EndTagOf(text, from, name);

    private static int EndTagOf(ReadOnlySpan<char> text, int from, ReadOnlySpan<char> name)
    {
        while (text[from..].IndexOf("</") is var found and >= 0)
        {
            from += found;
            if (IsTagOf(text, from + 2, name))
            {
                return from;
            }

            from += 2;
        }

        return text.Length;
    }

    private static bool IsTagOf(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> name) =>
        text.Length > at + name.Length
        && text.Slice(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
        && text[at + name.Length] is ' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>';

    /// <summary>A script that hides itself in a comment and writes a script inside it does not end at the inner end tag.</summary>
    private static int ScriptEnd(ReadOnlySpan<char> text, int from)
    {
        var (escaped, inner) = (false, false);
        while (from < text.Length)
        {
            var found = escaped ? text[from..].IndexOfAny('<', '-') : text[from..].IndexOf('<');
            if (found < 0)
            {
                return text.Length;
            }

            from += found;
            if (text[from] == '-')
            {
                escaped &= !text[from..].StartsWith("-->");
                inner &= escaped;
                from++;
            }
            else if (!escaped && text[from..].StartsWith("<!--"))
            {
                // The two hyphens may also be those that end the comment.
                escaped = true;
                from += 2;
            }
            else if (IsTagOf(text, from + 2, "script") && text[from + 1] == '/')
            {
                if (!inner)
                {
                    return from;
                }

                inner = false;
                from += 2;
            }
            else
            {
                inner |= escaped && IsTagOf(text, from + 1, "script");
                from++;
            }
        }

        return text.Length;
    }
}
