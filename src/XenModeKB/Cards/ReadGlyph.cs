using System.Buffers.Binary;

namespace XenModeKB.Cards;

/// <summary>The outline of a glyph, moved and scaled: simple ones, and those put together of others (letters with accents).</summary>
internal sealed class ReadGlyph(FontFile font)
{
    private const int DeepestPart = 2;
    private const int MostParts = 100;
    private const int MostLines = 100_000;

    [Flags]
    private enum Part
    {
        Words = 0x1,
        IsOffset = 0x2,
        Scale = 0x8,
        More = 0x20,
        TwoScales = 0x40,
        Matrix = 0x80,
    }

    /// <param name="glyph">The glyph.</param>
    /// <param name="scale">Pixels in a unit of the font.</param>
    /// <param name="x">Where it stands, in pixels.</param>
    /// <param name="outline">Takes it, with y downwards and 0 on the line.</param>
    public void Add(ushort glyph, double scale, double x, Outline outline) => Add(glyph, scale, x, 0, outline, 0);

    private void Add(ushort glyph, double scale, double x, double y, Outline outline, int depth)
    {
        if (depth > DeepestPart || ++outline.Parts > MostParts || outline.Lines.Count > MostLines)
        {
            throw new FormatException("A glyph of more parts than a letter has.");
        }

        var data = font.Outline(glyph);
        if (data.IsEmpty)
        {
            return;
        }

        var contours = BinaryPrimitives.ReadInt16BigEndian(data);
        if (contours < 0)
        {
            Parts(data[10..], scale, x, y, outline, depth);
            return;
        }

        Simple(data[10..], contours, (px, py) => (x + (px * scale), y - (py * scale)), outline);
    }

    private void Parts(ReadOnlySpan<byte> data, double scale, double x, double y, Outline outline, int depth)
    {
        Part flags;
        do
        {
            flags = (Part)BinaryPrimitives.ReadUInt16BigEndian(data);
            var glyph = BinaryPrimitives.ReadUInt16BigEndian(data[2..]);
            var words = flags.HasFlag(Part.Words);
            var dx = words ? BinaryPrimitives.ReadInt16BigEndian(data[4..]) : (sbyte)data[4];
            var dy = words ? BinaryPrimitives.ReadInt16BigEndian(data[6..]) : (sbyte)data[5];
            data = data[(words ? 8 : 6)..];
            var grow = flags.HasFlag(Part.Scale) ? BinaryPrimitives.ReadInt16BigEndian(data) / 16384.0 : 1;
            data = data[Transform(flags)..];
            if (flags.HasFlag(Part.IsOffset))
            {
                Add(glyph, scale * grow, x + (dx * scale), y - (dy * scale), outline, depth + 1);
            }
        }
        while (flags.HasFlag(Part.More));
    }

    /// <summary>Bytes of a transformation. Only an even scale is drawn: text fonts have no other.</summary>
    private static int Transform(Part flags)
    {
        if (flags.HasFlag(Part.Matrix))
        {
            return 8;
        }

        return (flags.HasFlag(Part.Scale) ? 2 : 0) + (flags.HasFlag(Part.TwoScales) ? 4 : 0);
    }

    private static void Simple(ReadOnlySpan<byte> data, int contours, Func<int, int, (double X, double Y)> place, Outline outline)
    {
        if (contours == 0)
        {
            return;
        }

        var ends = new int[contours];
        for (var i = 0; i < contours; i++)
        {
            ends[i] = BinaryPrimitives.ReadUInt16BigEndian(data[(2 * i)..]);
        }

        var points = new GlyphPoint[ends[^1] + 1];
        var at = (2 * contours) + 2 + BinaryPrimitives.ReadUInt16BigEndian(data[(2 * contours)..]);
        ReadPoints(data[at..], points, place);
        var start = 0;
        foreach (var end in ends)
        {
            Contour(points.AsSpan(start, end + 1 - start), outline);
            start = end + 1;
        }
    }

    private static void ReadPoints(ReadOnlySpan<byte> data, GlyphPoint[] points, Func<int, int, (double X, double Y)> place)
    {
        var flags = new byte[points.Length];
        var at = 0;
        for (var i = 0; i < flags.Length;)
        {
            var flag = data[at++];
            var times = (flag & 8) == 0 ? 1 : 1 + data[at++];
            for (; times > 0 && i < flags.Length; times--)
            {
                flags[i++] = flag;
            }
        }

        var xs = Coordinates(data, ref at, flags, 2, 16);
        var ys = Coordinates(data, ref at, flags, 4, 32);
        for (var i = 0; i < points.Length; i++)
        {
            var (x, y) = place(xs[i], ys[i]);
            points[i] = new(x, y, (flags[i] & 1) != 0);
        }
    }

    /// <param name="data">The points.</param>
    /// <param name="at">Where the coordinates begin; then, where they end.</param>
    /// <param name="flags">Of the points.</param>
    /// <param name="small">The flag of a distance in one byte.</param>
    /// <param name="same">The flag of its sign; without the other flag, of no distance.</param>
    private static int[] Coordinates(ReadOnlySpan<byte> data, ref int at, byte[] flags, int small, int same)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & small) != 0)
            {
                value += (flags[i] & same) != 0 ? data[at] : -data[at];
                at++;
            }
            else if ((flags[i] & same) == 0)
            {
                value += BinaryPrimitives.ReadInt16BigEndian(data[at..]);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }

    /// <summary>
    /// Points on the outline, and between them points that curves are drawn to; between two of those lies one of the outline.
    /// </summary>
    private static void Contour(ReadOnlySpan<GlyphPoint> points, Outline outline)
    {
        if (points.Length < 2)
        {
            return;
        }

        var first = points.Length;
        for (var i = points.Length - 1; i >= 0; i--)
        {
            first = points[i].IsOn ? i : first;
        }

        var start = first < points.Length ? points[first] : Middle(points[0], points[^1]);
        first = first < points.Length ? first : points.Length - 1;
        outline.Move(start.X, start.Y);
        GlyphPoint? bend = null;
        for (var i = 1; i <= points.Length; i++)
        {
            var point = points[(first + i) % points.Length];
            if (point.IsOn && bend is null)
            {
                outline.Line(point.X, point.Y);
            }
            else if (bend is { } control)
            {
                var end = point.IsOn ? point : Middle(control, point);
                outline.Curve(control.X, control.Y, end.X, end.Y);
            }

            bend = point.IsOn ? null : point;
        }

        if (bend is { } last)
        {
            outline.Curve(last.X, last.Y, start.X, start.Y);
        }

        outline.Close();
    }

    private static GlyphPoint Middle(GlyphPoint a, GlyphPoint b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, true);

    private readonly record struct GlyphPoint(double X, double Y, bool IsOn);
}
