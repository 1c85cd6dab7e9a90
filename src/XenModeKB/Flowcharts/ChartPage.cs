using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Flowcharts;

/// <summary>
/// The page of a chart: what it is for, the first question to begin with, the picture, the list, the data.
/// <c>section.chooser[data-list]</c> becomes the whole chooser where scripts run.
/// </summary>
internal static class ChartPage
{
    private static readonly string[] s_labels = ["again", "answers", "change", "details", "more", "result", "step"];
    private static readonly string[] s_parts = ["picture", "list", "data"];

    public static SitePage Of(ChartView view)
    {
        var info = new PageInfo
        {
            Route = view.Route,
            Key = ChartKeys.Chart(view.Chart),
            Locale = view.Locale,
            Title = view.Title,
            TitleLanguage = view.Title.Language,
            Layout = PageLayout.Wide,
            Order = view.Chart.Order,
            Origin = view.Chart.Span,
        };
        return new(info, () => Draft(info, view));
    }

    private static PageDraft Draft(PageInfo info, ChartView view)
    {
        var html = new HtmlBuilder();
        var write = new WriteChart(view);
        html.Raw("<p class=\"chart-lead\">").Text(view.Chart.Description[view.Locale]).Raw("</p><p class=\"chart-meta\">");
        write.Origin(html);
        html.Raw("</p>\n");
        Chooser(html, view, "chart-chooser");
        Heading(html, view, "picture");
        write.Figure(html, null);
        Heading(html, view, "list");
        write.List(html, withSetup: true);
        Heading(html, view, "data");
        Data(html, view);
        return new(info)
        {
            Description = view.Chart.Description[view.Locale],
            Body = html.ToFragment(),
            Outline =
            [
                new(2, "chart-chooser", view.Say("chooser.title")),
                .. s_parts.Select(part => new Heading(2, "chart-" + part, view.Say(part + ".title"))),
            ],
            Alternates = [("application/json", ChartData.Route(view.Chart), view.Title)],
            Markdown = ChartMarkdown.Page(view),
            Scripts = ["chooser"],
        };
    }

    /// <summary>
    /// The first question with its answers as links, under a heading of its own with an id, or none where the page around it has one.
    /// </summary>
    public static void Chooser(HtmlBuilder html, ChartView view, string? heading)
    {
        var first = view.Steps[0];
        html.Raw("<section class=\"chooser\" ").Raw(heading is null ? "aria-label=\"" : $"aria-labelledby=\"{heading}")
            .Text(heading is null ? view.Title.Text : "").Raw($"\" data-list=\"{view.Prefix}\"");
        if (heading is null)
        {
            html.Raw(" data-page=\"").Link(view.Route, null, view.Chart.Span).Raw("\"");
        }

        foreach (var key in s_labels)
        {
            html.Raw($" data-{key}=\"").Text(view.Say("chooser." + key)).Raw("\"");
        }

        html.Raw(">\n");
        if (heading is not null)
        {
            html.Raw($"<h2 id=\"{heading}\">").Text(view.Say("chooser.title")).Raw("</h2>\n");
        }

        html.Raw("<div class=\"chooser-step\"><p class=\"chooser-question\">").Text(first.Text).Raw("</p>");
        if (first.Node is ChartQuestion { Help: { } help })
        {
            html.Raw("<p class=\"chart-help\">").Prose(help[view.Locale]).Raw("</p>");
        }

        new WriteChart(view).Choices(html, first);
        html.Raw("</div>\n</section>\n");
    }

    private static void Heading(HtmlBuilder html, ChartView view, string part) =>
        html.Raw($"<h2 id=\"chart-{part}\">").Text(view.Say(part + ".title")).Raw("</h2>\n");

    private static void Data(HtmlBuilder html, ChartView view)
    {
        html.Raw("<p>").Text(view.Say("data.text")).Raw("</p>\n<ul class=\"chart-data\">");
        foreach (var (name, route) in ChartData.Files(view))
        {
            html.Raw("<li><a href=\"").Link(route, null, view.Chart.Span).Raw("\">").Text(name).Raw("</a></li>");
        }

        html.Raw("</ul>\n");
    }
}
