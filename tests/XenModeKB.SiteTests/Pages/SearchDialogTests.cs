using System.Text.RegularExpressions;
using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>The search in a dialog on every page, by keyboard and by mouse; without scripts the link leads to its page.</summary>
public sealed class SearchDialogTests(RealSite real)
{
    [Theory]
    [InlineData("/")]
    [InlineData("Control+k")]
    public async Task A_key_opens_the_search_arrow_keys_reach_a_result_and_Escape_closes(string key)
    {
        await using var context = await real.Browser.Context(new() { ReducedMotion = ReducedMotion.Reduce });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, "en/about/");
        await tab.Page.Keyboard.PressAsync(key);
        var field = tab.Page.Locator("dialog[open] input");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await field.FillAsync("meltdown");
        var first = tab.Page.Locator("dialog[open] .search-results > li > a").First;
        await Assertions.Expect(first).ToBeVisibleAsync();
        Assert.NotEqual(0, await tab.Page.Locator("dialog[open] .search-results mark").CountAsync());
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(first).ToBeFocusedAsync();
        Assert.Empty(await Axe.Violations(tab.Page));
        await tab.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await tab.Page.Locator("dialog[open]").CountAsync());
        Assert.EndsWith("/en/about/", tab.Page.Url, StringComparison.Ordinal);
        Assert.Empty(tab.TakeProblems());
    }

    [Fact]
    public async Task What_is_typed_before_the_form_has_come_is_searched()
    {
        await using var context = await real.Browser.Context(new() { ReducedMotion = ReducedMotion.Reduce });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, "en/about/");
        var come = new TaskCompletionSource();
        await tab.Page.RouteAsync("**/en/search/", async route =>
        {
            await come.Task;
            await route.ContinueAsync();
        });
        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.Keyboard.TypeAsync("pv shim");
        await tab.Page.Keyboard.PressAsync("Enter");
        come.SetResult();
        await Assertions.Expect(tab.Page.Locator("dialog[open] input")).ToHaveValueAsync("pv shim");
        await Assertions.Expect(tab.Page.Locator("dialog[open] .search-results > li > a").First).ToBeVisibleAsync();
        Assert.Empty(tab.TakeProblems());
    }

    [Fact]
    public async Task A_result_of_the_dialog_leads_to_the_page_that_the_search_page_finds()
    {
        await using var context = await real.Browser.Context(new() { ReducedMotion = ReducedMotion.Reduce });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, "pt-br/busca/?q=meltdown");
        var found = await tab.Page.Locator(".search-results > li > a").First.EvaluateAsync<string>("link => link.href");
        await tab.Open(real.Server, "pt-br/");
        await tab.Page.Locator(".search-link").ClickAsync();
        await tab.Page.Locator("dialog[open] input").FillAsync("meltdown");
        await tab.Page.Locator("dialog[open] .search-results > li > a").First.ClickAsync();
        await Assertions.Expect(tab.Page).ToHaveURLAsync(found);
        Assert.Empty(tab.TakeProblems());
    }

    [Fact]
    public async Task Without_scripts_the_link_leads_to_the_search_page()
    {
        await using var context = await real.Browser.Context(new() { JavaScriptEnabled = false });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, "en/about/");
        await tab.Page.Locator(".search-link").ClickAsync();
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex("/en/search/"));
        await Assertions.Expect(tab.Page.Locator("noscript p")).ToBeVisibleAsync();
        Assert.Equal(0, await tab.Page.Locator("dialog").CountAsync());
    }
}
