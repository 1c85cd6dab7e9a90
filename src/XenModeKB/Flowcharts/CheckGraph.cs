using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Flowcharts;

/// <summary>Reports what is wrong with the shape of a chart: all of it, each thing once, at its cause.</summary>
internal static class CheckGraph
{
    public const int NodeLimit = 300;
    public const int AnswerLimit = 12;

    /// <summary>What all lines of a picture may pass, each row of boxes once for each line.</summary>
    public const int RowLimit = 2_500;

    /// <summary>Boxes, labels and pieces of lines, in the pictures of all pages: each outcome has one that shows its ways.</summary>
    public const int PartLimit = 50_000;

    public static IEnumerable<Diagnostic> Problems(Flowchart chart)
    {
        if (chart.Nodes.Length > NodeLimit)
        {
            return [FlowchartRules.TooManyNodes(chart.Span, chart.Nodes.Length, NodeLimit)];
        }

        var graph = ChartGraph.Of(chart);
        List<Diagnostic> problems =
        [
            .. Targets(chart, graph),
            .. Alternatives(chart, graph),
            .. chart.Nodes.OfType<ChartQuestion>().SelectMany(Answers),
            .. Ways(chart, graph),
            .. Cycles(chart, graph),
        ];
        return problems.Count > 0 || chart.Start is null || chart.Nodes.IsEmpty ? problems : Size(chart, graph, chart.Start.Value.Value);
    }

    /// <summary>How much there would be to draw, before anything is drawn.</summary>
    private static IEnumerable<Diagnostic> Size(Flowchart chart, ChartGraph graph, string start)
    {
        var depths = ReadingOrder.Depths(graph, graph.Numbers[start]);
        var answers = graph.Out.Sum(edges => edges.Length);
        var rows = graph.Out.SelectMany(edges => edges).Sum(edge => Math.Max(0, depths[edge.To] - depths[edge.From]));
        var parts = chart.Nodes.Length + answers + rows;
        var outcomes = chart.Nodes.OfType<ChartOutcome>().Count();
        if (rows > RowLimit)
        {
            yield return FlowchartRules.LinesTooLong(chart.Span, rows, RowLimit);
        }
        else if ((long)parts * outcomes > PartLimit)
        {
            yield return FlowchartRules.TooManyParts(chart.Span, outcomes, parts, PartLimit);
        }
    }

    /// <summary>A chart whose nodes are missing, and a node that is of neither kind, have been told.</summary>
    private static IEnumerable<Diagnostic> Targets(Flowchart chart, ChartGraph graph)
    {
        var targets = chart.Nodes.OfType<ChartQuestion>().SelectMany(question => question.Answers).Select(answer => answer.To)
            .Prepend(chart.Start);
        foreach (var target in targets.OfType<Located<string>>().Where(
                target => !chart.Nodes.IsEmpty && !graph.Numbers.ContainsKey(target.Value)))
        {
            yield return FlowchartRules.UnknownTarget(target, graph.Numbers.Keys);
        }

        if (chart.Start is { } start
            && graph.Numbers.TryGetValue(start.Value, out var first)
            && chart.Nodes[first] is ChartOutcome { Entity: not null })
        {
            yield return FlowchartRules.StartNotQuestion(start);
        }
    }

    private static IEnumerable<Diagnostic> Alternatives(Flowchart chart, ChartGraph graph) =>
        from outcome in chart.Nodes.OfType<ChartOutcome>()
        from alternative in outcome.Alternatives
        let target = alternative.To
        where target is not null
        let known = graph.Numbers.TryGetValue(target.Value.Value, out var number) ? chart.Nodes[number] : null
        where known is not ChartOutcome || ReferenceEquals(known, outcome)
        select known is null
            ? FlowchartRules.UnknownTarget(target.Value, graph.Numbers.Keys)
            : FlowchartRules.BadAlternative(target.Value, itself: known is ChartOutcome);

    private static IEnumerable<Diagnostic> Answers(ChartQuestion question)
    {
        if (question.HasInvalidAnswers)
        {
            yield break;
        }

        if (question.Answers.Length < 2)
        {
            yield return FlowchartRules.TooFewAnswers(question);
        }
        else if (question.Answers.Length > AnswerLimit)
        {
            yield return FlowchartRules.TooManyAnswers(question.Span, question.Answers.Length, AnswerLimit);
        }
        else if (question.Answers[^1].To is { } last && question.Answers.All(answer => answer.To?.Value == last.Value))
        {
            yield return FlowchartRules.OneTarget(question, last);
        }
    }

    /// <summary>
    /// From the start to every node, and from every node to an outcome. Where a way breaks off at a mistake that is reported already,
    /// nothing is said again.
    /// </summary>
    private static IEnumerable<Diagnostic> Ways(Flowchart chart, ChartGraph graph)
    {
        var nodes = Enumerable.Range(0, chart.Nodes.Length);
        if (chart.Start is { } start && graph.Numbers.TryGetValue(start.Value, out var first) && chart.Nodes[first] is ChartQuestion)
        {
            var reached = graph.ReachableFrom(first);
            foreach (var node in nodes.Any(i => reached[i] && BreaksOff(i)) ? [] : nodes.Where(i => !reached[i]))
            {
                yield return FlowchartRules.Unreachable(chart.Nodes[node], start.Value);
            }
        }

        var ending = graph.Reaching(nodes.Where(i => chart.Nodes[i] is ChartOutcome || BreaksOff(i)));
        foreach (var node in chart.Nodes.Where((_, i) => !ending[i]))
        {
            yield return FlowchartRules.NoOutcome(node);
        }

        bool BreaksOff(int node) => chart.Nodes[node] switch
        {
            ChartQuestion question => question.Answers.Length < 2 || graph.Out[node].Length < question.Answers.Length,
            ChartOutcome outcome => outcome.Entity is null,
            _ => false,
        };
    }

    private static IEnumerable<Diagnostic> Cycles(Flowchart chart, ChartGraph graph)
    {
        var circles = FindCycles.In(graph.Out).ToList();
        if (chart.CyclesAllowed is { } declared)
        {
            return circles.Count == 0 ? [FlowchartRules.NeedlessCycles(declared)] : [];
        }

        return circles.Select(circle => FlowchartRules.Cycle(
            circle[^1].Span,
            circle.Select(edge => chart.Nodes[edge.From].Id).Append(chart.Nodes[circle[0].From].Id)));
    }
}
