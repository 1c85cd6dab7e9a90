using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>
/// The other way to draw outcomes again, for charts that <see cref="RepeatOutcomes"/> can't free of crossings within the width: 1. each
/// question has a box of its own for each of its outcomes, so that only questions with several ways to them can make lines cross;
/// 2. while the chart is too wide, two boxes of an outcome become one, or a box moves a row down, where there is room: always what makes
/// it narrowest; 3. a question gets its own box back where there is room for it and a crossing ends; 4. boxes become one wherever that
/// costs nothing.
/// </summary>
internal sealed class SpreadOutcomes
{
    /// <summary>A box may stand so many rows lower than it must.</summary>
    private const int Lowest = 3;

    /// <summary>The boxes come in the order of a walk, which is a good one as long as the chart is nearly a tree: others need not be tried.</summary>
    private const int Beginnings = 1;

    /// <summary>Pairs of boxes are compared again and again: for more answers than this the work would be out of proportion.</summary>
    private const int MostUses = 32;

    /// <summary>A crossing is worth rows that are so much too full, in square pixels: the first of these with which the chart can be made to fit.</summary>
    private static readonly double[] s_crossingCosts = [40_000, 20_000, 10_000];

    /// <summary>Shares of the width from which on a row counts as too full: the first, the last, and the steps between them.</summary>
    private const double Fullest = 0.7;
    private const double Emptiest = 0.4;
    private const double Narrower = 0.05;

    private readonly Sketch _sketch;
    private readonly double _widest;
    private readonly WrappedTexts _texts;
    private readonly ImmutableArray<(int Question, int Outcome)> _uses;

    private SpreadOutcomes(Sketch sketch, double widest, WrappedTexts texts)
    {
        (_sketch, _widest, _texts) = (sketch, widest, texts);
        _uses = [.. sketch.Steps
            .SelectMany((step, question) => step.Answers.Where(answer => !sketch.Steps[answer.To].Asks).Select(answer => (Question: question, Outcome: answer.To)))
            .Distinct()];
    }

    /// <summary>The chart with outcomes drawn again, or null when it does not fit.</summary>
    public static RepeatedSketch? Apply(Sketch sketch, double widest, WrappedTexts texts)
    {
        var spread = new SpreadOutcomes(sketch, widest, texts);
        return spread._uses.Length > MostUses ? null : s_crossingCosts.Select(spread.Fit).FirstOrDefault(boxes => boxes is not null) is { } fitting ? spread.Make(fitting) : null;
    }

    /// <summary>Boxes that fit; null when none do. The places of a row's neighbours make it wider than it must be: rows are made narrower until all fit.</summary>
    private ImmutableArray<Box>? Fit(double crossingCost)
    {
        ImmutableArray<Box> now = [.. _uses.Select(use => new Box(use.Outcome, [use.Question], 0))];
        var full = Fullest * _widest;
        while (Measure(now).Width > _widest)
        {
            if (Cheaper(now, full, crossingCost) is { } next)
            {
                now = next;
            }
            else if ((full -= Narrower * _widest) < Emptiest * _widest)
            {
                return null;
            }
        }

        return Merge(Uncross(now));
    }

    /// <summary>The cheapest change, when it is cheaper than none. Rows are cheap to measure and crossings are not: only those are counted that could win.</summary>
    private ImmutableArray<Box>? Cheaper(ImmutableArray<Box> now, double full, double crossingCost)
    {
        var (best, least) = ((ImmutableArray<Box>?)null, Excess(now, full) + (crossingCost * Crossings(now)));
        foreach (var (next, excess) in Merges(now).Concat(Moves(now)).Select(next => (next, Excess(next, full))).OrderBy(next => next.Item2))
        {
            if (excess >= least)
            {
                break;
            }

            var cost = excess + (crossingCost * Crossings(next));
            (best, least) = cost < least ? (next, cost) : (best, least);
        }

        return best;
    }

