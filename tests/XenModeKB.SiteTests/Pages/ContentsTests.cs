using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>On a wide page, and on every page of a narrow window, the contents are a line that opens.</summary>
public sealed class ContentsTests(RealSite real)
{
    private const string IsOpen = "toc => toc.open";
    private const string Top = "element => element.getBoundingClientRect().top";

    [Theory]
    [InlineData("en/history/", 1440)]
    [InlineData("en/compare/", 1440)]
    [InlineData("en/corrections/", 768)]
    [InlineData("en/glossary/", 360)]
    public async Task The_line_stays_in_sight_names_what_is_read_and_closes_when_it_was_used(string route, int width)
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = width, Height = 800 }, ReducedMotion = ReducedMotion.Reduce });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, route);
        var (toc, summary) = (tab.Page.Locator(".toc"), tab.Page.Locator(".toc > summary"));
        await summary.ClickAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        Assert.False(await toc.EvaluateAsync<bool>(IsOpen));

        await summary.ClickAsync();
        var link = toc.Locator("a").Nth(1);
        await link.ClickAsync();
        Assert.False(await toc.EvaluateAsync<bool>(IsOpen));
        await Assertions.Expect(summary.Locator("span")).ToHaveTextAsync((await link.TextContentAsync())!);
        await Assertions.Expect(link).ToHaveAttributeAsync("aria-current", "location");

        var edge = width >= 1024 ? await tab.Page.Locator(".site-header").EvaluateAsync<float>("header => header.getBoundingClientRect().bottom") : 0;
        Assert.Equal(edge, await toc.EvaluateAsync<float>(Top), 2f);
        var foot = await summary.EvaluateAsync<float>("line => line.getBoundingClientRect().bottom");
        Assert.True(await tab.Page.Locator(":target").EvaluateAsync<float>(Top) >= foot, "the line covers where it led");
    }

    [Fact]
    public async Task Without_scripts_the_line_opens_in_its_place_and_its_links_lead_there()
    {
        await using var context = await real.Browser.Context(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 1440, Height = 800 } });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, "en/history/");
        var toc = tab.Page.Locator(".toc");
        await toc.Locator("summary").ClickAsync();
        var (list, text) = ((await toc.Locator("nav").BoundingBoxAsync())!, (await tab.Page.Locator(".prose").BoundingBoxAsync())!);
        Assert.True(list.Y + list.Height <= text.Y, "the list covers the text");
        await toc.Locator("a").Last.ClickAsync();
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#.+$"));
    }
}
