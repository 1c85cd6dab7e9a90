using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Texts;

namespace XenModeKB.Flowcharts;

/// <summary>
/// The room of flowcharts: one definition is a checked graph, a picture, a list, a chooser and data.
/// 1. <see cref="ParseFlowchart"/> reads the file; 2. <see cref="CheckChartTexts"/> looks at lengths and labels,
/// <see cref="CheckGraph"/> at the shape; 3. <see cref="TallLayout"/> and
/// <see cref="WideLayout"/> place boxes and lines; 4. <see cref="RenderFlowchart"/> makes fragments, pages and files of it; 5.
/// <see cref="ListFlowcharts"/> lists all charts.
/// </summary>
internal static class ParseFlowchart
{
    private static readonly string[] s_origins = ["original", "adaptation", "reconstruction"];
    private static readonly string[] s_periods = ["then", "now"];
    private static readonly string[] s_allowed = ["allowed"];

    public static Outcome<Flowchart> Apply(YamlDocument input, SiteConfig site)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var chart = Read(input, site.Locales, problems);
        if (input.Root is not null)
        {
            problems.AddRange(CheckChartTexts.Problems(chart));
            problems.AddRange(CheckGraph.Problems(chart));
            if (chart.Nodes.IsEmpty && chart.Start is { } start && !HasErrors(problems))
            {
                problems.Add(FlowchartRules.UnknownTarget(start, []));
            }
        }

        // A name that can't be an id was reported with the file; pages at such an address would only break links.
        return Outcome.Of(
            chart with { HasErrors = input.Root is null || !KebabCase.Is(chart.Id) || HasErrors(problems) }, problems.ToImmutable());
    }

    private static bool HasErrors(IEnumerable<Diagnostic> problems) => problems.Any(problem => problem.Severity == Severity.Error);

    private static Flowchart Read(YamlDocument input, ImmutableArray<Locale> locales, ImmutableArray<Diagnostic>.Builder problems)
    {
        var where = SourceSpan.FileStart(input.Path);
        var fields = input.Root is null ? null : Fields.Of(input.Root, Message.Of("a flowchart"), where, problems, locales);
        fields ??= new(new([], where), ImmutableArray.CreateBuilder<Diagnostic>(), locales);
        var id = Path.GetFileNameWithoutExtension(input.Path);
        var chart = new Flowchart
        {
            Id = id,
            Span = where,
            Slug = fields.Slug("slug"),
            Title = fields.Localized("title", required: true) ?? LocalizedText.Empty,
            Description = fields.Localized("description", required: true) ?? LocalizedText.Empty,
            Origin = fields.OneOf("origin", s_origins, required: true)?.Value ?? s_origins[0],
            AppliesTo = fields.Localized("applies_to", required: true) ?? LocalizedText.Empty,
            Period = fields.OneOf("period", s_periods, required: true)?.Value ?? s_periods[1],
            Order = fields.Integer("order")?.Value ?? 1000,
            Cites = fields.Citations("cite"),
            CyclesAllowed = fields.OneOf("cycles", s_allowed)?.Span,
            Start = fields.Text("start", required: true),
            Texts = FindTexts.In(input.Path, input.Root, locales),
            Nodes = new ReadNodes(problems, locales).Read(fields.Inner("nodes", required: true)),
        };
        fields.Done();
        return chart;
    }
}
