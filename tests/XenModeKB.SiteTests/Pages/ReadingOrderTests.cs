using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>A screen reader says each question of each real chart with its answers and where they lead, whichever form of the chart it reads.</summary>
public sealed class ReadingOrderTests(RealSite real)
{
    public static TheoryData<string> Locales => ChooserTests.Locales;

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task The_list_says_every_step_once_and_with_each_answer_the_step_it_leads_to(string locale) =>
        await OnEachChart(locale, async (chart, tab) =>
        {
            var (items, ids) = await List(tab, chart, locale);
            Assert.Equal(chart.Start, ids[0]);
            Assert.Equal(chart.Nodes.Children.Keys.Select(ChartFile.Text).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
            for (var i = 0; i < ids.Count; i++)
            {
                Assert.Equal(Title(chart, ids[i], locale, items, ids), items[i].Links.First().Name);
                var read = items[i].Inside.LastOrDefault(node => node.Role == "list")?.Inside.Select(answer => string.Join(' ', answer.Inside.Select(node => node.ToString())));
                var written = chart.Answers(ids[i]).Select(answer =>
                    $"text \"{ChartFile.Text(answer.Label[locale])}:\" link \"{ids.IndexOf(answer.To) + 1}. {Title(chart, answer.To, locale, items, ids)}\" #flowchart-{chart.Id}-{answer.To}");
                Assert.Equal(written, chart.IsQuestion(ids[i]) ? read! : []);
            }
        });

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task The_picture_says_the_same_steps_in_the_same_order_with_the_numbers_of_those_that_follow(string locale) =>
        await OnEachChart(locale, async (chart, tab) =>
        {
            var (items, ids) = await List(tab, chart, locale);
            var steps = ids.Select((id, i) =>
                $"{i + 1}. {items[i].Links.First().Name}{Tone(chart, id, items[i])}" + string.Concat(chart.Answers(id).Select(answer => $" {ChartFile.Text(answer.Label[locale])}: {ids.IndexOf(answer.To) + 1}.")));
            foreach (var width in new[] { 360, 1440 })
            {
                await tab.Page.SetViewportSizeAsync(width, 900);
                var picture = await Spoken.Of(tab.Page.Locator("figure.chart"));
                var links = picture.Inside.Single().Inside.First().Links.ToList();
                // An outcome that several answers lead to may be drawn more than once.
                Assert.Equal(steps, links.DistinctBy(link => link.Url).Select(link => link.Name));
                Assert.Equal(ids, links.Select(link => chart.NodeOf(link.Url!.TrimEnd('/'), locale)).Distinct());
            }
        });

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task The_chooser_says_the_question_as_the_name_of_its_answers(string locale) =>
        await OnEachChart(locale, async (chart, tab) =>
        {
            var group = (await Spoken.Of(tab.Page.Locator(".chooser"))).All.First(node => node.Role == "group");
            var question = chart.Say(chart.Start, "question", locale);
            Assert.Equal(question, group.Name);
            Assert.Equal(
                [$"heading \"{question}\"", .. chart.Answers(chart.Start).Select(answer => $"button \"{ChartFile.Text(answer.Label[locale])}\"")],
                group.All.Where(node => node.Role is "heading" or "button").Select(node => node.ToString()));
        });

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task A_page_says_its_question_and_then_its_answers_and_an_outcome_what_it_recommends_and_why(string locale)
    {
        await using var context = await real.Browser.Context(new() { JavaScriptEnabled = false });
        var tab = await OpenedPage.In(context, real.Server);
        foreach (var chart in ChartFile.All)
        {
            foreach (var id in chart.Nodes.Children.Keys.Select(ChartFile.Text))
            {
                await tab.Open(real.Server, chart.Route(real.Site, locale, id));
                var read = (await Spoken.Of(tab.Page.Locator("main"))).All.SkipWhile(node => node.Role != "heading").ToList();
                if (chart.IsQuestion(id))
                {
                    Assert.Equal(chart.Say(id, "question", locale), read[0].Name);
                    Assert.Equal(
                        chart.Answers(id).Select(answer => $"link \"{ChartFile.Text(answer.Label[locale])}\" ../{chart.Slug(answer.To, locale)}/"),
                        read.First(node => node.Role == "navigation").Links.Select(link => link.ToString()));
                    continue;
                }

                // The recommendation links to what it recommends, before the first reason.
                var reason = read.FindIndex(node => node.Role == "text" && Begins(chart.Say(id, "reasons", locale)!, node.Name));
                Assert.True(reason > 0, $"{tab.Page.Url} does not say why");
                Assert.Contains(read.Take(reason), node => node.Role == "strong" && node.Links.Any());
            }
        }

        Assert.Empty(tab.TakeProblems());
    }

    private async Task OnEachChart(string locale, Func<ChartFile, OpenedPage, Task> check)
    {
        await using var context = await real.Browser.Context(new());
        var tab = await OpenedPage.In(context, real.Server);
        foreach (var chart in ChartFile.All)
        {
            await tab.Open(real.Server, chart.Route(real.Site, locale));
            await tab.Page.Locator(".chooser-option").First.WaitForAsync();
            await check(chart, tab);
        }

        Assert.Empty(tab.TakeProblems());
    }

    /// <summary>The items of the chart as a list, and the step that each is.</summary>
    private static async Task<(IReadOnlyList<Spoken> Items, List<string> Ids)> List(OpenedPage tab, ChartFile chart, string locale)
    {
        var items = (await Spoken.Of(tab.Page.Locator(".chart-list"))).Inside.Single().Inside;
        return (items, [.. items.Select(item => chart.NodeOf(item.Links.First().Url!.TrimEnd('/'), locale))]);
    }

    /// <summary>What an outcome that is not simply recommended says before its name, in the list; in the picture, after it.</summary>
    private static string Tone(ChartFile chart, string id, Spoken item) =>
        chart[id].Children.ContainsKey("tone") ? $" ({item.All.First(node => node.Role == "text").Name})" : "";

    /// <summary>What the YAML calls a step; an outcome without a label of its own is called what the list calls it.</summary>
    private static string Title(ChartFile chart, string id, string locale, IReadOnlyList<Spoken> items, List<string> ids) =>
        chart.Say(id, chart.IsQuestion(id) ? "question" : "label", locale) ?? items[ids.IndexOf(id)].Links.First().Name;

    /// <summary>A text may hold links and notes, which are read as nodes of their own: what comes before the first of them is enough.</summary>
    private static bool Begins(string written, string read) => read.Length > 3 && written.StartsWith(read[..Math.Min(read.Length, 20)], StringComparison.Ordinal);
}
