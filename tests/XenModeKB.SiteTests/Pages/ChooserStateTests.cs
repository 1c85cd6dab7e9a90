using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>The one-page chooser keeps its state in the address and tells everybody what happens.</summary>
public sealed class ChooserStateTests(RealSite real)
{
    /// <summary>The chart with the longest way to an outcome.</summary>
    private static readonly ChartFile s_chart = ChartFile.All.MaxBy(chart => chart.Paths("en").Max(path => path.Split(" / ").Length))!;

    public static TheoryData<string> Locales => ChooserTests.Locales;

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task A_reload_and_a_shared_address_restore_the_answers(string locale)
    {
        await using var context = await real.Browser.Context(new());
        var page = (await Start(context, locale)).Page;
        var start = page.Url;
        await Answer(page, 0, 1);
        Assert.EndsWith("?a=1.2", page.Url, StringComparison.Ordinal);
        var shown = await Shown(page);
        await page.ReloadAsync();
        Assert.Equal(shown, await Shown(page));
        var other = await OpenedPage.In(context, real.Server);
        await other.Page.GotoAsync(page.Url);
        Assert.Equal(shown, await Shown(other.Page));
        await page.GoBackAsync();
        Assert.EndsWith("?a=1", page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        Assert.Equal(start, page.Url);
        await page.GoForwardAsync();
        await page.GoForwardAsync();
        Assert.Equal(shown, await Shown(page));
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task An_earlier_answer_can_be_changed(string locale)
    {
        await using var context = await real.Browser.Context(new());
        var page = (await Start(context, locale)).Page;
        var first = await Heading(page);
        await Answer(page, 0);
        var second = await Heading(page);
        await Answer(page, 1);
        var path = page.Locator(".chooser-path li");
        Assert.Equal(2, await path.CountAsync());
        await path.Nth(1).GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal(second, await Heading(page));
        Assert.Equal(1, await path.CountAsync());
        await path.Nth(0).GetByRole(AriaRole.Button).PressAsync("Enter");
        Assert.Equal(first, await Heading(page));
        Assert.Equal(0, await path.CountAsync());
        Assert.DoesNotContain("a=", page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        Assert.Equal(second, await Heading(page));
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task The_keyboard_alone_answers_and_each_step_is_announced(string locale)
    {
        await using var context = await real.Browser.Context(new());
        var page = (await Start(context, locale)).Page;
        var live = page.Locator(".chooser [role=status]");
        Assert.Equal("", await live.TextContentAsync());
        var announced = new HashSet<string>(StringComparer.Ordinal);
        while (await page.Locator(".chooser-option").CountAsync() > 0)
        {
            await page.Locator(".chooser-option").First.FocusAsync();
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal(await Heading(page), await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
            Assert.True(announced.Add((await live.TextContentAsync())!), "the same words twice are not announced");
        }

        Assert.Contains(await Heading(page), announced.Last(), StringComparison.Ordinal);
        await page.Locator(".chooser-result > button").PressAsync("Enter");
        Assert.Equal(0, await page.Locator(".chooser-path").CountAsync());
        Assert.Equal(await Heading(page), await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
    }

    [Fact]
    public async Task An_impossible_address_is_cut_where_it_stops_to_make_sense()
    {
        await using var context = await real.Browser.Context(new());
        var tab = await Start(context, "en");
        var first = await Heading(tab.Page);
        foreach (var (wrong, answered) in new[] { ("99", 0), ("x", 0), ("", 0), ("-1", 0), ("0", 0), ("1e9.2", 0), ("1.99", 1), ("1.1e0", 1) })
        {
            await tab.Open(real.Server, $"{s_chart.Route(real.Site, "en")}?a={wrong}");
            Assert.Equal(answered, await tab.Page.Locator(".chooser-path li").CountAsync());
            Assert.Equal(answered == 0, first == await Heading(tab.Page));
        }

        Assert.Empty(tab.TakeProblems());
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task An_answer_where_the_first_question_stands_alone_goes_on_in_the_whole_chooser(string locale)
    {
        await using var context = await real.Browser.Context(new());
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, $"{locale.ToLowerInvariant()}/");
        await tab.Page.Locator(".chooser .chart-choices a").Nth(1).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".chooser-path li")).ToHaveCountAsync(1);
        Assert.EndsWith("?a=2#chart-chooser", tab.Page.Url, StringComparison.Ordinal);
        Assert.Contains(" 2", await tab.Page.Locator(".chooser-count").TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(tab.TakeProblems());
    }

    private async Task<OpenedPage> Start(IBrowserContext context, string locale)
    {
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, s_chart.Route(real.Site, locale));
        return tab;
    }

    private static async Task Answer(IPage page, params int[] answers)
    {
        foreach (var answer in answers)
        {
            await page.Locator(".chooser-option").Nth(answer).ClickAsync();
        }
    }

    private static async Task<string> Heading(IPage page) => (await page.Locator(".chooser h3").TextContentAsync())!;

    /// <summary>The chooser apart from what it announced.</summary>
    private static Task<string> Shown(IPage page) => page.Locator(".chooser-step").InnerHTMLAsync();
}
