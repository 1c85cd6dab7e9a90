using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>Every path of every real chart is walked as a reader walks it, and ends where a walk of the YAML ends.</summary>
public sealed class ChooserTests(RealSite real)
{
    /// <summary>
    /// From a step of the one-page chooser along each of its answers, and back by the browser's history: the ways, and whatever does not say
    /// where it is. It presses the buttons from within the page, for thousands of steps; other tests press some with mouse and keyboard.
    /// </summary>
    private const string GiveAnswers = """
        async () => {
          const chooser = document.querySelector('.chooser'), found = [], wrong = [];
          const options = () => [...chooser.querySelectorAll('button.chooser-option')];
          const heading = () => chooser.querySelector('h3').textContent;
          const shown = () => [...chooser.querySelectorAll('.chooser-path li:last-child > :not(button)')].map(e => e.textContent).join(' ');
          const back = () => new Promise(done => { addEventListener('popstate', done, { once: true }); history.back(); });
          const walk = async before => {
            const question = heading(), answers = options().length;
            if (answers === 0) found.push(before + new URL(chooser.querySelector('.chooser-result > p:not(.chart-next) > a').href).pathname.split('/').at(-2));
            for (let i = 0; i < answers; i++) {
              const button = options()[i], label = button.textContent;
              if (!button.checkVisibility() || button.disabled) wrong.push(`${before}${label} can't be pressed`);
              button.click();
              if (shown() !== `${question} ${label}`) wrong.push(`${before}${label}: the path ends in ${shown()}`);
              if (!document.activeElement.matches('.chooser-question')) wrong.push(`${before}${label}: the focus is elsewhere`);
              if (heading() === question) wrong.push(`${before}${label}: leads to itself`);
              await walk(`${before}${label} / `);
              await back();
              if (heading() !== question) wrong.push(`${before}${label}: back leads to ${heading()}`);
            }
          };
          await walk('');
          return [wrong, found];
        }
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
            return await FollowLinks(tab.Page, real.Server.Address + chart.Route(real.Site, locale, chart.Start), []);
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
            var said = await tab.Page.EvaluateAsync<string[][]>(GiveAnswers);
            Assert.Empty(said[0]);
            return [.. said[1]];
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
    /// Every way on from the page of a step, along each of its answers. A page is all the state there is without scripts, so each is opened once.
    /// </summary>
    private static async Task<List<string>> FollowLinks(IPage page, string address, Dictionary<string, List<string>> known)
    {
        if (known.TryGetValue(address, out var found))
        {
            return found;
        }

        await page.GotoAsync(address);
        var answers = await page.EvaluateAsync<string[][]>("() => [...document.querySelectorAll('.chart-choices a')].filter(link => link.checkVisibility()).map(link => [link.textContent, link.href])");
        if (answers.Length == 0)
        {
            Assert.True(await page.Locator(".chart-result").IsVisibleAsync(), $"{address} has neither answers nor an outcome");
            return known[address] = [new Uri(address).Segments[^1].TrimEnd('/')];
        }

        found = [];
        foreach (var answer in answers)
        {
            found.AddRange((await FollowLinks(page, answer[1], known)).Select(way => $"{answer[0]} / {way}"));
        }

        return known[address] = found;
    }
}