    /// <summary>Gives a question its own box again, or moves one, where that ends crossings and there is room.</summary>
    private ImmutableArray<Box> Uncross(ImmutableArray<Box> boxes)
    {
        var (crossings, _) = Measure(boxes);
        while (crossings > 0)
        {
            var better = Splits(boxes).Concat(Moves(boxes)).AsParallel().AsOrdered().Select(next => (Boxes: next, Measure: Measure(next)))
                .Where(next => next.Measure.Crossings < crossings && next.Measure.Width <= _widest).ToList();
            if (better.Count == 0)
            {
                break;
            }

            (boxes, (crossings, _)) = better.MinBy(next => next.Measure.Crossings);
        }

        return boxes;
    }

    /// <summary>Takes back what turned out not to be needed.</summary>
    private ImmutableArray<Box> Merge(ImmutableArray<Box> boxes)
    {
        var crossings = Measure(boxes).Crossings;
        while (true)
        {
            var merged = Merges(boxes).AsParallel().AsOrdered().Select(next => (Boxes: next, Measure: Measure(next)))
                .Where(next => next.Measure.Crossings <= crossings && next.Measure.Width <= _widest).ToList();
            if (merged.Count == 0)
            {
                return boxes;
            }

            (boxes, (crossings, _)) = merged.MinBy(next => next.Measure.Crossings);
        }
    }

    private (long Crossings, double Width) Measure(ImmutableArray<Box> boxes) => new RepeatOutcomes(_texts).Measure(Make(boxes), thorough: false);

    private long Crossings(ImmutableArray<Box> boxes)
    {
        var layers = new Layers(Make(boxes).Sketch, _texts);
        OrderLayers.Apply(layers, thorough: false, Beginnings);
        return OrderLayers.Crossings(layers);
    }

    /// <summary>Grows with each row that is too full, not with the fullest alone, so that each step on a way of many shows.</summary>
    private double Excess(ImmutableArray<Box> boxes, double full) =>
        new Layers(Make(boxes).Sketch, _texts).All.Sum(layer => Math.Pow(Math.Max(0, PlaceLayers.PackedWidth(layer) - full), 2));

    private static IEnumerable<ImmutableArray<Box>> Merges(ImmutableArray<Box> boxes)
    {
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = i + 1; j < boxes.Length; j++)
            {
                if (boxes[i].Outcome == boxes[j].Outcome)
                {
                    yield return boxes.SetItem(i, new(boxes[i].Outcome, [.. boxes[i].Questions, .. boxes[j].Questions], Math.Min(boxes[i].Lower, boxes[j].Lower))).RemoveAt(j);
                }
            }
        }
    }

    private static IEnumerable<ImmutableArray<Box>> Splits(ImmutableArray<Box> boxes) =>
        from box in boxes
        where box.Questions.Length > 1
        from question in box.Questions
        from lower in Enumerable.Range(0, Lowest + 1)
        select boxes.Replace(box, box with { Questions = box.Questions.Remove(question) }).Add(new(box.Outcome, [question], lower));

    private static IEnumerable<ImmutableArray<Box>> Moves(ImmutableArray<Box> boxes) =>
        from i in Enumerable.Range(0, boxes.Length)
        where boxes[i].Lower < Lowest
        select boxes.SetItem(i, boxes[i] with { Lower = boxes[i].Lower + 1 });

    /// <summary>The first box of an outcome keeps its place among the steps, the others follow after the last step.</summary>
    private RepeatedSketch Make(ImmutableArray<Box> boxes)
    {
        var steps = _sketch.Steps.ToBuilder();
        var originals = Enumerable.Range(0, steps.Count).ToList();
        var drawn = new HashSet<int>();
        foreach (var box in boxes)
        {
            var outcome = _sketch.Steps[box.Outcome] with { Lower = box.Lower };
            if (drawn.Add(box.Outcome))
            {
                steps[box.Outcome] = outcome;
                continue;
            }

            foreach (var question in box.Questions)
            {
                steps[question] = steps[question] with { Answers = [.. steps[question].Answers.Select(answer => answer.To == box.Outcome ? answer with { To = steps.Count } : answer)] };
            }

            steps.Add(outcome);
            originals.Add(box.Outcome);
        }

        return new(new(steps.ToImmutable()), [.. originals]);
    }

    /// <param name="Outcome">The step.</param>
    /// <param name="Questions">The questions that lead to this box of it.</param>
    /// <param name="Lower">How many rows lower than it must it stands.</param>
    private sealed record Box(int Outcome, ImmutableArray<int> Questions, int Lower);
}
