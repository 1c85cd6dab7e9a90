using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Flowcharts;

/// <summary>A sound chart in one language: steps in reading order, drawn, with the routes of its pages.</summary>
internal sealed class ChartView
{
    private readonly Site _site;

    public ChartView(Flowchart chart, Locale locale, Site site)
    {
        Chart = chart;
        Locale = locale;
        _site = site;
        var graph = ChartGraph.Of(chart);
        var order = ReadingOrder.Of(graph, graph.Numbers[chart.Start!.Value.Value]);
        var places = order.Select((node, place) => (node, place)).ToDictionary(pair => pair.node, pair => pair.place);
        Steps =
        [
            .. order.Select(
                (node, place) => new ChartStep(
                    place, chart.Nodes[node], TextOf(chart.Nodes[node]), Answers(chart.Nodes[node], graph.Out[node], places))),
        ];
        From = Steps.SelectMany(step => step.Answers.Select((answer, i) => (answer.To, From: (step.Place, i))))
            .ToLookup(pair => pair.To, pair => pair.From);
        var input = new LayoutInput([.. Steps.Select(step => new LayoutStep(step.Name, step.Answers))]);
        var drawn = DrawnChart.Of(chart, locale.Code, input);
        (Tall, Wide) = (drawn.Tall, drawn.Wide);
        Route = site.Addresses.RouteOf(ChartKeys.Chart(chart), locale);
    }

    public Flowchart Chart { get; }

    public Locale Locale { get; }

    public ImmutableArray<ChartStep> Steps { get; }

    /// <summary>The answers, as place and number, that lead to each place.</summary>
    public ILookup<int, (int Step, int Answer)> From { get; }

    public Drawing Tall { get; }

    public Drawing Wide { get; }

    /// <summary>Of the chart's own page.</summary>
    public string Route { get; }

    public Wording Title => Chart.Title[Locale];

    /// <summary>What ids in a page start with.</summary>
    public string Prefix => "flowchart-" + Chart.Id;

    public int QuestionCount => Steps.Count(step => step.Node is ChartQuestion);

    public int OutcomeCount => Steps.Length - QuestionCount;

    public string RouteOf(ChartStep step) => _site.Addresses.RouteOf(ChartKeys.Node(Chart, step.Node), Locale);

    public string AnchorOf(ChartStep step) => $"{Prefix}-{step.Node.Id}";

    /// <summary>A sentence of the interface.</summary>
    public string Say(string key, params ReadOnlySpan<object> arguments) => _site.Strings.Get(Locale, "flowcharts." + key, arguments);

    public EntityFacts? Entity(string? id) => id is null ? null : _site.Entities[id];

    public Wording NameOf(string id) => Entity(id) is { } entity ? entity.Name[Locale] : id[(id.LastIndexOf('/') + 1)..];

    /// <summary>What the tone of an outcome says: that it is recommended, or not.</summary>
    public string ToneOf(ChartOutcome outcome) => Say("tone." + outcome.Tone);

    /// <summary>The page of an entity in this language, or null.</summary>
    public string? RouteOf(string? entity) => Entity(entity)?.Routes.GetValueOrDefault(Locale.Code);

    /// <summary>
    /// The pages that an outcome leads to: their titles, in another language where this one lacks them, and their routes. One that no
    /// language has is reported, and left out.
    /// </summary>
    public IEnumerable<(Wording Title, string Route, SourceSpan Span)> Next(ChartOutcome outcome) =>
        from key in outcome.Next
        let page = NextPages.Of(_site, key.Value, Locale)
        where page is not null
        let title = new Wording(page.Title, page.LocaleCode == Locale.Code ? null : page.LocaleCode)
        select (title, _site.Addresses.RouteOf(key.Value, Locale), key.Span);

    /// <summary>The address of a route for readers outside of the site.</summary>
    public string Address(string route) => _site.Config.BaseUrl + route;

    private Wording TextOf(ChartNode node) => node switch
    {
        ChartQuestion question => question.Text[Locale],
        ChartOutcome { Label: { } label } => label[Locale],
        ChartOutcome outcome => NameOf(outcome.Entity!.Value.Value),
        _ => new Wording(node.Id),
    };

    private ImmutableArray<LayoutAnswer> Answers(ChartNode node, ImmutableArray<ChartEdge> edges, Dictionary<int, int> places) =>
        node is ChartQuestion question
            ? [.. edges.Select(edge => new LayoutAnswer(question.Answers[edge.Answer].Label[Locale], places[edge.To]))]
            : [];
}
