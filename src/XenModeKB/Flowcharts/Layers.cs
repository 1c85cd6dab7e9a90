using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>What stands in a layer of the wide form: a box, a label, or a bend of the line to a target.</summary>
internal sealed class LayerItem(int layer, int step, int answer, int target, ImmutableArray<string> lines, double width, double height)
{
    public int Layer => layer;

    /// <summary>The step of a box or label; -1 for a bend.</summary>
    public int Step => step;

    /// <summary>The answer of a label; -1 else.</summary>
    public int Answer => answer;

    /// <summary>The step that a bend or label leads to; -1 for a box.</summary>
    public int Target => target;

    public ImmutableArray<string> Lines => lines;

    public double Width => width;

    public double Height => height;

    public bool IsBox => step >= 0 && answer < 0;

    public bool IsBend => step < 0;

    /// <summary>Neighbours in the layer above.</summary>
    public List<LayerItem> Up { get; } = [];

    /// <summary>Neighbours in the layer below.</summary>
    public List<LayerItem> Down { get; } = [];

    /// <summary>Place in its layer, from the left.</summary>
    public int Place { get; set; }

    /// <summary>Middle, in pixels.</summary>
    public double X { get; set; }
}

/// <summary>
/// The layers of the wide form. Boxes stand in even layers, one deeper than the deepest question that leads to them;
/// the labels of a question's answers stand in the odd layer below it, so that no label can lie on a line or a box.
/// Lines to one target share their bends.
/// </summary>
internal sealed class Layers
{
    public const double FontSize = 14;
    public const double LineHeight = 18;
    private const double BoxText = 172;
    private const double LabelText = 124;
    private const double BoxPadding = 12;
    private const double LabelPadding = 6;

    private readonly List<List<LayerItem>> _layers = [];
    private readonly Dictionary<(int Target, int Layer), LayerItem> _bends = [];
    private readonly LayerItem[] _boxes;
    private readonly WrappedTexts _texts;

    public Layers(Sketch sketch, WrappedTexts texts)
    {
        _texts = texts;
        var depths = Depths(sketch);
        _boxes = [.. sketch.Steps.Select((step, i) => Box(i, step.Text, 2 * depths[i]))];
        foreach (var item in DepthFirst(sketch))
        {
            Add(item);
        }

        for (var i = 0; i < sketch.Steps.Length; i++)
        {
            foreach (var (answer, n) in sketch.Steps[i].Answers.Select((answer, n) => (answer, n)))
            {
                Connect(i, n, answer);
            }
        }
    }

    /// <summary>From the top; each from the left.</summary>
    public IReadOnlyList<List<LayerItem>> All => _layers;

    public IReadOnlyList<LayerItem> Boxes => _boxes;

    /// <summary>Longest way from the start, and for some outcomes a little lower. Steps are in reading order, so one pass does; answers that lead back do not count.</summary>
    private static int[] Depths(Sketch sketch)
    {
        var depths = new int[sketch.Steps.Length];
        for (var i = 0; i < depths.Length; i++)
        {
            foreach (var answer in sketch.Steps[i].Answers.Where(answer => answer.To > i))
            {
                depths[answer.To] = Math.Max(depths[answer.To], depths[i] + 1 + sketch.Steps[answer.To].Lower);
            }
        }

        return depths;
    }

    /// <summary>Boxes in the order of a walk that takes the first answer first: without crossings where the chart is a tree.</summary>
    private IEnumerable<LayerItem> DepthFirst(Sketch sketch)
    {
        var seen = new bool[sketch.Steps.Length];
        var open = new Stack<int>([0]);
        while (open.TryPop(out var step))
        {
            if (seen[step])
            {
                continue;
            }

            seen[step] = true;
            yield return _boxes[step];
            foreach (var answer in sketch.Steps[step].Answers.Reverse().Where(answer => answer.To > step))
            {
                open.Push(answer.To);
            }
        }
    }

    private LayerItem Box(int step, string text, int layer)
    {
        var (lines, width) = _texts.Of(text, FontSize, BoxText);
        return new(layer, step, -1, -1, lines, width + (2 * BoxPadding), (lines.Length * LineHeight) + (2 * BoxPadding) - 4);
    }

    private void Connect(int step, int answer, SketchAnswer to)
    {
        var box = _boxes[step];
        var back = to.To <= step;
        var (lines, width) = _texts.Of(back ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{to.Label} ↑ {to.To + 1}") : to.Label, FontSize, LabelText);
        var label = Add(new(box.Layer + 1, step, answer, to.To, lines, width + (2 * LabelPadding), (lines.Length * LineHeight) + (2 * LabelPadding) - 4));
        Join(box, label);
        var above = label;
        for (var layer = box.Layer + 2; !back && layer < _boxes[to.To].Layer; layer++)
        {
            if (_bends.TryGetValue((to.To, layer), out var known))
            {
                Join(above, known);
                return;
            }

            var bend = _bends[(to.To, layer)] = Add(new(layer, -1, -1, to.To, [], 0, 0));
            Join(above, bend);
            above = bend;
        }

        if (!back)
        {
            Join(above, _boxes[to.To]);
        }
    }

    private static void Join(LayerItem above, LayerItem below)
    {
        above.Down.Add(below);
        below.Up.Add(above);
    }

    private LayerItem Add(LayerItem item)
    {
        while (_layers.Count <= item.Layer)
        {
            _layers.Add([]);
        }

        item.Place = _layers[item.Layer].Count;
        _layers[item.Layer].Add(item);
        return item;
    }
}
