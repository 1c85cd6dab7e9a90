using System.Collections.Concurrent;
using System.Text;

namespace XenModeKB.Cards;

/// <summary>
/// A font that draws lines of text. Glyphs are drawn once for each size and quarter of a pixel; any number of threads may ask.
/// </summary>
internal sealed class Typeface(FontFile font)
{
    private const int Quarters = 4;

    private readonly ConcurrentDictionary<(ushort Glyph, double Size, int Quarter), PixelCoverage> _drawn = new();
    private readonly ReadGlyph _read = new(font);

    /// <summary>
    /// Whether every letter of a text has a glyph, and is written one after the other from left to right: there is no shaping, and a text
    /// without it would be garbage.
    /// </summary>
    public bool CanWrite(string text) =>
        text.EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune) || (font.Glyph(rune.Value) > 0 && !NeedsShaping(rune.Value)));

    /// <param name="text">In one line.</param>
    /// <param name="size">Pixels in an em.</param>
    public double Width(string text, double size) => Walk(text, size, null);

    /// <param name="canvas">Takes the text.</param>
    /// <param name="text">In one line.</param>
    /// <param name="size">Pixels in an em.</param>
    /// <param name="x">Where it begins.</param>
    /// <param name="baseline">The row of pixels that letters stand on.</param>
    /// <param name="colour">Of the letters.</param>
    public void Write(Canvas canvas, string text, double size, double x, int baseline, uint colour)
    {
        var glyphs = new List<(ushort Glyph, double X)>(text.Length);
        Walk(text, size, glyphs);
        foreach (var (glyph, at) in glyphs)
        {
            var quarters = (int)Math.Floor(((x + at) * Quarters) + 0.5);
            var (whole, quarter) = (quarters >> 2, quarters & 3);
            canvas.Paint(_drawn.GetOrAdd((glyph, size, quarter), Draw), colour, whole, baseline);
        }
    }

    private PixelCoverage Draw((ushort Glyph, double Size, int Quarter) wanted)
    {
        var outline = new Outline();
        _read.Add(wanted.Glyph, wanted.Size / font.UnitsPerEm, wanted.Quarter / (double)Quarters, outline);
        return PixelCoverage.Of(outline);
    }

    /// <summary>Gives where a text ends, and, to a list, where each of its glyphs stands.</summary>
    private double Walk(string text, double size, List<(ushort Glyph, double X)>? glyphs)
    {
        var scale = size / font.UnitsPerEm;
        var (x, before) = (0L, (ushort)0);
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = font.Glyph(Rune.IsWhiteSpace(rune) ? ' ' : rune.Value);
            x += font.Kern(before, glyph);
            glyphs?.Add((glyph, x * scale));
            x += font.Advance(glyph);
            before = glyph;
        }

        return x * scale;
    }

    /// <summary>
    /// Marks that join the letter before them, and the scripts from Hebrew to Khmer, whose letters join or change places.
    /// </summary>
    private static bool NeedsShaping(int letter) =>
        letter is (>= 0x300 and <= 0x36f) or (>= 0x590 and <= 0x109f) or (>= 0x1700 and <= 0x18af) or (>= 0xfb1d and <= 0xfdff)
            or (>= 0xfe70 and <= 0xfeff);
}
