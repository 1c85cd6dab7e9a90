namespace XenModeKB.Links;

/// <summary>Letter case and white space as the standards mean them: ASCII only, whatever the culture.</summary>
internal static class Ascii
{
    public const string Space = " \t\n\f\r";

    /// <summary>Copies in lower case; returns the length.</summary>
    public static int Lower(ReadOnlySpan<char> from, Span<char> to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = char.IsAsciiLetterUpper(from[i]) ? (char)(from[i] | 0x20) : from[i];
        }

        return from.Length;
    }

    public static bool Is(ReadOnlySpan<char> text, ReadOnlySpan<char> other) => text.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>How far a character leads into parentheses, or out of them.</summary>
    public static int Nesting(char c) => c switch
    {
        '(' => 1,
        ')' => -1,
        _ => 0,
    };

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    /// <summary>Whether one of the words between spaces is this one.</summary>
    public static bool HasWord(ReadOnlySpan<char> words, ReadOnlySpan<char> word)
    {
        foreach (var range in words.SplitAny(Space))
        {
            if (Is(words[range], word))
            {
                return true;
            }
        }

        return false;
    }
}
