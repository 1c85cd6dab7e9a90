using System.Collections.Immutable;
using System.Globalization;
using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Flowcharts;

/// <summary>
/// The parts that fragments and pages are made of:
/// <c>figure.chart#flowchart-ID > div.chart-forms[.chart-fits-N] > svg ×2, figcaption > strong, span.chart-origin.is-then|.is-now,
/// span.chart-applies</c>;
/// <c>ol.chart-list > li#flowchart-ID-NODE.asks|.ends[.is-warn|.is-bad|.is-neutral] > p.chart-text, p.chart-help, ul.chart-answers > li
/// > span.chart-answer, a</c>, and at an outcome <c>p.chart-next > a</c>;
/// <c>ul.chart-choices > li > a</c>. The chooser's script reads the list: its ids, and where its links lead.
/// </summary>
internal sealed class WriteChart(ChartView view)
{
    private const string CommandField = "command";
    private const double SmallestScale = 0.87;
    private const int WidthStep = 5;
    private const int NarrowestFit = 30;
    private const int WidestFit = 85;
    private const double PixelsPerRem = 16;

    public void Figure(HtmlBuilder html, Paths? paths)
    {
        html.Raw($"<figure class=\"chart\" id=\"{view.Prefix}\"><div class=\"chart-forms{Fits()}\">");
        new DrawSvg(view, view.Wide, "wide", paths).Write(html, view.Prefix);
        new DrawSvg(view, view.Tall, "tall", paths).Write(html, view.Prefix);
        html.Raw("</div><figcaption><strong>").Text(view.Title).Raw("</strong> ");
        Origin(html);
        html.Cite(new(view.Chart.Cites, view.Title, view.Prefix)).Raw("</figcaption></figure>\n");
    }

    /// <summary>Where the chart comes from and what it holds for.</summary>
    public void Origin(HtmlBuilder html) =>
        html.Raw($"<span class=\"chart-origin is-{view.Chart.Period}\">").Text(view.Say("origin." + view.Chart.Origin))
            .Raw("</span> <span class=\"chart-applies\">")
            .Text(text => view.Say("applies." + view.Chart.Period, text), view.Chart.AppliesTo[view.Locale]).Raw("</span>");

    /// <summary>
    /// The same graph as an ordered list with links between the steps. With the code that sets an outcome up, for the chooser, whose result
    /// carries it (<c>div.chart-setup</c>).
    /// </summary>
    public void List(HtmlBuilder html, bool withSetup = false)
    {
        html.Raw("<ol class=\"chart-list\">\n");
        foreach (var step in view.Steps)
        {
            html.Raw(
                $"<li id=\"{view.AnchorOf(step)}\" class=\"{(step.Node is ChartOutcome end ? "ends" + end.ToneClass : "asks")}\">");
            if (step.Node is ChartQuestion question)
            {
                Question(html, step, question);
            }
            else if (step.Node is ChartOutcome outcome)
            {
                End(html, step, outcome);
                if (withSetup)
                {
                    SetupBox(html, outcome);
                }
            }

            html.Raw("</li>\n");
        }

        html.Raw("</ol>\n");
    }

    /// <summary>The answers of a question as links to the pages they lead to.</summary>
    public void Choices(HtmlBuilder html, ChartStep step)
    {
        html.Raw("<ul class=\"chart-choices\">");
        foreach (var answer in step.Answers)
        {
            html.Raw("<li><a href=\"").Link(view.RouteOf(view.Steps[answer.To]), null, step.Node.Span).Raw("\">").Text(answer.Label)
                .Raw("</a></li>");
        }

        html.Raw("</ul>\n");
    }

    public void StepLink(HtmlBuilder html, ChartStep step) =>
        html.Raw("<a href=\"").Link(view.RouteOf(step), null, step.Node.Span).Raw("\">").Text(step.Name).Raw("</a>");

    /// <summary>The word for the tone of an outcome, with its icon.</summary>
    public void Mark(HtmlBuilder html, ChartOutcome outcome) =>
        html.Raw($"<span class=\"chart-mark\">{Icons.Svg(outcome.Icon)}").Text(view.ToneOf(outcome)).Raw("</span>");

    /// <summary>The name of an entity or another text for it, as a link when it has a page.</summary>
    public void EntityLink(HtmlBuilder html, Located<string> entity, Wording? text = null)
    {
        var words = text ?? view.NameOf(entity.Value);
        if (view.RouteOf(entity.Value) is { } route)
        {
            html.Raw("<a href=\"").Link(route, null, entity.Span).Raw("\">").Text(words).Raw("</a>");
        }
        else
        {
            html.Text(words);
        }
    }

