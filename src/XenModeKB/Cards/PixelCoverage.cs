namespace XenModeKB.Cards;

/// <summary>
/// How much of each pixel a shape covers, 0 to 255, in a box that holds it. Exact areas of straight edges are summed along each row (the
/// way of font rasterizers since libart): the same additions in the same order on every machine, so the same bytes.
/// </summary>
/// <param name="Left">Column of the box on the picture.</param>
/// <param name="Top">Row of the box.</param>
/// <param name="Width">Of the box.</param>
/// <param name="Pixels">Row by row.</param>
internal sealed record PixelCoverage(int Left, int Top, int Width, byte[] Pixels)
{
    public int Height => Width == 0 ? 0 : Pixels.Length / Width;

    public static PixelCoverage Empty { get; } = new(0, 0, 0, []);

    public static PixelCoverage Of(Outline outline)
    {
        var lines = outline.Lines;
        if (lines.Count == 0)
        {
            return Empty;
        }

        var left = (int)Math.Floor(lines.Min(line => Math.Min(line.X0, line.X1)));
        var top = (int)Math.Floor(lines.Min(line => Math.Min(line.Y0, line.Y1)));
        var width = (int)Math.Ceiling(lines.Max(line => Math.Max(line.X0, line.X1))) - left + 1;
        var height = (int)Math.Ceiling(lines.Max(line => Math.Max(line.Y0, line.Y1))) - top + 1;
        var sums = new double[(width * height) + 2];
        foreach (var (x0, y0, x1, y1) in lines)
        {
            Add(sums, width, (x0 - left, y0 - top), (x1 - left, y1 - top));
        }

        var pixels = new byte[width * height];
        for (var row = 0; row < height; row++)
        {
            var area = 0.0;
            for (var at = row * width; at < (row + 1) * width; at++)
            {
                area += sums[at];
                pixels[at] = (byte)((Math.Min(Math.Abs(area), 1) * 255) + 0.5);
            }
        }

        return new(left, top, width, pixels);
    }

    /// <summary>What one edge changes, row by row: at the pixels it crosses, and by that for all to the right of them.</summary>
    private static void Add(double[] sums, int width, (double X, double Y) from, (double X, double Y) to)
    {
        if (from.Y == to.Y)
        {
            return;
        }

        var direction = from.Y < to.Y ? 1.0 : -1.0;
        var (upper, lower) = from.Y < to.Y ? (from, to) : (to, from);
        var slope = (lower.X - upper.X) / (lower.Y - upper.Y);
        var x = upper.X;
        for (var row = (int)upper.Y; row < lower.Y; row++)
        {
            var height = Math.Min(row + 1, lower.Y) - Math.Max(row, upper.Y);
            var next = x + (slope * height);
            Row(sums.AsSpan(row * width), Math.Min(x, next), Math.Max(x, next), height * direction);
            x = next;
        }
    }

    private static void Row(Span<double> sums, double left, double right, double height)
    {
        var first = (int)left;
        var last = (int)Math.Ceiling(right);
        if (last <= first + 1)
        {
            var middle = ((left + right) / 2) - first;
            sums[first] += height * (1 - middle);
            sums[first + 1] += height * middle;
            return;
        }

        for (var pixel = first; pixel < last; pixel++)
        {
            var (a, b) = (Math.Max(left, pixel), Math.Min(right, pixel + 1));
            var part = height * (b - a) / (right - left);
            var covered = part * (pixel + 1 - ((a + b) / 2));
            sums[pixel] += covered;
            sums[pixel + 1] += part - covered;
        }
    }
}
