using System.Collections.Concurrent;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using XenModeKB.Model;

namespace XenModeKB.Cards;

/// <summary>
/// A drawing of plain shapes: <c>rect</c>, <c>circle</c> and <c>path</c> without arcs, each filled with <c>#rrggbb</c>, in groups that are
/// moved and scaled. Enough for a mark, so that the icons of every size come from one file.
/// </summary>
internal sealed class SvgDrawing
{
    private static readonly string[] s_known = ["svg", "g", "rect", "circle", "path", "title", "desc"];

    /// <summary>More than a mark has: each takes a picture of its own size.</summary>
    private const int MostShapes = 200;

    private const int MostLines = 50_000;
    private const int Deepest = 32;

    private readonly List<(Outline Outline, uint Colour)> _shapes = [];

    /// <summary>The few places and sizes in which cards and icons have it, each drawn once.</summary>
    private readonly ConcurrentDictionary<(double X, double Y, double Side), (PixelCoverage Shape, uint Colour)[]> _drawn = new();
    private readonly double _left;
    private readonly double _top;
    private readonly double _side;

    /// <exception cref="FormatException">It has what is not read.</exception>
    private SvgDrawing(XElement root)
    {
        double[] box = [.. ReadSvgPath.Numbers(root.Attribute("viewBox")?.Value ?? "")];
        if (root.Name.LocalName != "svg" || box.Length != 4 || box[2] <= 0 || box[3] <= 0 || !box.All(double.IsFinite))
        {
            throw new FormatException("No drawing with a viewBox.");
        }

        _left = box[0];
        _top = box[1];
        _side = Math.Max(box[2], box[3]);
        Add(root, (1, 0, 0), 0xff000000, 0);
    }

    /// <summary>Null when it has anything that is not drawn here.</summary>
    public static SvgDrawing? TryRead(ReadOnlySpan<byte> svg)
    {
        try
        {
            using var text = new MemoryStream(svg.ToArray());
            using var xml = XmlReader.Create(text, new() { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 100_000 });
            return new(XElement.Load(xml));
        }
        catch (Exception e) when (e is XmlException or FormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Draws it into a square; any number of threads may ask.</summary>
    public void Draw(Canvas canvas, double x, double y, double side)
    {
        foreach (var (shape, colour) in _drawn.GetOrAdd((x, y, side), _ => [.. Shapes(x, y, side / _side)]))
        {
            canvas.Paint(shape, colour);
        }
    }

    private IEnumerable<(PixelCoverage Shape, uint Colour)> Shapes(double x, double y, double scale) =>
        _shapes.Select(shape =>
            (PixelCoverage.Of(shape.Outline.At(scale, x - (_left * scale), y - (_top * scale))), shape.Colour));

    private void Add(XElement element, (double Scale, double X, double Y) place, uint inherited, int depth)
    {
        if (!s_known.Contains(element.Name.LocalName) || depth > Deepest)
        {
            throw new FormatException($"An element '{element.Name.LocalName}'.");
        }

        var here = Moved(place, element.Attribute("transform")?.Value ?? "");
        var fill = element.Attribute("fill")?.Value;
        var colour = fill is null ? inherited : ThemeColours.Hex(fill) ?? throw new FormatException("A fill that is no colour.");
        if (Outline(element) is { } outline)
        {
            Keep(outline.At(here.Scale, here.X, here.Y), colour);
        }

        foreach (var child in element.Elements())
        {
            Add(child, here, colour, depth + 1);
        }
    }

    /// <summary>Shapes may stand out of the drawing a little, as its frame cuts them off; one without end is none.</summary>
    private void Keep(Outline shape, uint colour)
    {
        _shapes.Add((shape, colour));
        if (_shapes.Count > MostShapes
            || _shapes.Sum(kept => kept.Outline.Lines.Count) > MostLines
            || !shape.IsWithin(_left - _side, _top - _side, _left + (2 * _side), _top + (2 * _side)))
        {
            throw new FormatException("More than a mark has.");
        }
    }

    private static Outline? Outline(XElement element)
    {
        double Number(string name) => double.Parse(element.Attribute(name)?.Value ?? "0", NumberStyles.Float, CultureInfo.InvariantCulture);
        var outline = new Outline();
        switch (element.Name.LocalName)
        {
            case "rect":
                outline.Rectangle(Number("x"), Number("y"), Number("width"), Number("height"), Number("rx"));
                return outline;
            case "circle":
                var r = Number("r");
                outline.Rectangle(Number("cx") - r, Number("cy") - r, 2 * r, 2 * r, r);
                return outline;
            case "path":
                ReadSvgPath.Into(outline, element.Attribute("d")?.Value ?? "");
                return outline;
            default:
                return null;
        }
    }

    /// <summary>Within a place, the one that <c>translate(x y) scale(s)</c> leads to.</summary>
    private static (double Scale, double X, double Y) Moved((double Scale, double X, double Y) place, string transform)
    {
        foreach (var step in transform.Split(')', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var open = step.IndexOf('(', StringComparison.Ordinal);
            double[] numbers = [.. ReadSvgPath.Numbers(step[(open + 1)..])];
            place = (open < 0 ? "" : step[..open].TrimEnd(), numbers.Length) switch
            {
                ("translate", 1 or 2) => place with
                {
                    X = place.X + (numbers[0] * place.Scale),
                    Y = place.Y + (numbers.ElementAtOrDefault(1) * place.Scale),
                },
                ("scale", 1) => place with { Scale = place.Scale * numbers[0] },
                _ => throw new FormatException($"A transformation '{step})'."),
            };
        }

        return place;
    }
}
