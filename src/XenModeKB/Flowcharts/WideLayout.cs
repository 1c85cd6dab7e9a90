using System.Collections.Immutable;
using System.Globalization;

namespace XenModeKB.Flowcharts;

/// <summary>
/// The form for wide screens: a layered graph from top to bottom. 1. <see cref="RepeatOutcomes"/> draws outcomes again where
/// lines would cross; 2. <see cref="Layers"/> ranks boxes and labels; 3. <see cref="OrderLayers"/> avoids crossings;
/// 4. <see cref="PlaceLayers"/> decides places and <see cref="StraightenBends"/> steadies long lines; 5. lines run straight
/// through the layers and curve only between them, where nothing else is: they can't touch a box or a label.
/// </summary>
internal static class WideLayout
{
    private const double Margin = 2;
    private const double LabelGap = 14;
    private const double BoxGap = 30;
    private const double WidestGap = 64;
    private const double TipLength = 7;

    public static Drawing Draw(Sketch sketch)
    {
        var texts = new WrappedTexts();
        var repeated = new RepeatOutcomes(texts).Apply(sketch);
        var layers = new Layers(repeated.Sketch, texts);
        OrderLayers.Apply(layers);
        PlaceLayers.Apply(layers);
        StraightenBends.Apply(layers);
        var bands = Bands(layers);
        var items = layers.All.SelectMany(layer => layer).ToList();
        var placed = items.Where(item => !item.IsBend).Select(item => Put(item, bands, repeated)).ToList();
        return new(
            items.Max(item => item.X + (item.Width / 2)) + (2 * Margin),
            bands[^1].Bottom + Margin,
            [.. placed.Where(text => text.Answer < 0).OrderBy(text => text.Step)],
            [.. placed.Where(text => text.Answer >= 0).OrderBy(text => (text.Step, text.Answer))],
            [.. Strokes(items, bands)],
            Layers.FontSize,
            Layers.LineHeight);
    }

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

    private static Placed Put(LayerItem item, ImmutableArray<(double Top, double Bottom)> bands, RepeatedSketch repeated) => new(
        item.IsBox ? repeated.Originals[item.Step] : item.Step,
        item.Answer,
        new(Math.Round(item.X - (item.Width / 2)) + Margin, bands[item.Layer].Top, item.Width, item.Height),
        item.Lines)
    {
        Ways = item.IsBox && repeated.Originals.Count(step => step == repeated.Originals[item.Step]) > 1 ? [.. WaysTo(item)] : [],
    };

    /// <summary>The answers whose lines end in a box, through all bends.</summary>
    private static IEnumerable<(int Step, int Answer)> WaysTo(LayerItem item) =>
        item.Up.SelectMany(above => above.IsBend ? WaysTo(above) : [(above.Step, above.Answer)]);

    private static IEnumerable<Stroke> Strokes(List<LayerItem> items, ImmutableArray<(double Top, double Bottom)> bands)
    {
        var users = Users(items);
        foreach (var item in items)
        {
            foreach (var (below, i) in item.Down.OrderBy(below => below.Place).Select((below, i) => (below, i)))
            {
                var (x, y) = (Start(item, i), item.IsBend ? bands[item.Layer].Bottom : bands[item.Layer].Top + item.Height);
                var (endX, endY) = (Middle(below), bands[below.Layer].Top - (below.IsBox ? TipLength : 0));
                var path = Curve(x, y, bands[item.Layer].Bottom, endX, endY, below.IsBend ? bands[below.Layer].Bottom : endY);
                yield return new(path, below.IsBox ? new(endX, bands[below.Layer].Top - 1, Down: true) : null, [.. users[below.IsBox || below.IsBend ? item : below].Order()]);
            }
        }
    }

    /// <summary>Answers leave a question side by side along its lower edge.</summary>
    private static double Start(LayerItem item, int i)
    {
        var step = item.IsBox ? Math.Min(36, item.Width / (item.Down.Count + 1)) : 0;
        return Middle(item) + ((i - ((item.Down.Count - 1) / 2.0)) * step);
    }

    private static double Middle(LayerItem item) => Math.Round(item.X - (item.Width / 2)) + (item.Width / 2) + Margin;

    /// <summary>Down to the end of its own layer, a curve to the next, and on through it if it only passes.</summary>
    private static string Curve(double x, double y, double layerEnd, double endX, double endY, double passTo)
    {
        var middle = (layerEnd + endY) / 2;
        var curve = Math.Abs(x - endX) < 0.6
            ? string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}L{endX:0.#} {endY:0.#}")
            : string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}V{layerEnd:0.#}C{x:0.#} {middle:0.#} {endX:0.#} {middle:0.#} {endX:0.#} {endY:0.#}");
        return passTo > endY ? curve + string.Create(CultureInfo.InvariantCulture, $"V{passTo:0.#}") : curve;
    }

    /// <summary>The answers whose ways pass each label or bend. Items come from the top, so one pass does.</summary>
    private static Dictionary<LayerItem, HashSet<(int Step, int Answer)>> Users(List<LayerItem> items)
    {
        var users = new Dictionary<LayerItem, HashSet<(int Step, int Answer)>>();
        foreach (var item in items.Where(item => !item.IsBox))
        {
            users[item] = item.IsBend ? [.. item.Up.SelectMany(above => users[above])] : [(item.Step, item.Answer)];
        }

        return users;
    }
}
