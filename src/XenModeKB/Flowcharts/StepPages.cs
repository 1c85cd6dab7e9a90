using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Flowcharts;

/// <summary>
/// The pages of the chooser: one for each question, one for each outcome. They are plain links and can be kept and shared.
/// </summary>
internal sealed class StepPages(ChartView view)
{
    private readonly WriteChart _write = new(view);
    private readonly StepTitles _titles = new(view);

    public IEnumerable<SitePage> Pages() =>
        view.Steps.Select(step => step.Node is ChartOutcome outcome ? Outcome(step, outcome) : Question(step));

    private SitePage Question(ChartStep step)
    {
        var info = Info(step, step.Text) with { Indexed = false, HeadTitle = Head(step) };
        return new(info, () => Question(info, step));
    }

    private SitePage Outcome(ChartStep step, ChartOutcome outcome)
    {
        var info = Info(step, _titles.Of(step)) with { HeadTitle = Head(step) };
        return new(info, () => Outcome(info, step, outcome));
    }

    private PageDraft Question(PageInfo info, ChartStep step)
    {
        var html = new HtmlBuilder();
        Where(html, view.Say("step", step.Place + 1));
        if (step.Node is ChartQuestion { Help: { } help })
        {
            html.Raw("<p class=\"chart-lead\">").Prose(help[view.Locale]).Raw("</p>");
        }

        html.Raw("<nav class=\"chooser-step\" aria-label=\"").Text(view.Say("answers")).Raw("\">");
        _write.Choices(html, step);
        html.Raw("</nav>\n");
        if (!step.Node.Cites.IsEmpty)
        {
            html.Raw("<p class=\"chart-sources\">").Text(view.Say("sources")).Cite(_write.Sources(step, null)).Raw("</p>\n");
        }

        Heading(html, "from");
        From(html, step);
        Again(html);
        return Draft(info, step, html, ["from"]) with { Description = view.Say("question.description", step.Place + 1, view.Title) };
    }

    private PageDraft Outcome(PageInfo info, ChartStep step, ChartOutcome outcome)
    {
        var html = new HtmlBuilder();
        var paths = new Paths(view, step.Place);
        Where(html, view.Say("outcome"));
        html.Raw($"<p class=\"chart-result{outcome.ToneClass}\">");
        _write.Mark(html, outcome);
        html.Raw(" <strong>");
        _write.EntityLink(html, outcome.Entity!.Value, outcome.Tone == ChartOutcome.Good ? default(Wording?) : step.Text);
        html.Raw("</strong>");
        if (view.Entity(outcome.Entity.Value.Value)?.Summary[view.Locale] is { Length: > 0 } summary)
        {
            html.Raw(" <span class=\"chart-summary\">").Text(summary).Raw("</span>");
        }

        html.Raw("</p>\n");
        _write.Next(html, outcome);
        var others = new OutcomeParts(view, _write);
        List<string> parts = [.. others.Setup(html, outcome, Heading), "why", "ways"];
        Heading(html, "why");
        html.Raw("<p>").Prose(outcome.Reasons[view.Locale]).Cite(_write.Sources(step, "chart-why")).Raw("</p>\n");
        Warnings(html, outcome);
        Listed(html, paths);
        parts.AddRange(others.Alternatives(html, outcome, Heading));
        Heading(html, "picture");
        _write.Figure(html, paths);
        Again(html);
        return Draft(info, step, html, [.. parts, "picture"])
            with
        { Description = view.Say("outcome.description", InlineCode.Plain(outcome.Reasons[view.Locale]), view.Title) };
    }

    private PageInfo Info(ChartStep step, Wording title) => new()
    {
        Route = view.RouteOf(step),
        Key = ChartKeys.Node(view.Chart, step.Node),
        Locale = view.Locale,
        Title = title,
        TitleLanguage = title.Language,
        NavTitle = step.Text,
        Order = step.Place,
        InNavigation = false,
        Origin = step.Node.Span,
    };

    private PageDraft Draft(PageInfo info, ChartStep step, HtmlBuilder html, IReadOnlyList<string> parts) => new(info)
    {
        Body = html.ToFragment(),
        Outline = [.. parts.Select(part => new Heading(2, "chart-" + part, view.Say(part + ".title")))],
        Markdown = ChartMarkdown.Step(view, step),
    };

    /// <summary>What lists of open pages and of found ones show: the step, and whose it is.</summary>
    private string Head(ChartStep step) => view.Say("step.title", _titles.Of(step), view.Title);

    private void Where(HtmlBuilder html, string what)
    {
        html.Raw("<p class=\"chart-meta\"><span class=\"chart-mark\">").Text(what).Raw("</span> <a href=\"")
            .Link(view.Route, null, view.Chart.Span).Raw("\">").Text(view.Title).Raw("</a> ");
        _write.Origin(html);
        html.Raw("</p>\n");
    }

    private void Heading(HtmlBuilder html, string part) =>
        html.Raw($"<h2 id=\"chart-{part}\">").Text(view.Say(part + ".title")).Raw("</h2>\n");

    private void From(HtmlBuilder html, ChartStep step)
    {
        if (step.Place == 0)
        {
            html.Raw("<p>").Text(view.Say("from.start")).Raw("</p>\n");
        }

        var parents = view.From[step.Place].ToList();
        if (parents.Count == 0)
        {
            return;
        }

        html.Raw("<ul class=\"chart-from\">");
        foreach (var (parent, answer) in parents)
        {
            html.Raw("<li>");
            _write.StepLink(html, view.Steps[parent]);
            html.Raw(" <b>").Text(view.Steps[parent].Answers[answer].Label).Raw("</b></li>");
        }

        html.Raw("</ul>\n");
    }

    private void Warnings(HtmlBuilder html, ChartOutcome outcome)
    {
        if (outcome.Warnings is { } warnings)
        {
            html.Raw("<div class=\"markdown-alert markdown-alert-warning\" role=\"note\"><p class=\"markdown-alert-title\">")
                .Text(view.Say("warnings")).Raw("</p><p>")
                .Prose(warnings[view.Locale]).Raw("</p></div>\n");
        }
    }

    private void Listed(HtmlBuilder html, Paths paths)
    {
        Heading(html, "ways");
        html.Raw("<ul class=\"chart-ways\">");
        foreach (var way in paths.Listed)
        {
            html.Raw("<li><ol class=\"chart-way\">");
            foreach (var (step, answer) in way)
            {
                html.Raw("<li>");
                _write.StepLink(html, view.Steps[step]);
                html.Raw(" <b>").Text(view.Steps[step].Answers[answer].Label).Raw("</b></li>");
            }

            html.Raw("</ol></li>");
        }

        html.Raw("</ul>\n");
        if (paths.Count > paths.Listed.Length)
        {
            html.Raw("<p>").Text(view.Say("ways.more", paths.Count - paths.Listed.Length)).Raw("</p>\n");
        }
    }

    private void Again(HtmlBuilder html)
    {
        html.Raw("<p class=\"chart-again\"><a href=\"").Link(view.RouteOf(view.Steps[0]), null, view.Chart.Span).Raw("\">")
            .Text(view.Say("chooser.again")).Raw("</a> · <a href=\"")
            .Link(view.Route, null, view.Chart.Span).Raw("\">").Text(view.Say("whole")).Raw("</a></p>\n");
    }
}
