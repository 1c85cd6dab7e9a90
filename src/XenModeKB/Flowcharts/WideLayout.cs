using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>
/// The form for wide screens: a layered graph from top to bottom. 1. <see cref="RepeatOutcomes"/> draws outcomes again where
/// lines would cross; 2. <see cref="Layers"/> ranks boxes and labels; 3. <see cref="OrderLayers"/> avoids crossings; 4. where
/// some are left all the same, outcomes hang below their questions; 5. <see cref="PlaceLayers"/> decides places and
/// <see cref="StraightenBends"/> steadies long lines; 6. lines run straight through the layers and curve only between them,
/// where nothing else is: they can't touch a box or a label.
/// </summary>
internal static class WideLayout
{
    private const double Margin = 2;
    private const double LabelGap = 14;
    private const double BoxGap = 30;
    private const double WidestGap = 64;
    private const double TipLength = 7;
    private const double Corner = 7;

    /// <summary>Distance of the line that outcomes hang on from the left end of what hangs.</summary>
    private const double Spine = 5;

    /// <summary>
    /// The widest chart whose text is not smaller than 12 pixels when it is shrunk to the column of a common screen, in pixels: wider ones
    /// are shown in the tall form there.
    /// </summary>
    private const double Widest = 1465;

    public static Drawing Draw(LayoutInput input)
    {
        var (layers, originals) = Arrange(input);
        var bands = Bands(layers);
        var items = layers.All.SelectMany(layer => layer).ToList();
        var hung = items.SelectMany(item => item.InlineLeaves).ToLookup(row => row.Target);
        var placed = items
            .Where(item => !item.IsDummy)
            .SelectMany(item => item.InlineLeaves.IsEmpty ? [Put(item, bands, originals)] : PutInline(item, bands, hung))
            .ToList();
        return new(
            items.Max(Right) + (2 * Margin),
            bands[^1].Bottom + Margin,
            [.. placed.Where(text => text.Answer < 0).OrderBy(text => text.Step)],
            [.. placed.Where(text => text.Answer >= 0).OrderBy(text => (text.Step, text.Answer))],
            [.. Strokes(items, bands)],
            Layers.FontSize,
            Layers.LineHeight);
    }

    /// <summary>The layers with all their places, and the step of the chart for each of their boxes.</summary>
    public static (Layers Layers, ImmutableArray<int> Originals) Arrange(LayoutInput input)
    {
        var texts = new WrappedTexts();
        var repeated = new RepeatOutcomes(texts).Apply(input);
        var layers = Place(new(repeated.LayoutInput, texts));
        if (OrderLayers.Crossings(layers) > 0
            && Place(new(input, texts, hang: true)) is var hanging
            && OrderLayers.Crossings(hanging) < OrderLayers.Crossings(layers)
            && hanging.All.SelectMany(layer => layer).Max(Right) <= Widest)
        {
            return (hanging, [.. Enumerable.Range(0, input.Steps.Length)]);
        }

        return (layers, repeated.Originals);
    }

    private static Layers Place(Layers layers)
    {
        OrderLayers.Apply(layers);
        PlaceLayers.Apply(layers);
        StraightenBends.Apply(layers);
        return layers;
    }

    private static double Right(LayerItem item) => item.X + (item.Width / 2);

    private static double Left(LayerItem item) => Math.Round(item.X - (item.Width / 2)) + Margin;

    /// <summary>Top and bottom of each layer. The gap above grows with the longest sidestep in it, so that curves stay gentle.</summary>
    private static ImmutableArray<(double Top, double Bottom)> Bands(Layers layers)
    {
        var bands = ImmutableArray.CreateBuilder<(double Top, double Bottom)>();
        var y = Margin;
        foreach (var layer in layers.All)
        {
            var sidestep = layer.SelectMany(item => item.Up.Select(above => Math.Abs(above.X - item.X))).DefaultIfEmpty(0).Max();
            var gap = bands.Count == 0 ? 0 : Math.Min(WidestGap, (bands.Count % 2 == 1 ? LabelGap : BoxGap) + (sidestep / 14));
            var top = Math.Round(y + gap);
            bands.Add((top, top + layer.Max(item => item.Height)));
            y = bands[^1].Bottom;
        }

        return bands.ToImmutable();
    }

    private static TextBox Put(LayerItem item, ImmutableArray<(double Top, double Bottom)> bands, ImmutableArray<int> originals) => new(
        item.IsBox ? originals[item.Step] : item.Step,
        item.Answer,
        new(Left(item), bands[item.Layer].Top, item.Width, item.Height),
        item.Lines)
    {
        LedBy = item.IsBox && originals.Count(step => step == originals[item.Step]) > 1 ? [.. AnswersTo(item)] : [],
    };

