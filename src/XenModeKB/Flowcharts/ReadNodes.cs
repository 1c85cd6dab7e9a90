using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Texts;

namespace XenModeKB.Flowcharts;

/// <summary>Reads the nodes of a chart: which of the two kinds each is, and its fields.</summary>
internal sealed class ReadNodes(ImmutableArray<Diagnostic>.Builder problems, ImmutableArray<Locale> locales)
{
    private const int LongestId = 80;

    public ImmutableArray<ChartNode> Read(Fields? nodes) =>
        nodes is null ? [] : [.. nodes.Mapping.Entries.Select(Node)];

    private ChartNode Node(YamlEntry entry)
    {
        var (id, where) = (entry.Key.Text, entry.Key.Span);
        if (!KebabCase.Is(id) || id.Length > LongestId)
        {
            problems.Add(FieldRules.BadId(where, id));
        }

        if (Fields.Of(entry.Value, id, where, problems, locales) is not { } fields)
        {
            return new ChartOutcome(id, where, []);
        }

        var (asks, ends) = (fields.Mapping.KeyOf("question") is not null, fields.Mapping.KeyOf("outcome") is not null);
        if (asks == ends)
        {
            // Taken as the end of a way, so that one mistake is not told again as a way without an end.
            problems.Add(FlowchartRules.NoKind(where, id, both: asks));
            return new ChartOutcome(id, where, fields.Citations("cite"));
        }

        ChartNode node = asks ? Question(id, where, fields) : End(id, where, fields);
        node = node with { Slug = fields.Slug("slug") };
        fields.Done();
        return node is ChartQuestion question && fields.Mapping["answers"] is null
            ? question with { HasInvalidAnswers = !fields.Lacks("answers") }
            : node;
    }

    private ChartQuestion Question(string id, SourceSpan where, Fields fields) => new(
        id,
        where,
        fields.Citations("cite"),
        fields.Localized("question", required: true) ?? LocalizedText.Empty,
        fields.Localized("help"),
        [.. fields.Items("answers").Select(Answer).OfType<ChartAnswer>()]);

    private ChartAnswer? Answer(YamlNode node)
    {
        if (Fields.Of(node, "answers", node.Span, problems, locales) is not { } fields)
        {
            return null;
        }

        var answer = new ChartAnswer(fields.Localized("label", required: true) ?? LocalizedText.Empty, fields.Text("to", required: true));
        fields.Done();
        return answer;
    }

    private ChartOutcome End(string id, SourceSpan where, Fields fields)
    {
        if (fields.Node("answers") is not null)
        {
            problems.Add(FlowchartRules.OutcomeWithAnswers(fields.Mapping.KeyOf("answers")!.Span, id));
        }

        return new(id, where, fields.Citations("cite", required: true))
        {
            Entity = fields.Text("outcome", required: true),
            Label = fields.Localized("label"),
            Tone = fields.OneOf("tone", ChartOutcome.Tones)?.Value ?? ChartOutcome.Good,
            Reasons = fields.Localized("reasons", required: true) ?? LocalizedText.Empty,
            Warnings = fields.Localized("warnings"),
            Configure = fields.Texts("configure"),
            Check = fields.Texts("check"),
            Next = fields.Texts("next"),
            Alternatives = [.. fields.Items("alternatives").Select(Alternative).OfType<ChartAlternative>()],
        };
    }

    private ChartAlternative? Alternative(YamlNode node)
    {
        if (Fields.Of(node, "alternatives", node.Span, problems, locales) is not { } fields)
        {
            return null;
        }

        var alternative = new ChartAlternative(
            fields.Text("to", required: true), fields.Localized("when", required: true) ?? LocalizedText.Empty);
        fields.Done();
        return alternative;
    }
}
