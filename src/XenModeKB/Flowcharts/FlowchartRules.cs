using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Flowcharts;

/// <summary>Problems of flowcharts (KB4xxx).</summary>
internal static class FlowchartRules
{
    private static readonly Rule s_unknownTarget = new(
        "KB4001", Severity.Error, "Target that is not a node of the chart", "Write the id of a node under `nodes`, or add the node.");
    private static readonly Rule s_startNotQuestion = new(
        "KB4002", Severity.Error, "Start that is not a question", "Name the first question in `start`.");
    private static readonly Rule s_unreachable = new(
        "KB4003", Severity.Error, "Node that no answer leads to", "Lead an answer to the node, or delete it.");
    private static readonly Rule s_noOutcome = new(
        "KB4004", Severity.Error, "Node from which no outcome can be reached", "Lead an answer out of the circle to an outcome.");
    private static readonly Rule s_cycle = new(
        "KB4005",
        Severity.Error,
        "Answers that lead in a circle",
        "Lead the last answer elsewhere, or declare the circle with `cycles: allowed`.");
    private static readonly Rule s_tooFewAnswers = new(
        "KB4006", Severity.Error, "Question with fewer than two answers", "Add an answer, or leave the question out.");
    private static readonly Rule s_equalLabels = new(
        "KB4007", Severity.Error, "Answers of one question with equal labels", "Word the answers so that a reader can tell them apart.");
    private static readonly Rule s_oneTarget = new(
        "KB4008", Severity.Error, "Question whose answers all lead to one place", "Lead one answer elsewhere, or leave the question out.");
    private static readonly Rule s_outcomeWithAnswers = new(
        "KB4009", Severity.Error, "Outcome with answers", "Delete the answers, or make the node a question.");
    private static readonly Rule s_tooLong = new(
        "KB4010", Severity.Error, "Text too long for its box", "Shorten it; what explains belongs into `help` or `reasons`.");
    private static readonly Rule s_noKind = new(
        "KB4011",
        Severity.Error,
        "Node that is not exactly one of question and outcome",
        "Give the node either `question` and `answers`, or `outcome`.");
    private static readonly Rule s_badAlternative = new(
        "KB4012", Severity.Error, "Alternative that is not another outcome", "Name another outcome of this chart.");
    private static readonly Rule s_needlessCycles = new(
        "KB4013", Severity.Error, "Declared circle that is not there", "Delete `cycles: allowed`.");
    private static readonly Rule s_tooLarge = new(
        "KB4014", Severity.Error, "Chart too large to draw", "Split the chart: nobody follows one of this size.");

    private static readonly Rule s_unknownPage = new(
        "KB4015",
        Severity.Error,
        "Page to read next that is not there",
        "Write the path of a page of `input/content` without language and extension: `guides/start`.");

    public static Diagnostic UnknownTarget(Located<string> target, IEnumerable<string> known) =>
        s_unknownTarget.At(target.Span, $"This chart has no node '{target.Value}'.{Suggest.DidYouMean(target.Value, known)}");

    public static Diagnostic UnknownPage(Located<string> page, IEnumerable<string> known) =>
        s_unknownPage.At(page.Span, $"There is no page '{page.Value}'.{Suggest.DidYouMean(page.Value, known)}");

    public static Diagnostic StartNotQuestion(Located<string> start) =>
        s_startNotQuestion.At(start.Span, $"The chart can't start at '{start.Value}': it is an outcome.");

    public static Diagnostic Unreachable(ChartNode node, string start) =>
        s_unreachable.At(node.Span, $"No answers lead from the start '{start}' to '{node.Id}'.");

    public static Diagnostic NoOutcome(ChartNode node) =>
        s_noOutcome.At(node.Span, $"No answers lead from '{node.Id}' to an outcome.");

    public static Diagnostic Cycle(SourceSpan where, IEnumerable<string> path) =>
        s_cycle.At(where, $"The answers lead in a circle: {string.Join(" → ", path)}.");

    public static Diagnostic TooFewAnswers(ChartQuestion question) =>
        s_tooFewAnswers.At(
            question.Span,
            question.Answers.IsEmpty
                ? (Message)$"'{question.Id}' has no answers; a question needs two or more."
                : $"'{question.Id}' has one answer; a question needs two or more.");

    public static Diagnostic EqualLabels(Located<string> label, string language, int firstLine) =>
        s_equalLabels.At(label.Span, $"The answer in line {firstLine} has the label '{label.Value}' in '{language}' already.");

    public static Diagnostic OneTarget(ChartQuestion question, Located<string> target) =>
        s_oneTarget.At(target.Span, $"All answers of '{question.Id}' lead to '{target.Value}'.");

    public static Diagnostic OutcomeWithAnswers(SourceSpan answers, string id) =>
        s_outcomeWithAnswers.At(answers, $"'{id}' is an outcome and can't have answers.");

    public static Diagnostic TooLong(Located<string> text, string field, int length, int limit) =>
        s_tooLong.At(text.Span, $"'{field}' has {length} characters; its box holds {limit}.");

    public static Diagnostic NoKind(SourceSpan where, string id, bool both) =>
        s_noKind.At(where, both ? (Message)$"'{id}' is a question and an outcome." : $"'{id}' is neither a question nor an outcome.");

    public static Diagnostic BadAlternative(Located<string> target, bool itself) =>
        s_badAlternative.At(
            target.Span,
            itself
                ? (Message)$"'{target.Value}' can't be its own alternative."
                : $"'{target.Value}' is a question; an alternative is an outcome.");

    public static Diagnostic NeedlessCycles(SourceSpan where) =>
        s_needlessCycles.At(where, "The chart declares a circle and has none.");

    public static Diagnostic TooManyNodes(SourceSpan where, int count, int limit) =>
        s_tooLarge.At(where, $"This has {count} nodes; the limit is {limit}.");

    public static Diagnostic TooManyAnswers(SourceSpan where, int count, int limit) =>
        s_tooLarge.At(where, $"This has {count} answers; the limit is {limit}.");

    public static Diagnostic LinesTooLong(SourceSpan where, int rows, int limit) =>
        s_tooLarge.At(where, $"The lines of this pass {rows} rows of boxes; the limit is {limit}.");

    public static Diagnostic TooManyParts(SourceSpan where, int outcomes, int parts, int limit) =>
        s_tooLarge.At(
            where,
            $"This has {outcomes} outcomes, each with a picture of {parts} parts on its page; together they may have {limit}.");
}
