using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>The nodes of a chart by number, with the answers whose targets exist.</summary>
internal sealed class ChartGraph
{
    private ChartGraph(Dictionary<string, int> numbers, ImmutableArray<ImmutableArray<ChartEdge>> edges) =>
        (Numbers, Out) = (numbers, edges);

    /// <summary>Node id to number.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; }

    /// <summary>The answers of each node, in the order written.</summary>
    public ImmutableArray<ImmutableArray<ChartEdge>> Out { get; }

    public static ChartGraph Of(Flowchart chart)
    {
        var numbers = chart.Nodes.Select((node, i) => (node.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        return new(numbers, [.. chart.Nodes.Select((node, i) => node is ChartQuestion question ? Answers(question, i, numbers) : [])]);
    }

    /// <summary>The nodes that can be reached from some, those included.</summary>
    public static bool[] Reach(IEnumerable<int> from, int count, Func<int, IEnumerable<int>> next)
    {
        var seen = new bool[count];
        var open = new Stack<int>();
        foreach (var node in from.Where(node => !seen[node]))
        {
            seen[node] = true;
            open.Push(node);
        }

        while (open.TryPop(out var node))
        {
            foreach (var after in next(node).Where(after => !seen[after]))
            {
                seen[after] = true;
                open.Push(after);
            }
        }

        return seen;
    }

    public bool[] ReachableFrom(int start) => Reach([start], Out.Length, node => Out[node].Select(edge => edge.To));

    /// <summary>The nodes from which one of some can be reached.</summary>
    public bool[] Reaching(IEnumerable<int> targets)
    {
        var sources = Out.SelectMany(edges => edges).ToLookup(edge => edge.To, edge => edge.From);
        return Reach(targets, Out.Length, node => sources[node]);
    }

    private static ImmutableArray<ChartEdge> Answers(ChartQuestion question, int node, Dictionary<string, int> numbers) =>
        [.. from pair in question.Answers.Select((answer, i) => (answer.To, Answer: i))
            let target = pair.To
            where target is not null && numbers.ContainsKey(target.Value.Value)
            select new ChartEdge(node, numbers[target.Value.Value], pair.Answer, target.Value.Span)];
}
