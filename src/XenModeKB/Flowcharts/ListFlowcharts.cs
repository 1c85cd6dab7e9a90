using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Flowcharts;

/// <summary>
/// The fragment <c>flowcharts</c>: all charts with what they are for, as <c>ul.chart-index > li > a, p, p.chart-meta</c>.
/// </summary>
internal static class ListFlowcharts
{
    public static RoomOutput List(Site site, ImmutableArray<Flowchart> charts)
    {
        var sound = charts.Where(chart => !chart.HasErrors).OrderBy(chart => chart.Order).ThenBy(chart => chart.Id, StringComparer.Ordinal)
            .ToList();
        return new([.. site.Config.Locales.Select(locale => InLanguage(locale, site, sound))], [], []);
    }

    private static Fragment InLanguage(Locale locale, Site site, List<Flowchart> charts)
    {
        var (html, markdown) = (new HtmlBuilder(), new StringBuilder());
        html.Raw("<ul class=\"chart-index\">\n");
        foreach (var chart in charts)
        {
            var route = site.Addresses.RouteOf(ChartKeys.Chart(chart), locale);
            html.Raw("<li><a href=\"").Link(route, null, chart.Span).Raw("\">").Text(chart.Title[locale]).Raw("</a><p>")
                .Text(chart.Description[locale])
                .Raw($"</p><p class=\"chart-meta\"><span class=\"chart-origin is-{chart.Period}\">")
                    .Text(site.Strings.Get(locale, "flowcharts.origin." + chart.Origin))
                .Raw("</span> <span class=\"chart-applies\">")
                    .Text(text => site.Strings.Get(locale, "flowcharts.applies." + chart.Period, text), chart.AppliesTo[locale])
                    .Raw("</span></p></li>\n");
            markdown.Append(
                CultureInfo.InvariantCulture, $"- [{chart.Title[locale]}]({site.Config.BaseUrl}{route}): {chart.Description[locale]}\n");
        }

        html.Raw("</ul>\n");
        return new("flowcharts", "", locale.Code, html.ToFragment(), markdown.ToString());
    }
}
