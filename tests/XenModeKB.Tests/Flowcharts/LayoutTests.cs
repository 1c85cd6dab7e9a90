using System.Globalization;
using CsCheck;
using XenModeKB.Flowcharts;
using XenModeKB.Texts;

namespace XenModeKB.Tests.Flowcharts;

public sealed class LayoutTests
{
    private static readonly Gen<string> s_text = Gen.Char["abcdefghijmtWM.é ?-/_ 世"].Array[1, 90].Select(letters => new string(letters));

    /// <summary>Any chart in reading order: each step has one way from an earlier one, and some more ways lead anywhere.</summary>
    private static readonly Gen<LayoutInput> s_input =
        from count in Gen.Int[2, 25]
        from parents in Gen.Int[0, 1000].Array[count - 1]
        from more in Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000]).Array[0, 12]
        from texts in s_text.Array[count]
        from labels in s_text.Array[count + 12]
        select Make(texts, [.. parents.Select((parent, i) => (parent % (i + 1), i + 1)), .. more.Select(pair => (pair.Item1 % count, pair.Item2 % count))], labels);

    [Fact]
    public void In_the_wide_form_no_box_and_no_label_lies_on_another() => s_input.Sample(
        input => AssertApart(WideLayout.Draw(input), drawing => [.. drawing.Boxes, .. drawing.Labels]),
        iter: 60);

    [Fact]
    public void In_the_wide_form_no_line_runs_through_a_box_or_a_label() => s_input.Sample(
        input =>
        {
            var drawing = WideLayout.Draw(input);
            var areas = drawing.Boxes.Concat(drawing.Labels).Select(placed => placed.Area).ToList();
            var points = drawing.Strokes.SelectMany(stroke => Points(stroke.Path));
            Assert.DoesNotContain(points, point => areas.Any(area =>
                point.X > area.X + 1 && point.X < area.Right - 1 && point.Y > area.Y + 1 && point.Y < area.Bottom - 1));
        },
        iter: 60);

    [Fact]
    public void In_the_tall_form_boxes_stand_apart_and_each_holds_its_answers() => s_input.Sample(
        input =>
        {
            var drawing = TallLayout.Draw(input);
            AssertApart(drawing, all => [.. all.Boxes]);
            AssertApart(drawing, all => [.. all.Labels]);
            Assert.All(drawing.Labels, label => Assert.True(
                label.Area.Y >= drawing.Boxes[label.Step].Area.Y + drawing.LineHeight && label.Area.Bottom <= drawing.Boxes[label.Step].Area.Bottom));
        },
        iter: 60);

    [Fact]
    public void In_the_tall_form_no_two_targets_share_a_lane_at_one_height() => s_input.Sample(
        input =>
        {
            var lanes = TallLayout.Draw(input).Strokes.SelectMany((stroke, i) => Segments(stroke.Path).Select(segment => (segment, i))).ToList();
            Assert.DoesNotContain(lanes, a => lanes.Any(b =>
                a.i != b.i && a.segment.X == b.segment.X && a.segment.Top < b.segment.Bottom && b.segment.Top < a.segment.Bottom));
        },
        iter: 60);

    [Fact]
    public void Every_answer_has_a_line_that_ends_in_an_arrow_or_names_the_step_it_goes_back_to() => s_input.Sample(
        input =>
        {
            foreach (var drawing in new[] { WideLayout.Draw(input), TallLayout.Draw(input) })
            {
                var arrows = drawing.Strokes.Where(stroke => stroke.Tip is not null).SelectMany(stroke => stroke.Answers).ToHashSet();
                Assert.All(drawing.Labels, label =>
                    Assert.True(arrows.Contains((label.Step, label.Answer)) || label.Lines.Any(line => line.Contains('↑', StringComparison.Ordinal))));
            }
        },
        iter: 60);

    [Fact]
    public void Every_line_of_text_fits_into_its_place() => s_input.Sample(
        input =>
        {
            foreach (var drawing in new[] { WideLayout.Draw(input), TallLayout.Draw(input) })
            {
                Assert.All(drawing.Boxes.Concat(drawing.Labels), placed => Assert.All(placed.Lines, line =>
                    Assert.True(TextMeasure.Width(line, drawing.FontSize) <= placed.Area.Width)));
                Assert.All(drawing.Boxes.Concat(drawing.Labels), placed => Assert.True(placed.Lines.Length * drawing.LineHeight <= placed.Area.Height + 4));
                Assert.All(drawing.Boxes.Concat(drawing.Labels), placed => Assert.True(placed.Area.X >= 0 && placed.Area.Right <= drawing.Width && placed.Area.Bottom <= drawing.Height));
            }
        },
        iter: 60);

    [Fact]
    public void The_same_chart_is_drawn_the_same()
    {
        var input = Large(seed: 5);
        var (one, two) = (WideLayout.Draw(input), WideLayout.Draw(input));

        Assert.Equal(one.Strokes.Select(stroke => stroke.Path), two.Strokes.Select(stroke => stroke.Path));
        Assert.Equal(one.Boxes.Select(box => box.Area), two.Boxes.Select(box => box.Area));
    }

    [Fact]
    public void A_tree_is_drawn_without_a_crossing()
    {
        (int, int)[] edges = [.. Enumerable.Range(1, 60).Select(i => ((i - 1) / 2, i))];
        var layers = new Layers(Make([.. Enumerable.Repeat("text", 61)], edges, [.. Enumerable.Repeat("yes", 60)]), new());
        OrderLayers.Apply(layers);

        Assert.Equal(0, OrderLayers.Crossings(layers));
    }

    [Fact]
    public void A_chart_that_can_be_drawn_without_a_crossing_is_even_when_answers_are_given_in_a_bad_order()
    {
        // Two questions whose answers meet in one outcome: as written, the lines would cross.
        var layers = new Layers(Make(["a", "b", "c", "d", "e", "f"], [(0, 1), (0, 2), (1, 3), (1, 5), (2, 3), (2, 4)], ["1", "2", "3", "4", "5", "6"]), new());
        OrderLayers.Apply(layers);

        Assert.Equal(0, OrderLayers.Crossings(layers));
    }

    [Fact]
    public void An_outcome_is_drawn_again_where_its_lines_would_cross()
    {
        // Two questions with three outcomes in common: in no order are they without a crossing.
        var input = Make(
            ["a", "b", "c", "d", "e", "f"],
            [(0, 1), (0, 2), (1, 3), (1, 4), (1, 5), (2, 3), (2, 4), (2, 5)],
            [.. Enumerable.Repeat("yes", 8)]);
        var (layers, _) = WideLayout.Arrange(input);
        var drawn = WideLayout.Draw(input).Boxes.ToLookup(box => box.Step);

        Assert.Equal(0, OrderLayers.Crossings(layers));
        Assert.All([0, 1, 2], question => Assert.Single(drawn[question]));
        var repeated = drawn.Where(boxes => boxes.Count() > 1).ToList();
        Assert.NotEmpty(repeated);
        Assert.All(repeated, boxes => Assert.Equal([(1, boxes.Key - 3), (2, boxes.Key - 3)], boxes.SelectMany(box => box.LedBy).Order()));
    }

    [Fact]
    public void Outcomes_hang_below_their_questions_where_lines_would_cross_all_the_same()
    {
        // Four questions with five outcomes in common: so many boxes beside each other would be too wide.
        (int From, int To)[] edges = [.. Enumerable.Range(1, 4).Select(question => (0, question)), .. Enumerable.Range(0, 20).Select(i => (1 + (i / 5), 5 + (i % 5)))];
        var input = Make([.. Enumerable.Range(0, 10).Select(i => $"{i}. This is what the box says")], edges, [.. Enumerable.Repeat("certainly", 24)]);
        var (layers, _) = WideLayout.Arrange(input);
        var drawing = WideLayout.Draw(input);

        Assert.Equal(0, OrderLayers.Crossings(layers));
        Assert.Equal(20, drawing.Boxes.Count(box => box.Step >= 5));
        Assert.All(drawing.Boxes.Where(box => box.Step >= 5), box =>
        {
            var (question, answer) = Assert.Single(box.LedBy);
            Assert.Equal(box.Step, input.Steps[question].Answers[answer].To);
            var label = Assert.Single(drawing.Labels, label => (label.Step, label.Answer) == (question, answer));
            Assert.True(label.Area.Right < box.Area.X && label.Area.Y > drawing.Boxes[question].Area.Bottom);
            Assert.InRange(label.Area.Y + (label.Area.Height / 2), box.Area.Y, box.Area.Bottom);
        });
    }

    [Fact]
    public void A_wide_chart_is_no_wider_than_its_widest_row()
    {
        // Below the first of ten questions stand three more: in the middle below it, they would begin to the left of it.
        (int From, int To)[] edges = [.. Enumerable.Range(1, 10).Select(i => (0, i)), .. Enumerable.Range(11, 3).Select(i => (1, i))];
        var drawing = WideLayout.Draw(Make([.. Enumerable.Range(0, 14).Select(i => $"{i}. A question with a text")], edges, [.. Enumerable.Repeat("yes", 13)]));
        var widest = drawing.Boxes.GroupBy(box => box.Area.Y).Max(row => row.Max(box => box.Area.Right) - row.Min(box => box.Area.X));

        Assert.InRange(drawing.Width, widest, widest + 8);
    }

    [Fact]
    public void An_outcome_is_drawn_once_where_nothing_crosses()
    {
        var input = Make(["a", "b", "c", "d"], [(0, 1), (0, 2), (1, 3), (2, 3)], ["1", "2", "3", "4"]);

        Assert.Equal([0, 1, 2, 3], WideLayout.Draw(input).Boxes.Select(box => box.Step));
        Assert.All(WideLayout.Draw(input).Boxes, box => Assert.Empty(box.LedBy));
    }

    [Fact]
    public void Five_hundred_steps_are_all_placed()
    {
        // How long it takes is the benchmark's business: a test that asserts on time fails on a busy machine.
        var input = Large(seed: 7);

        Assert.Equal(500, WideLayout.Draw(input).Boxes.Length);
        Assert.Equal(500, TallLayout.Draw(input).Boxes.Length);
    }

    /// <summary>Work and not time: a chart that reaches the limit looks the same on every machine.</summary>
    [Fact]
    public void A_tangle_is_drawn_with_no_more_work_than_is_allowed()
    {
        (int, int)[] edges = [.. Enumerable.Range(0, 30).SelectMany(i => Enumerable.Range(1, 12).Select(n => (i, i < 29 && n == 1 ? i + 1 : 30 + (((i * 7) + (n * 11)) % 30))))];
        var input = Make([.. Enumerable.Range(0, 60).Select(i => $"Step {i}")], edges, [.. Enumerable.Repeat("yes", 360)]);
        var (more, less) = (new LayoutWork(10_000_000), new LayoutWork(1_000_000));
        var (repeated, little) = (new RepeatOutcomes(new(), more).Apply(input), new RepeatOutcomes(new(), less).Apply(input));

        Assert.InRange(more.Done, 10_000_000, 20_000_000);
        Assert.InRange(less.Done, 1_000_000, 9_999_999);
        Assert.InRange(little.Originals.Length, 60, repeated.Originals.Length);
    }

    [Fact]
    public void An_order_is_found_in_the_work_that_is_left()
    {
        var (one, many) = (new LayoutWork(1), new LayoutWork(long.MaxValue));
        OrderLayers.Apply(new Layers(Tangled(), new()), work: one);
        OrderLayers.Apply(new Layers(Tangled(), new()), work: many);

        Assert.InRange(one.Done, 1, many.Done / 2);
    }

    /// <summary>Ten questions, each of which leads to all of ten others.</summary>
    private static LayoutInput Tangled() => Make(
        [.. Enumerable.Range(0, 21).Select(i => $"{i}")],
        [.. Enumerable.Range(1, 10).Select(i => (0, i)), .. Enumerable.Range(1, 10).SelectMany(i => Enumerable.Range(11, 3).Select(n => (i, ((n + (i * 3)) % 10) + 11)))],
        [.. Enumerable.Repeat("yes", 40)]);

    private static LayoutInput Large(int seed)
    {
        // A fixed linear congruence: the same chart on every machine.
        var state = (uint)seed;
        int Next(int below) => (int)((state = (state * 1664525) + 1013904223) >> 8) % below;
        (int, int)[] tree = [.. Enumerable.Range(1, 499).Select(i => (Math.Max(0, (i / 2) - Next(3)), i))];
        (int, int)[] more = [.. Enumerable.Range(0, 150).Select(_ => Next(350)).Select(i => (i, i + 1 + Next(140)))];
        return Make([.. Enumerable.Range(0, 500).Select(i => $"Is this question number {i} of the chart?")], [.. tree, .. more], [.. Enumerable.Repeat("yes, it is", 700)]);
    }

    private static LayoutInput Make(string[] texts, (int From, int To)[] edges, string[] labels) => new(
        [.. texts.Select((text, i) => new LayoutStep(text, [.. edges.Select((edge, n) => (edge, n)).Where(pair => pair.edge.From == i).Select(pair => new LayoutAnswer(labels[pair.n], pair.edge.To))]))]);

    private static void AssertApart(Drawing drawing, Func<Drawing, TextBox[]> pick)
    {
        var all = pick(drawing);
        for (var i = 0; i < all.Length; i++)
        {
            for (var j = i + 1; j < all.Length; j++)
            {
                Assert.False(Overlap(all[i].Area, all[j].Area), $"{all[i]} {all[j]}");
            }
        }
    }

    private static IEnumerable<(double X, double Top, double Bottom)> Segments(string path)
    {
        (double X, double Y) at = default;
        foreach (var (command, n) in Commands(path))
        {
            var from = at;
            at = command switch { 'V' => (at.X, n[0]), 'H' => (n[0], at.Y), _ => (n[^2], n[^1]) };
            if (command == 'V')
            {
                yield return (at.X, Math.Min(from.Y, at.Y), Math.Max(from.Y, at.Y));
            }
        }
    }

    /// <summary>Points along a path of M, L, V and C.</summary>
    private static IEnumerable<(double X, double Y)> Points(string path)
    {
        (double X, double Y) at = default;
        foreach (var (command, n) in Commands(path))
        {
            var from = at;
            var (a, b) = command switch { 'C' => ((n[0], n[1]), (n[2], n[3])), 'V' => (from, (from.X, n[0])), _ => (from, (n[0], n[1])) };
            at = command switch { 'C' => (n[4], n[5]), 'V' => (from.X, n[0]), _ => (n[0], n[1]) };
            for (var i = 0; command != 'M' && i <= 20; i++)
            {
                var (t, s) = (i / 20.0, 1 - (i / 20.0));
                double Bezier(double p, double q, double r, double u) => (s * s * s * p) + (3 * s * s * t * q) + (3 * s * t * t * r) + (t * t * t * u);
                yield return (Bezier(from.X, a.Item1, b.Item1, at.X), Bezier(from.Y, a.Item2, b.Item2, at.Y));
            }
        }
    }

    private static IEnumerable<(char Command, double[] Numbers)> Commands(string path)
    {
        var start = 0;
        for (var i = 1; i <= path.Length; i++)
        {
            if (i == path.Length || char.IsLetter(path[i]))
            {
                yield return (path[start], [.. path[(start + 1)..i].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))]);
                start = i;
            }
        }
    }

    private static bool Overlap(Area a, Area b) => a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom;
}
