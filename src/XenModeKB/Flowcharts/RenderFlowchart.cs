using System.Collections.Immutable;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Flowcharts;

/// <summary>
/// One chart as everything it becomes, in each language: 1. the fragments <c>flowchart ID</c> and <c>chooser ID</c>;
/// 2. its page and a page for each step; 3. its data. A chart with faults makes empty fragments, so that a page that embeds
/// it is not reported as naming an unknown chart.
/// </summary>
internal static class RenderFlowchart
{
    private static readonly string[] s_directives = ["flowchart", "chooser"];

    public static Outcome<RoomOutput> Apply(Flowchart input, Site site)
    {
        if (input.HasErrors)
        {
            return Outcome.Of(new RoomOutput([.. site.Config.Locales.SelectMany(locale => Empty(input, locale))], [], []));
        }

        ImmutableArray<ChartView> views = [.. site.Config.Locales.Select(locale => new ChartView(input, locale, site))];
        ImmutableArray<Diagnostic> problems = [.. NextPages.Problems(input, site)];
        var output = new RoomOutput(
            [.. views.SelectMany(view => (Fragment[])[Whole(view), First(view)])],
            [.. views.SelectMany(view => new StepPages(view).Pages().Prepend(ChartPage.Of(view)))],
            [
                new(() => ChartData.Json(views)),
                .. views.SelectMany(view => (DeferredFile[])[new(() => ChartExports.Mermaid(view)), new(() => ChartExports.Dot(view))]),
            ]);
        return Outcome.Of(output, problems);
    }

    /// <summary>
    /// Picture and list: <c>figure.chart</c>, then <c>details.chart-twin > summary, ol.chart-list</c>, then <c>p.chart-more</c>.
    /// </summary>
    private static Fragment Whole(ChartView view)
    {
        var html = new HtmlBuilder();
        var write = new WriteChart(view);
        write.Figure(html, null);
        html.Raw("<details class=\"chart-twin\"><summary>").Text(view.Say("list.title")).Raw("</summary>\n");
        write.List(html);
        html.Raw("</details>\n<p class=\"chart-more\"><a href=\"").Link(view.RouteOf(view.Steps[0]), null, view.Chart.Span).Raw("\">")
            .Text(view.Say("chooser.start")).Raw("</a></p>\n");
        return new("flowchart", view.Chart.Id, view.Locale.Code, html.ToFragment(), ChartMarkdown.Fragment(view));
    }

    /// <summary>The first question alone: <c>section.chooser</c>, then a link to the whole chart.</summary>
    private static Fragment First(ChartView view)
    {
        var html = new HtmlBuilder();
        ChartPage.Chooser(html, view, heading: null);
        html.Raw("<p class=\"chart-more\">").Text(
                text => view.Say("applies." + view.Chart.Period, text), view.Chart.AppliesTo[view.Locale])
            .Raw(" <a href=\"").Link(view.Route, null, view.Chart.Span).Raw("\">")
            .Text(view.Say("whole")).Raw("</a></p>\n");
        return new("chooser", view.Chart.Id, view.Locale.Code, html.ToFragment(), ChartMarkdown.Chooser(view));
    }

    private static IEnumerable<Fragment> Empty(Flowchart chart, Locale locale) =>
        s_directives.Select(directive => new Fragment(directive, chart.Id, locale.Code, HtmlFragment.Empty, ""));
}
