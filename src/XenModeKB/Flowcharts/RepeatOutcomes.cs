using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>
/// Draws an outcome once more where that keeps lines from crossing, as a person would. 1. While lines cross, each question
/// that shares an outcome with another tries a box of its own for it, and each shared outcome a box for every question;
/// 2. the trial that leaves the fewest crossings stays; 3. it ends when nothing crosses, no trial is better and not too wide, or enough
/// has been tried.
/// </summary>
/// <param name="texts">Breaks the texts of the boxes.</param>
/// <param name="work">What may be done; null for the usual limit.</param>
internal sealed class RepeatOutcomes(WrappedTexts texts, LayoutWork? work = null)
{
    /// <summary>Each round orders the chart once for each trial: too much for a chart that nobody could read anyway.</summary>
    private const int LargestChart = 60;

    /// <summary>Steps for all trials of a chart.</summary>
    private const long MostWork = 40_000_000;

    /// <summary>In pixels: a chart that is wider finds no room beside the margins of a page on a common screen.</summary>
    private const double Widest = 1275;

    private readonly LayoutWork _work = work ?? new(MostWork);

    public RepeatedSketch Apply(LayoutInput input)
    {
        var taken = new Stack<RepeatedSketch>([new(input, [.. Enumerable.Range(0, input.Steps.Length)])]);
        var crossings = input.Steps.Length > LargestChart ? 0 : Measure(taken.Peek(), thorough: false).Crossings;
        while (crossings > 0)
        {
            var trials = Trials(taken.Peek()).TakeWhile(_ => !_work.IsOver)
                .Select(trial => (LayoutInput: trial, Measure: Measure(trial, thorough: false)))
                .Where(trial => trial.Measure.Crossings < crossings && trial.Measure.Width <= Widest).ToList();
            if (trials.Count == 0)
            {
                break;
            }

            var best = trials.MinBy(trial => trial.Measure.Crossings);
            crossings = best.Measure.Crossings;
            taken.Push(best.LayoutInput);
        }

        // The order that is drawn may be wider than the one that was compared.
        while (taken.Count > 1 && Measure(taken.Peek(), thorough: true).Width > Widest)
        {
            taken.Pop();
        }

        return taken.Peek();
    }

    /// <summary>How many pairs of lines cross, and how wide the chart is.</summary>
    private (long Crossings, double Width) Measure(RepeatedSketch repeated, bool thorough)
    {
        var layers = new Layers(repeated.LayoutInput, texts);
        OrderLayers.Apply(layers, thorough, _work);
        PlaceLayers.Apply(layers);
        _work.Add(100 * (layers.Items + layers.Joins));
        if (thorough)
        {
            StraightenBends.Apply(layers);
        }

        return (OrderLayers.Crossings(layers), layers.All.SelectMany(layer => layer).Max(item => item.X + (item.Width / 2)));
    }

    /// <summary>One question's own box first: of trials that are equally good, the one that repeats least is taken.</summary>
    private static IEnumerable<RepeatedSketch> Trials(RepeatedSketch now)
    {
        var shared = now.LayoutInput.Steps
            .SelectMany((step, question) => step.Answers.Select(answer => (Question: question, Outcome: answer.To)))
            .Where(way => !now.LayoutInput.Steps[way.Outcome].Asks)
            .Distinct()
            .GroupBy(way => way.Outcome, way => way.Question)
            .Where(ways => ways.Count() > 1)
            .OrderBy(ways => ways.Key)
            .Select(ways => (Outcome: ways.Key, Questions: ways.Order().ToImmutableArray()))
            .ToList();
        var single = shared.SelectMany(ways => ways.Questions.Select(question => Repeat(now, ways.Outcome, question)));
        return single.Concat(
            shared.Where(ways => ways.Questions.Length > 2)
                .Select(ways => ways.Questions.Skip(1).Aggregate(now, (all, question) => Repeat(all, ways.Outcome, question))));
    }

    private static RepeatedSketch Repeat(RepeatedSketch now, int outcome, int question)
    {
        var (steps, copy) = (now.LayoutInput.Steps, now.LayoutInput.Steps.Length);
        var answers = steps[question].Answers.Select(answer => answer.To == outcome ? answer with { To = copy } : answer);
        var asks = steps[question] with { Answers = [.. answers] };
        return new(new(steps.SetItem(question, asks).Add(steps[outcome])), now.Originals.Add(now.Originals[outcome]));
    }
}
