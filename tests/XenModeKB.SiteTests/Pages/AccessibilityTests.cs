using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

public sealed class AccessibilityTests(RealSite real)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 360)]
    public async Task Axe_finds_nothing_on_any_template(ColorScheme scheme, int width)
    {
        var problems = new Problems();
        // In the dark only colours change.
        string? rule = scheme == ColorScheme.Dark ? "color-contrast" : null;
        await using var context = await real.Browser.Context(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 900 } });
        var tab = await OpenedPage.In(context, real.Server);
        foreach (var route in Samples.Ordinary(real.Site))
        {
            await tab.Open(real.Server, route);
            problems.Add(route, await Axe.Violations(tab.Page, rule));
        }

        problems.AssertNone();
    }

    /// <summary>Contrast takes minutes on the largest pages, whose parts are on smaller ones too; everything else is looked at.</summary>
    [Fact]
    public async Task Axe_finds_nothing_but_perhaps_contrast_on_the_largest_pages()
    {
        var problems = new Problems();
        await using var context = await real.Browser.Context(new() { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1440, Height = 900 } });
        var tab = await OpenedPage.In(context, real.Server);
        foreach (var route in Samples.OnePerTemplate(real.Site).Except(Samples.Ordinary(real.Site)))
        {
            await tab.Open(real.Server, route);
            problems.Add(route, await Axe.ViolationsBut(tab.Page, "color-contrast"));
        }

        problems.AssertNone();
    }

    /// <summary>Charts are the one thing here that no other site has in this form: every step is looked at, and in each language every chart.</summary>
    [Theory]
    [InlineData("pt-BR", false)]
    [InlineData("en", true)]
    public async Task Axe_finds_nothing_on_any_page_of_any_chart(string locale, bool steps)
    {
        var problems = new Problems();
        await using var context = await real.Browser.Context(new() { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1440, Height = 900 } });
        var tab = await OpenedPage.In(context, real.Server);
        var charts = ChartFile.All.Select(chart => chart.Route(real.Site, locale)).ToList();
        var routes = steps ? [.. charts.SelectMany(chart => real.Site.Pages.Where(page => page.StartsWith(chart, StringComparison.Ordinal)))] : charts;
        Assert.Equal(ChartFile.All.Length + (steps ? ChartFile.All.Sum(chart => chart.Nodes.Children.Count) : 0), routes.Count);
        foreach (var route in routes)
        {
            await tab.Open(real.Server, route);
            problems.Add(route, await Axe.Violations(tab.Page));
        }

        problems.AssertNone();
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_text()
    {
        await using var context = await real.Browser.Context(new());
        var tab = await OpenedPage.In(context, real.Server);
        foreach (var route in Samples.OnePerTemplate(real.Site))
        {
            await tab.Open(real.Server, route);
            await tab.Page.Keyboard.PressAsync("Tab");
            var target = await tab.Page.EvaluateAsync<string?>("() => document.activeElement.getAttribute('href')");
            Assert.True(target?.StartsWith('#') == true && await tab.Page.Locator("main" + target).CountAsync() == 1, $"/{route}: the first stop is {target}");
            Assert.True(await tab.Page.Locator(":focus").IsVisibleAsync(), $"/{route}: the skip link can't be seen");
        }
    }
}
