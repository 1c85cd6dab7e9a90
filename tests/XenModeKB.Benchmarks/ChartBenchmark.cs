using System.Diagnostics;
using XenModeKB.Flowcharts;

namespace XenModeKB.Benchmarks;

/// <summary>The layout of large charts, in this process: a program that starts and writes pages would take longer than what is measured.</summary>
internal static class ChartBenchmark
{
    private const int Repeats = 10;

    /// <summary>Questions with two answers as a tree, and as a tangle in which the second answer leads anywhere further on.</summary>
    public static void Run(int nodes)
    {
        Report("tree", nodes, Make(nodes, (question, _) => (2 * question) + 2));
        Report("tangle", nodes, Make(nodes, (question, random) => random.Next(question + 1, nodes)));
    }

    private static LayoutInput Make(int nodes, Func<int, Random, int> second)
    {
        var random = new Random(1);
        return new([.. Enumerable.Range(0, nodes).Select(i => new LayoutStep($"{i + 1}. Is this the question number {i + 1}, or is it not?",
            (2 * i) + 2 < nodes ? [new("Yes, it is", (2 * i) + 1), new("No", second(i, random))] : []))]);
    }

    private static void Report(string shape, int nodes, LayoutInput input) =>
        Console.WriteLine(FormattableString.Invariant($"{shape} of {nodes} nodes: wide {Best(() => WideLayout.Draw(input)):0.0} ms, tall {Best(() => TallLayout.Draw(input)):0.0} ms"));

    /// <summary>Milliseconds of the best run: the first ones compile.</summary>
    private static double Best(Action draw) => Enumerable.Range(0, Repeats).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        draw();
        return watch.Elapsed.TotalMilliseconds;
    });
}