    /// <summary>The pages to read next, in one line: <c>p.chart-next > a</c>.</summary>
    public void Next(HtmlBuilder html, ChartOutcome outcome)
    {
        var pages = view.Next(outcome).ToList();
        foreach (var (index, (title, route, span)) in pages.Index())
        {
            html.Raw(index == 0 ? "<p class=\"chart-next\">" : " · ");
            if (index == 0)
            {
                html.Text(view.Say("next")).Raw(" ");
            }

            html.Raw("<a href=\"").Link(route, null, span).Raw("\">").Text(title).Raw("</a>");
        }

        html.Raw(pages.Count > 0 ? "</p>\n" : "");
    }

    /// <summary>What an outcome has commands for: to set it up, to check it.</summary>
    public static IEnumerable<(string Part, ImmutableArray<Located<string>> Entities)> Parts(ChartOutcome outcome)
    {
        (string Part, ImmutableArray<Located<string>> Entities)[] parts = [("configure", outcome.Configure), ("check", outcome.Check)];
        return parts.Where(part => !part.Entities.IsEmpty);
    }

    /// <summary>The code of entities: <c>p > a</c> with the name of each, then its code or its summary.</summary>
    public void Setup(HtmlBuilder html, ImmutableArray<Located<string>> entities)
    {
        foreach (var entity in entities)
        {
            html.Raw("<p>");
            EntityLink(html, entity);
            html.Raw("</p>");
            if (view.Entity(entity.Value)?.Code.GetValueOrDefault(CommandField) is { } command)
            {
                html.Raw("<pre class=\"code\" tabindex=\"0\"><code>").Text(command).Raw("</code></pre>");
            }
            else if (view.Entity(entity.Value)?.Summary[view.Locale] is { Length: > 0 } summary)
            {
                html.Raw("<p>").Text(summary).Raw("</p>");
            }
        }
    }

    public CitePart Sources(ChartStep step, string? anchor) => new(step.Node.Cites, $"{view.Title}: {step.Text}", anchor);

    private void Question(HtmlBuilder html, ChartStep step, ChartQuestion question)
    {
        html.Raw("<p class=\"chart-text\"><a href=\"").Link(view.RouteOf(step), null, step.Node.Span).Raw("\">").Text(step.Text)
            .Raw("</a></p>");
        if (question.Help is { } help)
        {
            html.Raw("<p class=\"chart-help\">").Prose(help[view.Locale]);
            Cite(html, step);
            html.Raw("</p>");
        }
        else if (!step.Node.Cites.IsEmpty)
        {
            html.Raw("<p class=\"chart-sources\">").Text(view.Say("sources"));
            Cite(html, step);
            html.Raw("</p>");
        }

        html.Raw("<ul class=\"chart-answers\">");
        foreach (var answer in step.Answers)
        {
            var to = view.Steps[answer.To];
            html.Raw("<li><span class=\"chart-answer\">").Text(answer.Label)
                .Raw($"</span>: <a href=\"#{view.AnchorOf(to)}\">").Text(to.Name).Raw("</a></li>");
        }

        html.Raw("</ul>");
    }

    private void End(HtmlBuilder html, ChartStep step, ChartOutcome outcome)
    {
        html.Raw("<p class=\"chart-text\">");
        Mark(html, outcome);
        html.Raw(" <a href=\"").Link(view.RouteOf(step), null, step.Node.Span).Raw("\">")
            .Text(step.Text).Raw("</a></p><p class=\"chart-help\">").Prose(outcome.Reasons[view.Locale]);
        Cite(html, step);
        html.Raw("</p>");
        if (outcome.Warnings is { } warnings)
        {
            html.Raw("<p class=\"chart-warning\"><strong>").Text(view.Say("warnings")).Raw(":</strong> ").Prose(warnings[view.Locale])
                .Raw("</p>");
        }

        Next(html, outcome);
    }

    /// <summary>Each part with its name, for the chooser.</summary>
    private void SetupBox(HtmlBuilder html, ChartOutcome outcome)
    {
        if (outcome.Configure.IsEmpty && outcome.Check.IsEmpty)
        {
            return;
        }

        html.Raw("<div class=\"chart-setup\">");
        foreach (var (part, entities) in Parts(outcome))
        {
            html.Raw("<p class=\"chart-part\">").Text(view.Say(part + ".title")).Raw("</p>");
            Setup(html, entities);
        }

        html.Raw("</div>");
    }

    private void Cite(HtmlBuilder html, ChartStep step)
    {
        if (!step.Node.Cites.IsEmpty)
        {
            html.Cite(Sources(step, view.AnchorOf(step)));
        }
    }

    /// <summary>From which width of the column on, in rem, the wide form is shown: where its text is not smaller than 12 pixels.</summary>
    private string Fits()
    {
        var rem = (int)Math.Ceiling(view.Wide.Width * SmallestScale / PixelsPerRem / WidthStep) * WidthStep;
        return rem > WidestFit ? "" : string.Create(CultureInfo.InvariantCulture, $" chart-fits-{Math.Max(NarrowestFit, rem)}");
    }
}
