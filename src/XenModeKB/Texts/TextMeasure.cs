using System.Globalization;

namespace XenModeKB.Texts;

/// <summary>
/// An upper bound of the width of a text in a sans-serif font. The reader's system picks the font, so no font's own
/// metrics are right; these widths are those of the widest common ones, so that in the others there is room to spare.
/// </summary>
internal static class TextMeasure
{
    private const double Widest = 1.4;
    private const double Fullwidth = 1.02;

    private static readonly (double Width, string Characters)[] s_classes =
    [
        (0.30, "'ijlíìIÍÌ"),
        (0.36, " ,.·‘’/:;\\|f"),
        (0.42, "-()[]tr!"),
        (0.54, "\"ªº*J`°“”sz"),
        (0.56, "cç?_–L"),
        (0.64, "abdeghknopquvxyáàâãäéèêëóòôõöúùûüñ0123456789${}FT"),
        (0.73, "ABCEKPRSVXYZÁÀÂÃÄÇÉÈÊË"),
        (0.80, "DGHNOQUÓÒÔÕÖÚÙÛÜÑ&"),
        (0.85, "w#+<=>^~×≤≥"),
        (Fullwidth, "MWm%—…→↑@"),
    ];

    private static readonly Dictionary<char, double> s_widths =
        s_classes.SelectMany(group => group.Characters.Select(c => (c, group.Width))).ToDictionary(pair => pair.c, pair => pair.Width);

    /// <summary>Width in pixels at a font size.</summary>
    public static double Width(string text, double size)
    {
        var sum = 0.0;
        foreach (var c in text)
        {
            sum += Width(c);
        }

        return sum * size;
    }

    private static double Width(char c) => s_widths.TryGetValue(c, out var width) ? width : CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        // What joins the letter before it, and the second half of a pair: the first half has counted.
        UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        UnicodeCategory.Surrogate => char.IsLowSurrogate(c) ? 0 : Widest,
        UnicodeCategory.LowercaseLetter => Fullwidth,
        _ => Widest,
    };
}
