using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>
/// The order in which a chart is told: a question before everything its answers lead to, an outcome as early as that
/// allows, the first answer's way before the second's. Steps have the same numbers in the picture, the list and the pages.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>
    /// Numbers of all nodes that the start leads to, the start first. An answer that leads to an earlier step leads back in a circle.
    /// </summary>
    public static ImmutableArray<int> Of(ChartGraph graph, int start)
    {
        var back = BackEdges(graph, start);
        var reached = graph.ReachableFrom(start);
        var waiting = new int[graph.Out.Length];
        foreach (var edge in Enumerable.Range(0, reached.Length).Where(i => reached[i]).SelectMany(i => graph.Out[i])
                .Where(edge => !back.Contains(edge)))
        {
            waiting[edge.To]++;
        }

        var order = ImmutableArray.CreateBuilder<int>();
        var ready = new Stack<int>([start]);
        while (ready.TryPop(out var node))
        {
            order.Add(node);
            var freed = graph.Out[node].Where(edge => !back.Contains(edge) && --waiting[edge.To] == 0).Select(edge => edge.To).ToList();
            foreach (var next in freed.OrderBy(next => graph.Out[next].IsEmpty).ThenByDescending(freed.IndexOf))
            {
                ready.Push(next);
            }
        }

        return order.ToImmutable();
    }

    /// <summary>
    /// The row of each node that the start leads to: below every question that leads to it. Answers that lead back do not count.
    /// </summary>
    public static int[] Depths(ChartGraph graph, int start)
    {
        var order = Of(graph, start);
        var (depths, placed) = (new int[graph.Out.Length], new bool[graph.Out.Length]);
        foreach (var node in order)
        {
            placed[node] = true;
            foreach (var edge in graph.Out[node].Where(edge => !placed[edge.To]))
            {
                depths[edge.To] = Math.Max(depths[edge.To], depths[node] + 1);
            }
        }

        return depths;
    }

    /// <summary>The arrows that close a circle when the chart is walked from its start, first answers first.</summary>
    private static HashSet<ChartEdge> BackEdges(ChartGraph graph, int start)
    {
        var back = new HashSet<ChartEdge>();
        var (seen, open) = (new bool[graph.Out.Length], new bool[graph.Out.Length]);
        var calls = new Stack<(int Node, int Next)>([(start, 0)]);
        while (calls.TryPop(out var call))
        {
            var (node, next) = call;
            (seen[node], open[node]) = (true, true);
            if (next == graph.Out[node].Length)
            {
                open[node] = false;
                continue;
            }

            calls.Push((node, next + 1));
            var edge = graph.Out[node][next];
            if (open[edge.To])
            {
                back.Add(edge);
            }
            else if (!seen[edge.To])
            {
                calls.Push((edge.To, 0));
            }
        }

        return back;
    }
}
