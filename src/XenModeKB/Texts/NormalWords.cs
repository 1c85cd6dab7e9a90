using System.Globalization;
using System.Text;

namespace XenModeKB.Texts;

/// <summary>
/// What a text says, without how it is set: words in small letters, numbers, and signs that mean something. Spaces, line breaks,
/// punctuation, quotes of any kind and invisible characters do not count, so that who tidies up a text does not change it. A point or
/// comma inside of a number does count, and so does the minus before it.
/// </summary>
internal static class NormalWords
{
    /// <summary>Punctuation to Unicode, but read aloud.</summary>
    private const string Spoken = "%‰#@&^";

    private enum Kind
    {
        Word,
        Sign,
        Gap,
        Nothing,
    }

    public static string Of(string text)
    {
        var to = new StringBuilder(text.Length);
        Append(to, text);
        return to.ToString();
    }

    /// <summary>Each word and sign with a space before it.</summary>
    public static void Append(StringBuilder to, ReadOnlySpan<char> text)
    {
        var gap = true;
        Span<char> letter = stackalloc char[2];
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text[i..], out var rune, out var length);
            var kind = KindOf(rune);
            if (kind == Kind.Word)
            {
                to.Append(gap ? " " : "").Append(letter[..Rune.ToLowerInvariant(rune).EncodeToUtf16(letter)]);
                gap = false;
            }
            else if (IsMinus(text, i))
            {
                to.Append(" -");
                gap = false;
            }
            else if (kind == Kind.Sign)
            {
                to.Append(' ').Append(letter[..rune.EncodeToUtf16(letter)]);
                gap = true;
            }
            else if (IsInNumber(text, i))
            {
                to.Append(text[i]);
            }
            else if (kind == Kind.Gap)
            {
                gap = true;
            }

            i += length;
        }
    }

    private static Kind KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kind.Word,
        UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol => Kind.Sign,
        UnicodeCategory.Format => Kind.Nothing,
        _ => rune.IsBmp && Spoken.Contains((char)rune.Value, StringComparison.Ordinal) ? Kind.Sign : Kind.Gap,
    };

    private static bool IsMinus(ReadOnlySpan<char> text, int at) =>
        text[at] is '-' or '\u2212' && IsDigit(text, at + 1) && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '(');

    private static bool IsInNumber(ReadOnlySpan<char> text, int at) =>
        text[at] is '.' or ',' && IsDigit(text, at - 1) && IsDigit(text, at + 1);

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsDigit(text[at]);
}
