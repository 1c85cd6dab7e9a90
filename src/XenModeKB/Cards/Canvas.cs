using System.Buffers;

namespace XenModeKB.Cards;

/// <summary>
/// Pixels, each the place of a colour in a list, on which covered areas are painted. Letters are some few colours, one over another in 16
/// steps: what comes of each pair is worked out once. A card has three quarters of a million pixels, and a site many cards: the next one is
/// drawn on the pixels that one gives back.
/// </summary>
internal sealed class Canvas : IDisposable
{
    /// <summary>Coverage goes in so many steps, which nobody sees at the edge of a letter.</summary>
    private const int Steps = 16;

    /// <summary>Of a step that was not asked for yet.</summary>
    private const ushort Unknown = Palette.Most;

    private readonly ushort[] _pixels;
    private readonly Palette _palette = new();

    /// <summary>What a colour is over another, by the step.</summary>
    private readonly Dictionary<(ushort Colour, ushort Below), ushort[]> _over = [];

    public Canvas(int width, int height, uint colour)
    {
        Width = width;
        Height = height;
        _pixels = ArrayPool<ushort>.Shared.Rent(width * height);
        _pixels.AsSpan(0, width * height).Fill(PlaceOf(colour, 0));
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Of all pixels, and of those that were painted over.</summary>
    public IReadOnlyList<uint> Colours => _palette.Colours;

    public void Dispose() => ArrayPool<ushort>.Shared.Return(_pixels);

    /// <summary>Places in <see cref="Colours"/>.</summary>
    public ReadOnlySpan<ushort> Row(int y) => _pixels.AsSpan(y * Width, Width);

    /// <summary>A rectangle on whole pixels.</summary>
    public void Fill(int x, int y, int width, int height, uint colour)
    {
        var place = PlaceOf(colour, 0);
        for (var row = Math.Max(y, 0); row < Math.Min(y + height, Height); row++)
        {
            _pixels.AsSpan((row * Width) + x, width).Fill(place);
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

        var (below, steps) = ((ushort)0, Over(colour, 0));
        for (var row = Math.Max(-top, 0); row < Math.Min(shape.Height, Height - top); row++)
        {
            var covered = shape.Pixels.AsSpan((row * shape.Width) + first, end - first);
            var pixels = _pixels.AsSpan(((top + row) * Width) + left + first, covered.Length);
            for (var i = 0; i < covered.Length; i++)
            {
                var step = (covered[i] + 8) / 17;
                if (step == 0)
                {
                    continue;
                }

                if (pixels[i] != below)
                {
                    (below, steps) = (pixels[i], Over(colour, pixels[i]));
                }

                if (steps[step] == Unknown)
                {
                    steps[step] = PlaceOf(Mix(colour, (uint)step, Colours[below]), below);
                }

                pixels[i] = steps[step];
            }
        }
    }

    private ushort[] Over(uint colour, ushort below)
    {
        var pair = (PlaceOf(colour, below), below);
        if (!_over.TryGetValue(pair, out var steps))
        {
            _over.Add(pair, steps = new ushort[Steps]);
            steps.AsSpan().Fill(Unknown);
        }

        return steps;
    }

    /// <summary>A colour too many is one that was there: what lies below it, or the ground.</summary>
    private ushort PlaceOf(uint colour, ushort before) => _palette.PlaceOf(colour) ?? before;

    /// <summary>A colour laid over another, in whole numbers.</summary>
    private static uint Mix(uint colour, uint step, uint below)
    {
        var alpha = (colour >> 24) * step / (Steps - 1);
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
