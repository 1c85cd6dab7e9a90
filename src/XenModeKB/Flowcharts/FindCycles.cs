namespace XenModeKB.Flowcharts;

/// <summary>Finds the circles of a graph: one shortest circle for each set of nodes that all lead to each other.</summary>
internal static class FindCycles
{
    /// <summary>Each circle as its arrows, the first from the node that comes first in the file.</summary>
    public static IEnumerable<IReadOnlyList<ChartEdge>> In(ChartGraph graph)
    {
        var parts = Parts(graph);
        var done = new HashSet<int>();
        for (var node = 0; node < parts.Length; node++)
        {
            if (done.Add(parts[node]) && Through(node, graph, parts) is { } circle)
            {
                yield return circle;
            }
        }
    }

    /// <summary>Number of the strongly connected part of each node: Tarjan's algorithm with its own stack, for charts of any depth.</summary>
    public static int[] Parts(ChartGraph graph)
    {
        var count = graph.Out.Length;
        var (index, low, part) = (new int[count], new int[count], new int[count]);
        Array.Fill(part, -1);
        var (path, calls) = (new Stack<int>(), new Stack<(int Node, int Next)>());
        var (clock, parts) = (0, 0);
        for (var root = 0; root < count; root++)
        {
            if (index[root] == 0)
            {
                calls.Push((root, 0));
            }

            while (calls.TryPop(out var call))
            {
                var (node, next) = call;
                if (next == 0)
                {
                    index[node] = low[node] = ++clock;
                    path.Push(node);
                }
                else
                {
                    low[node] = Math.Min(low[node], low[graph.Out[node][next - 1].To]);
                }

                next = Skip(graph, node, next, index, low, part);
                if (next < graph.Out[node].Length)
                {
                    calls.Push((node, next + 1));
                    calls.Push((graph.Out[node][next].To, 0));
                }
                else if (low[node] == index[node])
                {
                    Close(path, node, part, parts++);
                }
            }
        }

        return part;
    }

    /// <summary>The next arrow to a node that was never seen; arrows to nodes of the open path are taken into account.</summary>
    private static int Skip(ChartGraph graph, int node, int next, int[] index, int[] low, int[] part)
    {
        while (next < graph.Out[node].Length && index[graph.Out[node][next].To] != 0)
        {
            var to = graph.Out[node][next++].To;
            if (part[to] < 0)
            {
                low[node] = Math.Min(low[node], index[to]);
            }
        }

        return next;
    }

    private static void Close(Stack<int> path, int node, int[] part, int number)
    {
        int member;
        do
        {
            member = path.Pop();
            part[member] = number;
        }
        while (member != node);
    }

    /// <summary>The shortest circle through a node, or null.</summary>
    private static List<ChartEdge>? Through(int start, ChartGraph graph, int[] parts)
    {
        var came = new Dictionary<int, ChartEdge>();
        var open = new Queue<int>([start]);
        while (open.TryDequeue(out var node) && !came.ContainsKey(start))
        {
            foreach (var edge in graph.Out[node].Where(edge => parts[edge.To] == parts[start]))
            {
                if (came.TryAdd(edge.To, edge))
                {
                    open.Enqueue(edge.To);
                }
            }
        }

        return came.ContainsKey(start) ? Back(start, came) : null;
    }

    private static List<ChartEdge> Back(int start, Dictionary<int, ChartEdge> came)
    {
        var circle = new List<ChartEdge> { came[start] };
        while (circle[^1].From != start)
        {
            circle.Add(came[circle[^1].From]);
        }

        circle.Reverse();
        return circle;
    }
}
