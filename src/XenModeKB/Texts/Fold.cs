using System.Globalization;
using System.Text;
using XenModeKB.Links;

namespace XenModeKB.Texts;

/// <summary>
/// Letters without their marks, and the order of words in a list that people read: the same on every machine, whatever its culture.
/// </summary>
internal static class Fold
{
    /// <summary>Lower case, without marks: <c>Configuração</c> is <c>configuracao</c>.</summary>
    public static string Plain(string text) => PlainLetters.Of(text);

    /// <summary>
    /// Compared ordinally, gives the order of a dictionary: letters and digits first, then marks, then small before capital letters.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Tag of the language whose order of letters holds; empty for that of most.</param>
    public static string SortKey(string text, string language = "")
    {
        var to = new StringBuilder((text.Length * 3) + 2);
        var gap = false;
        foreach (var c in Alphabet.Of(language).Rank(text))
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter)
            {
                continue;
            }

            if (!char.IsLetterOrDigit(c) && !Alphabet.IsRank(c))
            {
                gap = to.Length > 0;
                continue;
            }

            if (gap)
            {
                to.Append(' ');
            }

            to.Append(c);
            gap = false;
        }

        to.Append('\u0001').Append(text.ToLowerInvariant()).Append('\u0001');
        foreach (var c in text)
        {
            to.Append(char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c));
        }

        return to.ToString();
    }

    /// <summary>The heading under which a list in that order has the text: its first letter as a capital, or digits and the rest.</summary>
    public static string Letter(string text, string language = "")
    {
        var key = SortKey(text, language);
        if (!char.IsLetter(key[0]))
        {
            return "0-9";
        }

        return key.Length > 1 && Alphabet.IsRank(key[1])
            ? Alphabet.Of(language).Letter(key[0], key[1])
            : char.ToUpperInvariant(key[0]).ToString();
    }
}
