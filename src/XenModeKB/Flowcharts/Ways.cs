using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>All ways from the start to one step that never turn in a circle.</summary>
internal sealed class Ways
{
    private const int Shown = 12;

    public Ways(ChartView view, int target)
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

    /// <summary>Places on any of the ways.</summary>
    public IReadOnlySet<int> Steps { get; }

    /// <summary>Answers on any of the ways.</summary>
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

    /// <summary>Backwards from the target, one answer at a time. Every step has an answer before it that leads to it, so no way is begun in vain.</summary>
    private static IEnumerable<ImmutableArray<(int Step, int Answer)>> List(ChartView view, int target)
    {
        var open = new Stack<(int Step, ImmutableList<(int Step, int Answer)> Way)>([(target, [])]);
        while (open.TryPop(out var end))
        {
            if (end.Step == 0)
            {
                yield return [.. end.Way];
                continue;
            }

            foreach (var answer in view.From[end.Step].Where(answer => answer.Step < end.Step).Reverse())
            {
                open.Push((answer.Step, end.Way.Insert(0, answer)));
            }
        }
    }
}
