using XenModeKB.Html;

namespace XenModeKB.Flowcharts;

/// <summary>What an outcome page says besides the reasons: how to set it up, how to check it, and what else there is.</summary>
internal sealed class OutcomeParts(ChartView view, WriteChart write)
{
    /// <summary>How to set it up and how to check it, when the outcome says so; the names of the parts.</summary>
    public IEnumerable<string> Setup(HtmlBuilder html, ChartOutcome outcome, Action<HtmlBuilder, string> heading)
    {
        foreach (var (part, entities) in WriteChart.Parts(outcome))
        {
            heading(html, part);
            html.Raw("<div class=\"chart-setup\">");
            write.Setup(html, entities);
            html.Raw("</div>\n");
            yield return part;
        }
    }

    /// <summary>What else there is, when the outcome says so; the name of the part.</summary>
    public IEnumerable<string> Alternatives(HtmlBuilder html, ChartOutcome outcome, Action<HtmlBuilder, string> heading)
    {
        if (outcome.Alternatives.IsEmpty)
        {
            return [];
        }

        heading(html, "alternatives");
        Alternatives(html, outcome);
        return ["alternatives"];
    }

    private void Alternatives(HtmlBuilder html, ChartOutcome outcome)
    {
        html.Raw("<ul class=\"chart-alternatives\">");
        foreach (var (to, when) in outcome.Alternatives)
        {
            var step = view.Steps.First(other => other.Node.Id == to!.Value.Value);
            html.Raw("<li>").Prose(when[view.Locale]).Raw(" <a href=\"").Link(view.RouteOf(step), null, to!.Value.Span).Raw("\">")
                .Text(step.Text).Raw("</a></li>");
        }

        html.Raw("</ul>\n");
    }
}
