using System.Collections.Immutable;
using System.Globalization;
using XenModeKB.Texts;

namespace XenModeKB.Flowcharts;

/// <summary>
/// The form for narrow screens: steps in reading order, one below the other. 1. A box holds the question and its answers
/// as rows, each with the number it leads to; 2. from each row a line leaves to the right and follows the lane of its target; 3. answers
/// to one target share
/// its lane; lanes are given so that short ways stay inside and lines cross little.
/// </summary>
internal static class TallLayout
{
    public const double Width = 288;
    public const double FontSize = 13;
    private const double LineHeight = 17;
    private const double Margin = 1;
    private const double Padding = 8;
    private const double RowGap = 18;
    private const double LaneWidth = 9;
    private const double FirstLane = 18;
    private const double NarrowestBox = 170;
    private const double Corner = 5;

    /// <summary>Room at the end of a row for the number of the step it leads to.</summary>
    private const double NumberWidth = 38;

    public static Drawing Draw(LayoutInput input)
    {
        var ways = Ways(input);
        var lanes = Lanes.Assign(ways);
        var right = FirstLane + (LaneWidth * lanes.DefaultIfEmpty(0).Max()) + 4;
        var width = Math.Max(Width, NarrowestBox + right + Margin);
        var (boxes, labels, bottom) = Place(input, width - right - Margin);
        var rows = labels.ToDictionary(label => (label.Step, label.Answer), label => label.Area);
        var strokes = ways.Select((way, i) => Route(way, boxes[way.Target].Area, lanes[i], rows));
        return new(width, bottom, boxes, labels, [.. strokes], FontSize, LineHeight);
    }

    /// <summary>Each target with the answers that lead to it; rows are numbered from the top, a box and each answer being one.</summary>
    private static ImmutableArray<EdgeBundle> Ways(LayoutInput input)
    {
        var rows = new int[input.Steps.Length];
        for (var i = 1; i < rows.Length; i++)
        {
            rows[i] = rows[i - 1] + 1 + input.Steps[i - 1].Answers.Length;
        }

        return
        [
            .. input.Steps
                .SelectMany((step, i) => step.Answers.Select((answer, n) => (answer.To, Step: i, Answer: n)))
                .GroupBy(answer => answer.To)
                .OrderBy(group => group.Key)
                .Select(
                    group => new EdgeBundle(
                        group.Key,
                        rows[group.Key],
                        [.. group.Select(answer => (answer.Step, answer.Answer))],
                        [.. group.Select(answer => rows[answer.Step] + 1 + answer.Answer)])),
        ];
    }

    private static (ImmutableArray<TextBox> Boxes, ImmutableArray<TextBox> Labels, double Bottom) Place(LayoutInput input, double width)
    {
        var boxes = ImmutableArray.CreateBuilder<TextBox>();
        var labels = ImmutableArray.CreateBuilder<TextBox>();
        var y = Margin;
        foreach (var (step, i) in input.Steps.Select((step, i) => (step, i)))
        {
            var lines = WrapText.Lines(step.Text, FontSize, width - (2 * Padding));
            var bottom = y + TextHeight(lines);
            foreach (var (answer, n) in step.Answers.Select((answer, n) => (answer, n)))
            {
                var words = WrapText.Lines(answer.Label, FontSize, width - (3 * Padding) - NumberWidth);
                var row = new Area(Margin, bottom, width, TextHeight(words));
                labels.Add(new(i, n, row, words));
                bottom = row.Bottom;
            }

            boxes.Add(new(i, -1, new(Margin, y, width, bottom - y), lines));
            y = bottom + RowGap;
        }

        return (boxes.ToImmutable(), labels.ToImmutable(), y - RowGap + Margin);
    }

    private static double TextHeight(ImmutableArray<string> lines) => (Math.Max(1, lines.Length) * LineHeight) + (2 * Padding) - 2;

    private static Stroke Route(EdgeBundle way, Area target, int lane, Dictionary<(int Step, int Answer), Area> rows)
    {
        var x = target.Right + FirstLane + (LaneWidth * lane);
        var entry = target.Y + Padding + (LineHeight / 2);
        var starts = way.Answers.Select(answer => rows[answer].Y + (rows[answer].Height / 2));
        var path = string.Join(' ', starts.Select(y => Bend(target.Right, y, x, entry, target.Right + 8)));
        return new(path, new(target.Right + 2, entry, ArrowDirection.Left), way.Answers);
    }

    /// <summary>Right to the lane, along it, and back left, with round corners.</summary>
    private static string Bend(double from, double y, double x, double entry, double to)
    {
        var corner = y < entry ? Corner : -Corner;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"M{from:0.#} {y:0.#}H{x - Corner:0.#}Q{x:0.#} {y:0.#} {x:0.#} {y + corner:0.#}"
                + $"V{entry - corner:0.#}Q{x:0.#} {entry:0.#} {x - Corner:0.#} {entry:0.#}H{to:0.#}");
    }
}
