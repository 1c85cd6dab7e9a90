using XenModeKB.Html;

namespace XenModeKB.Flowcharts;

/// <summary>What an outcome page says after the reasons: how to set it up, and what else there is.</summary>
internal sealed class OutcomeParts(ChartView view, WriteChart write)
{
    /// <summary>How to set it up, when the outcome says so; the name of the part.</summary>
    public IEnumerable<string> Setup(HtmlBuilder html, ChartOutcome outcome, Action<HtmlBuilder, string> heading)
    {
        if (outcome.Configure.IsEmpty)
        {
            return [];
        }

        heading(html, "configure");
        html.Raw("<div class=\"chart-setup\">");
        write.Setup(html, outcome);
        html.Raw("</div>\n");
        return ["configure"];
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
            html.Raw("<li>").Text(when[view.Locale]).Raw(" <a href=\"").Link(view.RouteOf(step), null, to!.Value.Span).Raw("\">")
                .Text(step.Text).Raw("</a></li>");
        }

        html.Raw("</ul>\n");
    }
}
