using System.Collections.Immutable;

namespace XenModeKB.Reading;

/// <summary>
/// Finds the cycles of a graph: one short cycle for each strongly connected set of nodes, so that one mistake is reported once.
/// </summary>
internal static class FindCycles
{
    /// <summary>
    /// Nodes of a set from which the shortest circle is looked for: enough for what people write, and linear whatever they write.
    /// </summary>
    private const int Tries = 100;

    /// <summary>Rounds in which circles are taken out of the graph: enough for what people write, too.</summary>
    private const int Rounds = 20;

    /// <summary>
    /// Each circle as its arrows. Of circles of one length, the one through the node with the lowest number, and from there.
    /// </summary>
    /// <param name="graph">The arrows that leave each node.</param>
    public static IEnumerable<IReadOnlyList<T>> In<T>(ImmutableArray<ImmutableArray<T>> graph)
        where T : IArrow
    {
        var parts = Parts(graph);
        return Enumerable.Range(0, parts.Length).GroupBy(node => parts[node])
            .Select(part => part.Take(Tries).Select(node => Through(node, graph, parts)).OfType<List<T>>().MinBy(circle => circle.Count))
            .OfType<List<T>>();
    }

    /// <summary>
    /// The circles of <see cref="In"/>, and those that are left when their arrows are gone, and so on. No two share an arrow, so each needs
    /// a correction of its own;
    /// what shares an arrow with one of them may be the same mistake, and is not told.
    /// </summary>
    /// <param name="graph">The arrows that leave each node.</param>
    public static IEnumerable<IReadOnlyList<T>> Apart<T>(ImmutableArray<ImmutableArray<T>> graph)
        where T : IArrow
    {
        for (var round = 0; round < Rounds; round++)
        {
            var circles = In(graph).ToList();
            foreach (var circle in circles)
            {
                yield return circle;
            }

            if (circles.Count == 0)
            {
                yield break;
            }

            var told = circles.SelectMany(circle => circle).ToHashSet();
            graph = [.. graph.Select(arrows => arrows.RemoveAll(told.Contains))];
        }
    }

    /// <summary>
    /// Number of the strongly connected part of each node: Tarjan's algorithm with its own stack, for graphs of any depth.
    /// </summary>
    private static int[] Parts<T>(ImmutableArray<ImmutableArray<T>> graph)
        where T : IArrow
    {
        var count = graph.Length;
        var index = new int[count];
        var low = new int[count];
        var part = new int[count];
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
                    low[node] = Math.Min(low[node], low[graph[node][next - 1].To]);
                }

                next = Skip(graph, node, next, index, low, part);
                if (next < graph[node].Length)
                {
                    calls.Push((node, next + 1));
                    calls.Push((graph[node][next].To, 0));
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
    private static int Skip<T>(ImmutableArray<ImmutableArray<T>> graph, int node, int next, int[] index, int[] low, int[] part)
        where T : IArrow
    {
        while (next < graph[node].Length && index[graph[node][next].To] != 0)
        {
            var to = graph[node][next++].To;
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
    private static List<T>? Through<T>(int start, ImmutableArray<ImmutableArray<T>> graph, int[] parts)
        where T : IArrow
    {
        var came = new Dictionary<int, T>();
        var open = new Queue<int>([start]);
        while (open.TryDequeue(out var node) && !came.ContainsKey(start))
        {
            foreach (var edge in graph[node].Where(edge => parts[edge.To] == parts[start]))
            {
                if (came.TryAdd(edge.To, edge))
                {
                    open.Enqueue(edge.To);
                }
            }
        }

        return came.ContainsKey(start) ? Back(start, came) : null;
    }

    private static List<T> Back<T>(int start, Dictionary<int, T> came)
        where T : IArrow
    {
        var circle = new List<T> { came[start] };
        while (circle[^1].From != start)
        {
            circle.Add(came[circle[^1].From]);
        }

        circle.Reverse();
        return circle;
    }
}
