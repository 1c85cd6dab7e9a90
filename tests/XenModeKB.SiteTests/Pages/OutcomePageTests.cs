using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>The page of an outcome says all that the definition says: the mode, why, the sources, warnings, commands, alternatives and the answers that lead there.</summary>
public sealed class OutcomePageTests(RealSite real)
{
    public static TheoryData<string> Locales => ChooserTests.Locales;

    [Theory]
    [MemberData(nameof(Locales))]
    public void Each_outcome_page_says_what_the_definition_says(string locale)
    {
        var problems = new Problems();
        foreach (var chart in ChartFile.All)
        {
            var paths = chart.Paths(locale).ToLookup(path => path.Split(" / ")[^1]);
            foreach (var node in chart.Nodes.Children.Keys.Select(ChartFile.Text).Where(node => !chart.IsQuestion(node)))
            {
                var route = chart.Route(real.Site, locale, node);
                var page = new HtmlParser().ParseDocument(real.Site.Text(route + "index.html"));
                problems.Add(route, Missing(chart, node, locale, route, page));
                problems.Add(route, paths[node].Select(path => path[..^(" / ".Length + node.Length)]).Except(WaysOf(page)).Select(path => "does not list the way " + path));
            }
        }

        problems.AssertNone();
    }

    private IEnumerable<string> Missing(ChartFile chart, string node, string locale, string route, IDocument page)
    {
        var text = page.QuerySelector("main .prose")!.TextContent;
        var links = page.QuerySelectorAll("main .prose a[href]").Select(link => Resolve(route, link.GetAttribute("href")!)).ToHashSet(StringComparer.Ordinal);
        var entity = ChartFile.Text(chart[node]["outcome"]);
        if (Resolve(route, page.QuerySelector(".chart-result a")?.GetAttribute("href") ?? "") != PageOf(entity, locale))
        {
            yield return $"does not recommend {entity}";
        }

        string?[] said = [chart.Say(node, "label", locale), chart.Say(node, "reasons", locale), chart.Say(node, "warnings", locale), .. chart.Items(node, "alternatives").Select(other => ChartFile.Text(other["when"][locale]))];
        IEnumerable<string> led =
        [
            .. chart.Words(node, "configure").Concat(chart.Words(node, "check")).Select(command => PageOf(command, locale)),
            .. chart.Items(node, "alternatives").Select(other => chart.Route(real.Site, locale, ChartFile.Text(other["to"]))),
            .. chart.Words(node, "cite").Select(key => $"{route}#note--{key.Split(',')[0]}"),
        ];
        foreach (var words in said.OfType<string>().Where(words => !page.QuerySelector("main h1")!.TextContent.Contains(words, StringComparison.Ordinal) && !text.Contains(words, StringComparison.Ordinal)))
        {
            yield return $"does not say: {words}";
        }

        foreach (var target in led.Where(target => !links.Contains(target)))
        {
            yield return $"does not lead to {target}";
        }

        if (page.QuerySelectorAll(".chart-next a[href]").Length != chart.Words(node, "next").Count())
        {
            yield return "does not lead on";
        }

        foreach (var command in chart.Words(node, "configure").Concat(chart.Words(node, "check")).Select(Command).OfType<string>().Where(command => !page.QuerySelectorAll("main pre").Any(code => code.TextContent.Trim() == command.Trim())))
        {
            yield return $"does not show the command {command}";
        }
    }

    private static IEnumerable<string> WaysOf(IDocument page) =>
        page.QuerySelectorAll(".chart-way").Select(way => string.Join(" / ", way.QuerySelectorAll("li > b").Select(answer => answer.TextContent)));

    private static string Resolve(string route, string href) => new Uri(new Uri("http://here/" + route), href).PathAndQuery[1..] + new Uri(new Uri("http://here/" + route), href).Fragment;

    private string PageOf(string entity, string locale) =>
        Entity(entity).GetProperty("pages").GetProperty(locale).GetString()!["https://example.org".Length..][RealSite.BasePath.Length..];

    private string? Command(string entity) => Entity(entity).GetProperty("data").TryGetProperty("command", out var command) ? command.ToString() : null;

    private JsonElement Entity(string entity) => JsonDocument.Parse(real.Site.Text($"api/v1/{entity}.json")).RootElement;
}
