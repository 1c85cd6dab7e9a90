using XenModeKB.Model;

namespace XenModeKB.Flowcharts;

/// <summary>The keys of the pages of charts, and what their languages write for them in addresses.</summary>
internal static class ChartKeys
{
    private const string Folder = "choose";

    public static string Chart(Flowchart chart) => $"{Folder}/{chart.Id}";

    public static string Node(Flowchart chart, ChartNode node) => $"{Chart(chart)}/{node.Id}";

    public static IEnumerable<PageSlug> Slugs(IEnumerable<Flowchart> charts) =>
    [
        .. from chart in charts
           where chart.Slug is not null
           select new PageSlug(Chart(chart), chart.Slug!, chart.Span),
        .. from chart in charts
           from node in chart.Nodes
           where node.Slug is not null
           select new PageSlug(Node(chart, node), node.Slug!, node.Span),
    ];
}
