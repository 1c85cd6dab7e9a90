namespace XenModeKB.Cards;

/// <summary>Closed contours of straight lines, for <see cref="PixelCoverage"/>. Curves are cut into lines where they are added.</summary>
internal sealed class Outline
{
    /// <summary>Enough for a curve of a letter 100 pixels tall: no corner can be seen.</summary>
    private const int StepsOfCurve = 8;

    private readonly List<(double X0, double Y0, double X1, double Y1)> _lines = [];
    private (double X, double Y) _start;
    private (double X, double Y) _at;

    public IReadOnlyList<(double X0, double Y0, double X1, double Y1)> Lines => _lines;

    /// <summary>Glyphs that it was put together of.</summary>
    public int Parts { get; set; }

    /// <summary>Whether no line leads out of a rectangle, or to where is no number.</summary>
    public bool IsWithin(double left, double top, double right, double bottom)
    {
        return _lines.TrueForAll(line => IsIn(line.X0, line.Y0) && IsIn(line.X1, line.Y1));

        bool IsIn(double x, double y) => x >= left && x <= right && y >= top && y <= bottom;
    }

    public void Move(double x, double y)
    {
        Close();
        _start = _at = (x, y);
    }

    public void Line(double x, double y)
    {
        _lines.Add((_at.X, _at.Y, x, y));
        _at = (x, y);
    }

    /// <summary>A quadratic curve.</summary>
    public void Curve(double cx, double cy, double x, double y)
    {
        var (fromX, fromY) = _at;
        for (var i = 1; i <= StepsOfCurve; i++)
        {
            var t = i / (double)StepsOfCurve;
            var u = 1 - t;
            Line((u * u * fromX) + (2 * u * t * cx) + (t * t * x), (u * u * fromY) + (2 * u * t * cy) + (t * t * y));
        }
    }

    /// <summary>A cubic curve.</summary>
    public void Curve(double ax, double ay, double bx, double by, double x, double y)
    {
        var (fromX, fromY) = _at;
        for (var i = 1; i <= 2 * StepsOfCurve; i++)
        {
            var t = i / (2.0 * StepsOfCurve);
            var u = 1 - t;
            var (a, b) = (3 * u * u * t, 3 * u * t * t);
            Line((u * u * u * fromX) + (a * ax) + (b * bx) + (t * t * t * x), (u * u * u * fromY) + (a * ay) + (b * by) + (t * t * t * y));
        }
    }

    public void Close()
    {
        if (_at != _start)
        {
            Line(_start.X, _start.Y);
        }
    }

    /// <summary>The same, scaled and then moved.</summary>
    public Outline At(double scale, double x, double y)
    {
        var moved = new Outline();
        foreach (var (x0, y0, x1, y1) in _lines)
        {
            moved._lines.Add(((x0 * scale) + x, (y0 * scale) + y, (x1 * scale) + x, (y1 * scale) + y));
        }

        return moved;
    }

    /// <summary>A rectangle with round corners.</summary>
    public void Rectangle(double x, double y, double width, double height, double radius)
    {
        var r = Math.Min(radius, Math.Min(width, height) / 2);
        var k = r * 0.44771525016920655;
        var (right, bottom) = (x + width, y + height);
        Move(x + r, y);
        Line(right - r, y);
        Curve(right - k, y, right, y + k, right, y + r);
        Line(right, bottom - r);
        Curve(right, bottom - k, right - k, bottom, right - r, bottom);
        Line(x + r, bottom);
        Curve(x + k, bottom, x, bottom - k, x, bottom - r);
        Line(x, y + r);
        Curve(x, y + k, x + k, y, x + r, y);
        Close();
    }
}