    private static IEnumerable<TextBox> PutInline(
        LayerItem item, ImmutableArray<(double Top, double Bottom)> bands, ILookup<int, InlineLeaf> hung)
    {
        foreach (var row in item.InlineLeaves)
        {
            var again = hung[row.Target].Skip(1).Any();
            yield return new(row.Step, row.Answer, At(row.Label.Area), row.Label.Lines);
            yield return new(row.Target, -1, At(row.Box.Area), row.Box.Lines) { LedBy = again ? [(row.Step, row.Answer)] : [] };
        }

        Area At(Area area) => area with { X = Left(item) + area.X, Y = bands[item.Layer].Top + area.Y };
    }

    /// <summary>The answers whose lines end in a box, through all bends.</summary>
    private static IEnumerable<(int Step, int Answer)> AnswersTo(LayerItem item) =>
        item.Up.SelectMany(above => above.IsDummy ? AnswersTo(above) : [(above.Step, above.Answer)]);

    private static IEnumerable<Stroke> Strokes(List<LayerItem> items, ImmutableArray<(double Top, double Bottom)> bands)
    {
        var users = Users(items);
        foreach (var item in items)
        {
            foreach (var (below, i) in item.Down.OrderBy(below => below.Place).Select((below, i) => (below, i)))
            {
                var (x, y) = (Start(item, i), item.IsDummy ? bands[item.Layer].Bottom : bands[item.Layer].Top + item.Height);
                if (!below.InlineLeaves.IsEmpty)
                {
                    foreach (var stroke in HungStrokes(
                            below,
                            Curve(x, y, bands[item.Layer].Bottom, Left(below) + Spine, bands[below.Layer].Top, 0),
                            bands[below.Layer].Top))
                    {
                        yield return stroke;
                    }

                    continue;
                }

                var (endX, endY) = (Middle(below), bands[below.Layer].Top - (below.IsBox ? TipLength : 0));
                var path = Curve(x, y, bands[item.Layer].Bottom, endX, endY, below.IsDummy ? bands[below.Layer].Bottom : endY);
                yield return new(
                    path,
                    below.IsBox ? new(endX, bands[below.Layer].Top - 1, ArrowDirection.Down) : null,
                    [.. users[below.IsBox || below.IsDummy ? item : below].Order()]);
            }
        }
    }

    /// <summary>
    /// For each that hangs: down the line that all hang on, round the corner to its label, and on from the label to its box.
    /// </summary>
    private static IEnumerable<Stroke> HungStrokes(LayerItem item, string start, double top)
    {
        var (left, x) = (Left(item), Left(item) + Spine);
        foreach (var (row, i) in item.InlineLeaves.Select((row, i) => (row, i)))
        {
            var y = top + row.Middle;
            var (label, box) = (row.Label.Area, left + row.Box.Area.X);
            yield return new(
                start + Line($"V{y - Corner:0}"), null, [.. item.InlineLeaves.Skip(i).Select(other => (other.Step, other.Answer))]);
            yield return new(
                Line($"M{x:0} {y - Corner:0}C{x:0} {y:0} {x:0} {y:0} {x + Corner:0} {y:0}L{left + label.X:0} {y:0}"),
                null,
                [(row.Step, row.Answer)]);
            yield return new(
                Line($"M{left + label.Right:0} {y:0}L{box - TipLength:0} {y:0}"),
                new(box - 1, y, ArrowDirection.Right),
                [(row.Step, row.Answer)]);
            start = Line($"M{x:0} {y - Corner:0}");
        }
    }

    /// <summary>Answers leave a question side by side along its lower edge.</summary>
    private static double Start(LayerItem item, int i)
    {
        var step = item.IsBox ? Math.Min(36, item.Width / (item.Down.Count + 1)) : 0;
        return Middle(item) + ((i - ((item.Down.Count - 1) / 2.0)) * step);
    }

    private static double Middle(LayerItem item) => Left(item) + (item.Width / 2);

    /// <summary>Down to the end of its own layer, a curve to the next, and on through it if it only passes.</summary>
    private static string Curve(double x, double y, double layerEnd, double endX, double endY, double passTo)
    {
        var middle = (layerEnd + endY) / 2;
        var curve = Math.Abs(x - endX) < 0.6
            ? Line($"M{x:0} {y:0}L{endX:0} {endY:0}")
            : Line($"M{x:0} {y:0}V{layerEnd:0}C{x:0} {middle:0} {endX:0} {middle:0} {endX:0} {endY:0}");
        return passTo > endY ? curve + Line($"V{passTo:0}") : curve;
    }

    private static string Line(FormattableString path) => FormattableString.Invariant(path);

    /// <summary>The answers whose lines pass each label or bend. Items come from the top, so one pass does.</summary>
    private static Dictionary<LayerItem, HashSet<(int Step, int Answer)>> Users(List<LayerItem> items)
    {
        var users = new Dictionary<LayerItem, HashSet<(int Step, int Answer)>>();
        foreach (var item in items.Where(item => !item.IsBox && item.InlineLeaves.IsEmpty))
        {
            users[item] = item.IsDummy ? [.. item.Up.SelectMany(above => users[above])] : [(item.Step, item.Answer)];
        }

        return users;
    }
}
