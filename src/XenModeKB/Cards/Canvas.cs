namespace XenModeKB.Cards;

/// <summary>Pixels, each <c>0xAARRGGBB</c>, on which covered areas are painted.</summary>
internal sealed class Canvas
{
    private readonly uint[] _pixels;

    public Canvas(int width, int height, uint colour)
    {
        Width = width;
        Height = height;
        _pixels = new uint[width * height];
        _pixels.AsSpan().Fill(colour);
    }

    public int Width { get; }

    public int Height { get; }

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
        for (var i = 0; i < shape.Pixels.Length; i++)
        {
            var (column, row) = (x + shape.Left + (i % shape.Width), y + shape.Top + (i / shape.Width));
            if (shape.Pixels[i] > 0 && (uint)column < (uint)Width && (uint)row < (uint)Height)
            {
                ref var pixel = ref _pixels[(row * Width) + column];
                pixel = Over(colour, shape.Pixels[i], pixel);
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
