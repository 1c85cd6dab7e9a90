using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>Nothing that was drawn moves by itself: not while a page loads and its scripts begin, nor when the search is opened and answers.</summary>
public sealed class ShiftTests(RealSite real)
{
    /// <summary>What moved so far, with the elements; parts of a pixel are not a move, and what follows an input within half a second is not counted by browsers.</summary>
    private const string Shifts = """
        () => new Promise(done => {
          const found = [];
          new PerformanceObserver(list => found.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => setTimeout(() => done(found.filter(e => !e.hadRecentInput && e.value >= 0.0005).map(e => e.value.toFixed(4) + ' '
            + e.sources.slice(0, 2).map(s => s.node ? (s.node.localName || '#text') + '.' + (s.node.className || '') : '?').join(', '))), 100));
        })
        """;

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Nothing_moves_while_a_page_loads(int width)
    {
        var problems = new Problems();
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = width, Height = 800 } });
        var tab = await OpenedPage.In(context, real.Server);
        foreach (var route in Samples.OnePerTemplate(real.Site).Append("en/search/?q=pvh"))
        {
            await tab.Open(real.Server, route);
            problems.Add(route, await tab.Page.EvaluateAsync<string[]>(Shifts));
        }

        problems.AssertNone();
    }

    /// <summary>Pages wait for their own scripts, so that nothing moves.</summary>
    [Theory]
    [InlineData("en/compare/", "matrix")]
    [InlineData("en/data/tables/spectrum/", "table")]
    [InlineData("en/search/", "search")]
    public async Task A_page_is_drawn_although_a_script_never_comes(string route, string script)
    {
        await using var context = await real.Browser.Context(new());
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Page.RouteAsync($"**/assets/{script}.*.js", _ => Task.CompletedTask);
        await tab.Page.GotoAsync(real.Server.Address + route, new() { WaitUntil = WaitUntilState.Commit });
        await tab.Page.WaitForFunctionAsync("() => performance.getEntriesByName('first-contentful-paint').length > 0", null, new() { PollingInterval = 100 });
        await Assertions.Expect(tab.Page.Locator("h1")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Nothing_moves_when_the_search_is_opened_and_answers(int width)
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = width, Height = 800 } });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, "en/about/");
        await tab.Page.Locator(".search-link").ClickAsync();
        await tab.Page.Locator("dialog[open] input").FillAsync("meltdown");
        await Assertions.Expect(tab.Page.Locator("dialog[open] .search-results > li > a").First).ToBeVisibleAsync();
        Assert.Empty(await tab.Page.EvaluateAsync<string[]>(Shifts));
    }
}
