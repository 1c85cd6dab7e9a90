using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>All paths from the start to one step that never turn in a circle.</summary>
internal sealed class Paths
{
    private const int Shown = 12;

    public Paths(ChartView view, int target)
    {
        Target = target;
        var steps = new HashSet<int> { target };
        var open = new Stack<int>([target]);
        var answers = new HashSet<(int Step, int Answer)>();
        while (open.TryPop(out var step))
        {
            foreach (var answer in view.From[step].Where(answer => answer.Step < step))
            {
                answers.Add(answer);
                if (steps.Add(answer.Step))
                {
                    open.Push(answer.Step);
                }
            }
        }

        (Steps, Answers) = (steps, answers);
        Count = CountOf(view, target);
        Listed = [.. List(view, target).Take(Shown)];
    }

    public int Target { get; }

    /// <summary>Places on any of the paths.</summary>
    public IReadOnlySet<int> Steps { get; }

    /// <summary>Answers on any of the paths.</summary>
    public IReadOnlySet<(int Step, int Answer)> Answers { get; }

    /// <summary>How many there are; a large number may be cut to a billion.</summary>
    public int Count { get; }

    /// <summary>The first of them, each as its answers from the start.</summary>
    public ImmutableArray<ImmutableArray<(int Step, int Answer)>> Listed { get; }

    private static int CountOf(ChartView view, int target)
    {
        const int Many = 1_000_000_000;
        var counts = new long[target + 1];
        counts[0] = 1;
        for (var step = 1; step <= target; step++)
        {
            counts[step] = Math.Min(Many, view.From[step].Where(answer => answer.Step < step).Sum(answer => counts[answer.Step]));
        }

        return (int)counts[target];
    }

    /// <summary>
    /// Backwards from the target, one answer at a time. Every step has an answer before it that leads to it, so no path is begun in vain.
    /// </summary>
    private static IEnumerable<ImmutableArray<(int Step, int Answer)>> List(ChartView view, int target)
    {
        var open = new Stack<(int Step, Way? After)>([(target, null)]);
        while (open.TryPop(out var end))
        {
            if (end.Step == 0)
            {
                yield return [.. AnswersOf(end.After)];
                continue;
            }

            foreach (var answer in view.From[end.Step].Where(answer => answer.Step < end.Step).Reverse())
            {
                open.Push((answer.Step, new(answer, end.After)));
            }
        }
    }

    private static IEnumerable<(int Step, int Answer)> AnswersOf(Way? way)
    {
        for (; way is not null; way = way.After)
        {
            yield return way.Answer;
        }
    }

    /// <summary>An answer and those after it: many paths end in the same ones.</summary>
    private sealed record Way((int Step, int Answer) Answer, Way? After);
}
