using System.Collections.Immutable;
using XenModeKB.Texts;

namespace XenModeKB.Flowcharts;

/// <summary>What stands in a layer of the wide form: a box, a label, a bend of the line to a target, or a question's outcomes that hang below it.</summary>
internal sealed class LayerItem(int layer, int step, int answer, int target, ImmutableArray<string> lines, double width, double height)
{
    public int Layer => layer;

    /// <summary>The step of a box or label, the question of hanging outcomes; -1 for a bend.</summary>
    public int Step => step;

    /// <summary>The answer of a label; -1 else.</summary>
    public int Answer => answer;

    /// <summary>The step that a bend or label leads to; -1 else.</summary>
    public int Target => target;

    /// <summary>Outcomes that hang below each other; empty for all other items.</summary>
    public ImmutableArray<HungOutcome> Hung { get; init; } = [];

    public ImmutableArray<string> Lines => lines;

    public double Width => width;

    public double Height => height;

    public bool IsBox => step >= 0 && answer < 0 && Hung.IsEmpty;

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

/// <summary>An outcome that hangs below the question that leads to it: its answer's label, and its box to the right of that.</summary>
/// <param name="Step">Place of the question.</param>
/// <param name="Answer">Place of the answer in it.</param>
/// <param name="Target">Place of the outcome.</param>
/// <param name="Label">Text of the answer, from the corner of what hangs.</param>
/// <param name="Box">Text of the outcome, from the same corner.</param>
internal sealed record HungOutcome(int Step, int Answer, int Target, (Area Area, ImmutableArray<string> Lines) Label, (Area Area, ImmutableArray<string> Lines) Box)
{
    /// <summary>Height of the line to it.</summary>
    public double Middle => Box.Area.Y + (Box.Area.Height / 2);
}

/// <summary>
/// The layers of the wide form. Boxes stand in even layers, one deeper than the deepest question that leads to them;
/// the labels of a question's answers stand in the odd layer below it, so that no label can lie on a line or a box.
/// Lines to one target share their bends. Where outcomes hang, each question has its own below it, in the layer of its labels.
/// </summary>
internal sealed class Layers
{
    public const double FontSize = 14;
    public const double LineHeight = 18;
    private const double BoxText = 172;
    private const double LabelText = 124;
    private const double HungText = 112;
    private const double BoxPadding = 12;
    private const double LabelPadding = 6;

    /// <summary>Around the text of an outcome that hangs.</summary>
    private const double HungPadding = 9;

    /// <summary>Length of the lines before and after a label beside which an outcome hangs.</summary>
    private const double LineWidth = 17;
    private const double RowGap = 8;

    private readonly List<List<LayerItem>> _layers = [];
    private readonly Dictionary<(int Target, int Layer), LayerItem> _bends = [];
    private readonly LayerItem[] _boxes;
    private readonly WrappedTexts _texts;

    /// <param name="sketch">The chart.</param>
    /// <param name="texts">Breaks its texts.</param>
    /// <param name="hang">Whether outcomes hang below their questions; else each has one box.</param>
    public Layers(Sketch sketch, WrappedTexts texts, bool hang = false)
    {
        _texts = texts;
        var depths = Depths(sketch);
        _boxes = [.. sketch.Steps.Select((step, i) => Box(i, step.Text, 2 * depths[i]))];
        foreach (var item in DepthFirst(sketch).Where(item => !hang || sketch.Steps[item.Step].Asks))
        {
            Add(item);
        }

        for (var i = 0; i < sketch.Steps.Length; i++)
        {
            var answers = sketch.Steps[i].Answers.Select((answer, n) => (Answer: answer, Place: n)).ToLookup(answer => hang && !sketch.Steps[answer.Answer.To].Asks);
            foreach (var (answer, n) in answers[false])
            {
                Connect(i, n, answer);
            }

            if (answers[true].Any())
            {
                Join(_boxes[i], Add(Hang(i, answers[true], sketch)));
            }
        }
    }

    /// <summary>From the top; each from the left.</summary>
    public IReadOnlyList<List<LayerItem>> All => _layers;

    public IReadOnlyList<LayerItem> Boxes => _boxes;

    /// <summary>Longest way from the start. Steps are in reading order, so one pass does; answers that lead back do not count.</summary>
    private static int[] Depths(Sketch sketch)
    {
        var depths = new int[sketch.Steps.Length];
        for (var i = 0; i < depths.Length; i++)
        {
            foreach (var answer in sketch.Steps[i].Answers.Where(answer => answer.To > i))
            {
                depths[answer.To] = Math.Max(depths[answer.To], depths[i] + 1);
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
        return new(layer, step, -1, -1, lines, width + (2 * BoxPadding), TextHeight(lines, BoxPadding));
    }

    /// <summary>Label and box of each outcome in a row; the boxes stand under each other.</summary>
    private LayerItem Hang(int step, IEnumerable<(SketchAnswer Answer, int Place)> outcomes, Sketch sketch)
    {
        var rows = outcomes.Select(way => (way.Place, way.Answer.To, Label: _texts.Of(way.Answer.Label, FontSize, HungText), Box: HungBox(sketch.Steps[way.Answer.To].Text))).ToList();
        var boxes = LineWidth + rows.Max(row => row.Label.Width) + (2 * LabelPadding) + LineWidth;
        var hung = ImmutableArray.CreateBuilder<HungOutcome>();
        var y = 0.0;
        foreach (var (answer, to, label, box) in rows)
        {
            var (labelHeight, boxHeight) = (TextHeight(label.Lines, LabelPadding), TextHeight(box.Lines, HungPadding));
            var height = Math.Max(labelHeight, boxHeight);
            hung.Add(new(step, answer, to,
                (new(LineWidth, y + ((height - labelHeight) / 2), label.Width + (2 * LabelPadding), labelHeight), label.Lines),
                (new(boxes, y + ((height - boxHeight) / 2), box.Width + (2 * HungPadding), boxHeight), box.Lines)));
            y += height + RowGap;
        }

        return new(_boxes[step].Layer + 1, step, -1, -1, [], hung.Max(row => row.Box.Area.Right), y - RowGap) { Hung = hung.ToImmutable() };
    }

    /// <summary>Narrow, but not so narrow that a word is broken that a box elsewhere has room for.</summary>
    private (ImmutableArray<string> Lines, double Width) HungBox(string text) =>
        _texts.Of(text, FontSize, Math.Clamp(text.Split(' ').Max(word => Math.Ceiling(TextMeasure.Width(word, FontSize))), HungText, BoxText));

    private static double TextHeight(ImmutableArray<string> lines, double padding) => (lines.Length * LineHeight) + (2 * padding) - 4;

    private void Connect(int step, int answer, SketchAnswer to)
    {
        var box = _boxes[step];
        var back = to.To <= step;
        var (lines, width) = _texts.Of(back ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{to.Label} ↑ {to.To + 1}") : to.Label, FontSize, LabelText);
        var label = Add(new(box.Layer + 1, step, answer, to.To, lines, width + (2 * LabelPadding), TextHeight(lines, LabelPadding)));
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
