using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Flowcharts;

/// <summary>What an outcome page says after the reasons: how to set it up, and what else there is.</summary>
internal sealed class OutcomeParts(ChartView view, WriteChart write)
{
    private const string CommandField = "command";

    /// <summary>Writes the parts that the outcome has; the names of those written.</summary>
    public IEnumerable<string> Write(HtmlBuilder html, ChartOutcome outcome, Action<HtmlBuilder, string> heading)
    {
        var parts = new List<string>();
        if (!outcome.Configure.IsEmpty)
        {
            parts.Add("configure");
            heading(html, "configure");
            Configure(html, outcome);
        }

        if (!outcome.Alternatives.IsEmpty)
        {
            parts.Add("alternatives");
            heading(html, "alternatives");
            Alternatives(html, outcome);
        }

        return parts;
    }

    private void Configure(HtmlBuilder html, ChartOutcome outcome)
    {
        html.Raw("<dl class=\"chart-commands\">");
        foreach (var entity in outcome.Configure)
        {
            html.Raw("<dt>");
            write.EntityLink(html, entity);
            html.Raw("</dt><dd>");
            if (view.Entity(entity.Value)?.Code.GetValueOrDefault(CommandField) is { } command)
            {
                html.Raw("<pre class=\"code\" tabindex=\"0\"><code>").Text(command).Raw("</code></pre>");
            }
            else
            {
                html.Text(view.Entity(entity.Value)?.Summary[view.Locale] ?? new Wording(""));
            }

            html.Raw("</dd>");
        }

        html.Raw("</dl>\n");
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
