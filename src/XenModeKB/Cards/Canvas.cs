using System.Buffers;

namespace XenModeKB.Cards;

/// <summary>
/// Pixels, each <c>0xAARRGGBB</c>, on which covered areas are painted. A card takes three megabytes, and a site has many: the next one is
/// drawn on the pixels that one gives back.
/// </summary>
internal sealed class Canvas : IDisposable
{
    private readonly uint[] _pixels;

    public Canvas(int width, int height, uint colour)
    {
        Width = width;
        Height = height;
        _pixels = ArrayPool<uint>.Shared.Rent(width * height);
        _pixels.AsSpan(0, width * height).Fill(colour);
    }

    public int Width { get; }

    public int Height { get; }

    public void Dispose() => ArrayPool<uint>.Shared.Return(_pixels);

    public ReadOnlySpan<uint> Row(int y) => _pixels.AsSpan(y * Width, Width);

    /// <summary>A rectangle on whole pixels.</summary>
    public void Fill(int x, int y, int width, int height, uint colour)
    {
        for (var row = Math.Max(y, 0); row < Math.Min(y + height, Height); row++)
        {
            _pixels.AsSpan((row * Width) + x, width).Fill(colour);
        }
    }

    /// <param name="shape">What is covered; what lies outside of the picture is left out.</param>
    /// <param name="colour">Its colour.</param>
    /// <param name="x">Moves it, in whole pixels.</param>
    /// <param name="y">The same.</param>
    public void Paint(PixelCoverage shape, uint colour, int x = 0, int y = 0)
    {
        var (left, top) = (x + shape.Left, y + shape.Top);
        var (first, end) = (Math.Max(-left, 0), Math.Min(shape.Width, Width - left));
        if (first >= end)
        {
            return;
        }

        for (var row = Math.Max(-top, 0); row < Math.Min(shape.Height, Height - top); row++)
        {
            var covered = shape.Pixels.AsSpan((row * shape.Width) + first, end - first);
            var pixels = _pixels.AsSpan(((top + row) * Width) + left + first, covered.Length);
            for (var i = 0; i < covered.Length; i++)
            {
                if (covered[i] > 0)
                {
                    pixels[i] = Over(colour, covered[i], pixels[i]);
                }
            }
        }
    }

    public void Paint(Outline outline, uint colour) => Paint(PixelCoverage.Of(outline), colour);

    /// <summary>
    /// A colour laid over another, in whole numbers. Coverage goes in 16 steps, which nobody sees at the edge of a letter: a card has so
    /// few colours then that each pixel takes one byte.
    /// </summary>
    private static uint Over(uint colour, byte coverage, uint below)
    {
        var alpha = (colour >> 24) * ((coverage + 8u) / 17) / 15;
        if (alpha == 255)
        {
            return colour;
        }

        var under = (below >> 24) * (255 - alpha) / 255;
        var sum = alpha + under;
        if (sum == 0)
        {
            return 0;
        }

        uint Channel(int shift) => ((((colour >> shift) & 255) * alpha) + (((below >> shift) & 255) * under) + (sum / 2)) / sum << shift;
        return sum << 24 | Channel(16) | Channel(8) | Channel(0);
    }
}
