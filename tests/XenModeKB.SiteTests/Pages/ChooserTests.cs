using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>Every path of every real chart is walked as a reader walks it, and ends where a walk of the YAML ends.</summary>
public sealed class ChooserTests(RealSite real)
{
    /// <summary>The question and the answer that the path shows last, the heading, and whether the focus is on it.</summary>
    private const string State = """
        () => [[...document.querySelectorAll('.chooser-path li:last-child > :not(button)')].map(e => e.textContent).join(' '), document.querySelector('.chooser h3').textContent,
          String(document.activeElement.matches('.chooser-question'))]
        """;

    public static TheoryData<string> Locales => [.. ChartFile.Locales];

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Every_path_ends_without_scripts_where_the_definition_ends(string locale)
    {
        await using var context = await real.Browser.Context(new() { JavaScriptEnabled = false, ReducedMotion = ReducedMotion.Reduce });
        var tab = await OpenedPage.In(context, real.Server);
        await Walk(locale, "without scripts", tab, async chart =>
        {
            await tab.Open(real.Server, chart.Route(real.Site, locale, chart.Start));
            return await FollowLinks(tab.Page, []);
        });
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Every_path_ends_with_scripts_where_the_definition_ends(string locale)
    {
        await using var context = await real.Browser.Context(new() { ReducedMotion = ReducedMotion.Reduce });
        var tab = await OpenedPage.In(context, real.Server);
        await Walk(locale, "with scripts", tab, async chart =>
        {
            await tab.Open(real.Server, chart.Route(real.Site, locale));
            return await GiveAnswers(tab.Page, "", []);
        });
    }

    /// <summary>What a walk in the browser finds is the same set of paths, and as many of them as adding up says.</summary>
    private static async Task Walk(string locale, string how, OpenedPage tab, Func<ChartFile, Task<List<string>>> walk)
    {
        var (walked, counted) = (0, 0);
        foreach (var chart in ChartFile.All)
        {
            var found = await walk(chart);
            Assert.Equal(chart.Paths(locale).Select(path => Addressed(chart, path, locale)).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
            Assert.Equal(chart.CountPaths(), found.Count);
            TestContext.Current.TestOutputHelper!.WriteLine($"{chart.Id}, {locale}, {how}: {found.Count} paths");
            (walked, counted) = (walked + found.Count, counted + chart.CountPaths());
        }

        Assert.Empty(tab.TakeProblems());
        Assert.Equal(counted, walked);
        Console.WriteLine($"{walked} paths walked {how} in {locale}, {counted} counted");
    }

    private static string Addressed(ChartFile chart, string path, string locale)
    {
        var answers = path.LastIndexOf(" / ", StringComparison.Ordinal) + 3;
        return path[..answers] + chart.Slug(path[answers..], locale);
    }

    /// <summary>
    /// Every way on from the page of a step: along each of its answers and back again. A page is all the state there is without scripts,
    /// so the ways on from one that was reached before are known.
    /// </summary>
    private static async Task<List<string>> FollowLinks(IPage page, Dictionary<string, List<string>> known)
    {
        if (known.TryGetValue(page.Url, out var found))
        {
            return found;
        }

        found = [];
        var answers = page.Locator(".chart-choices a");
        var count = await answers.CountAsync();
        if (count == 0)
        {
            Assert.True(await page.Locator(".chart-result").IsVisibleAsync(), $"{page.Url} has neither answers nor an outcome");
            found.Add(new Uri(page.Url).Segments[^1].TrimEnd('/'));
        }

        var url = page.Url;
        for (var i = 0; i < count; i++)
        {
            var label = await answers.Nth(i).TextContentAsync();
            await answers.Nth(i).ClickAsync();
            found.AddRange((await FollowLinks(page, known)).Select(way => $"{label} / {way}"));
            await page.GoBackAsync();
            Assert.Equal(url, page.Url);
        }

        return known[url] = found;
    }

    /// <summary>From a step of the one-page chooser along each of its answers, and back by the browser's button.</summary>
    private static async Task<List<string>> GiveAnswers(IPage page, string before, List<string> found)
    {
        var chooser = page.Locator(".chooser");
        var answers = chooser.Locator("button.chooser-option");
        var question = await chooser.Locator("h3").TextContentAsync();
        var count = await answers.CountAsync();
        if (count == 0)
        {
            var details = await chooser.Locator(".chooser-result > p > a").GetAttributeAsync("href");
            found.Add(before + new Uri(details!).Segments[^1].TrimEnd('/'));
        }

        for (var i = 0; i < count; i++)
        {
            var label = await answers.Nth(i).TextContentAsync();
            await answers.Nth(i).ClickAsync();
            var state = await page.EvaluateAsync<string[]>(State);
            Assert.Equal([$"{question} {label}", "true"], [state[0], state[2]]);
            Assert.NotEqual(question, state[1]);
            await GiveAnswers(page, $"{before}{label} / ", found);
            await page.GoBackAsync();
            Assert.Equal(question, await chooser.Locator("h3").TextContentAsync());
        }

        return found;
    }
}
