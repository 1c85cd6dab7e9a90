using System.Collections.Immutable;
using XenModeKB.Texts;

namespace XenModeKB.Flowcharts;

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
    private const double InlineText = 112;
    private const double BoxPadding = 12;
    private const double LabelPadding = 6;

    /// <summary>Around the text of an outcome that hangs.</summary>
    private const double InlinePadding = 9;

    /// <summary>Length of the lines before and after a label beside which an outcome hangs.</summary>
    private const double LineWidth = 17;
    private const double RowGap = 8;

    private readonly List<List<LayerItem>> _layers = [];
    private readonly Dictionary<(int Target, int Layer), LayerItem> _bends = [];
    private readonly LayerItem[] _boxes;
    private readonly WrappedTexts _texts;

    /// <param name="input">The chart.</param>
    /// <param name="texts">Breaks its texts.</param>
    /// <param name="hang">Whether outcomes hang below their questions; else each has one box.</param>
    public Layers(LayoutInput input, WrappedTexts texts, bool hang = false)
    {
        _texts = texts;
        var depths = Depths(input);
        _boxes = [.. input.Steps.Select((step, i) => Box(i, step.Text, 2 * depths[i]))];
        foreach (var item in DepthFirst(input).Where(item => !hang || input.Steps[item.Step].Asks))
        {
            Add(item);
        }

        for (var i = 0; i < input.Steps.Length; i++)
        {
            var answers = input.Steps[i].Answers.Select((answer, n) => (Answer: answer, Place: n))
                .ToLookup(answer => hang && !input.Steps[answer.Answer.To].Asks);
            foreach (var (answer, n) in answers[false])
            {
                Connect(i, n, answer);
            }

            if (answers[true].Any())
            {
                Join(_boxes[i], Add(Hang(i, answers[true], input)));
            }
        }
    }

    /// <summary>From the top; each from the left.</summary>
    public IReadOnlyList<List<LayerItem>> All => _layers;

    public IReadOnlyList<LayerItem> Boxes => _boxes;

    /// <summary>How many items there are.</summary>
    public int Items { get; private set; }

    /// <summary>How many pairs of neighbours, each with a line between them.</summary>
    public int Joins { get; private set; }

    /// <summary>Longest way from the start. Steps are in reading order, so one pass does; answers that lead back do not count.</summary>
    private static int[] Depths(LayoutInput input)
    {
        var depths = new int[input.Steps.Length];
        for (var i = 0; i < depths.Length; i++)
        {
            foreach (var answer in input.Steps[i].Answers.Where(answer => answer.To > i))
            {
                depths[answer.To] = Math.Max(depths[answer.To], depths[i] + 1);
            }
        }

        return depths;
    }

    /// <summary>Boxes in the order of a walk that takes the first answer first: without crossings where the chart is a tree.</summary>
    private IEnumerable<LayerItem> DepthFirst(LayoutInput input)
    {
        var seen = new bool[input.Steps.Length];
        var open = new Stack<int>([0]);
        while (open.TryPop(out var step))
        {
            if (seen[step])
            {
                continue;
            }

            seen[step] = true;
            yield return _boxes[step];
            foreach (var answer in input.Steps[step].Answers.Reverse().Where(answer => answer.To > step))
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
    private LayerItem Hang(int step, IEnumerable<(LayoutAnswer Answer, int Place)> outcomes, LayoutInput input)
    {
        var rows = outcomes
            .Select(
                way => (
                    way.Place,
                    way.Answer.To,
                    Label: _texts.Of(way.Answer.Label, FontSize, InlineText),
                    Box: InlineBox(input.Steps[way.Answer.To].Text)))
            .ToList();
        var boxes = LineWidth + rows.Max(row => row.Label.Width) + (2 * LabelPadding) + LineWidth;
        var hung = ImmutableArray.CreateBuilder<InlineLeaf>();
        var y = 0.0;
        foreach (var (answer, to, label, box) in rows)
        {
            var (labelHeight, boxHeight) = (TextHeight(label.Lines, LabelPadding), TextHeight(box.Lines, InlinePadding));
            var height = Math.Max(labelHeight, boxHeight);
            hung.Add(new(step, answer, to,
                (new(LineWidth, y + ((height - labelHeight) / 2), label.Width + (2 * LabelPadding), labelHeight), label.Lines),
                (new(boxes, y + ((height - boxHeight) / 2), box.Width + (2 * InlinePadding), boxHeight), box.Lines)));
            y += height + RowGap;
        }

        return new(
            _boxes[step].Layer + 1,
            step,
            -1,
            -1,
            [],
            hung.Max(row => row.Box.Area.Right),
            y - RowGap)
        { InlineLeaves = hung.ToImmutable() };
    }

    /// <summary>Narrow, but not so narrow that a word is broken that a box elsewhere has room for.</summary>
    private (ImmutableArray<string> Lines, double Width) InlineBox(string text) =>
        _texts.Of(
            text, FontSize, Math.Clamp(text.Split(' ').Max(word => Math.Ceiling(TextMeasure.Width(word, FontSize))), InlineText, BoxText));

    private static double TextHeight(ImmutableArray<string> lines, double padding) => (lines.Length * LineHeight) + (2 * padding) - 4;

    private void Connect(int step, int answer, LayoutAnswer to)
    {
        var box = _boxes[step];
        var back = to.To <= step;
        var (lines, width) = _texts.Of(
            back ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{to.Label} ↑ {to.To + 1}") : to.Label,
            FontSize,
            LabelText);
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

    private void Join(LayerItem above, LayerItem below)
    {
        Joins++;
        above.Down.Add(below);
        below.Up.Add(above);
    }

    private LayerItem Add(LayerItem item)
    {
        while (_layers.Count <= item.Layer)
        {
            _layers.Add([]);
        }

        Items++;
        item.Place = _layers[item.Layer].Count;
        _layers[item.Layer].Add(item);
        return item;
    }
}
