using System.Globalization;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Flowcharts;

/// <summary>Reports texts that do not fit into their boxes and answers that a reader can't tell apart.</summary>
internal static class CheckChartTexts
{
    public const int QuestionLimit = 90;
    public const int LabelLimit = 40;

    public static IEnumerable<Diagnostic> Problems(Flowchart chart) => chart.Nodes.SelectMany(node => node switch
    {
        ChartQuestion question =>
            TooLong(question.Text, "question", QuestionLimit)
                .Concat(question.Answers.SelectMany(answer => TooLong(answer.Label, "label", LabelLimit)))
                .Concat(EqualLabels(question)),
        ChartOutcome { Label: { } label } => TooLong(label, "label", LabelLimit),
        _ => [],
    });

    private static IEnumerable<Diagnostic> TooLong(LocalizedText texts, string field, int limit) =>
        from text in texts.Texts.Values
        let length = new StringInfo(text.Value).LengthInTextElements
        where length > limit
        select FlowchartRules.TooLong(text, field, length, limit);

    private static IEnumerable<Diagnostic> EqualLabels(ChartQuestion question)
    {
        var lines = new Dictionary<(string Language, string Label), int>();
        foreach (var (language, label) in question.Answers.SelectMany(answer => answer.Label.Texts).Select(text => (text.Key, text.Value)))
        {
            var key = (
                language, string.Join(' ', label.Value.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            if (!lines.TryAdd(key, label.Span.Line))
            {
                yield return FlowchartRules.EqualLabels(label, language, lines[key]);
            }
        }
    }
}
