using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

public sealed class AccessibilityTests(RealSite real)
{
    /// <summary>
    /// What decides how a text contrasts: the names and classes of its element and of all around it. Where a page has none that is new, its contrast has been judged;
    /// that rule takes most of the judge's time.
    /// </summary>
    private const string Styled = """
        () => {
          const names = new Set(), text = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (text.nextNode()) {
            if (text.currentNode.data.trim() === '') continue;
            let name = '';
            for (let e = text.currentNode.parentElement; e; e = e.parentElement) name += ' ' + e.localName + [...e.classList].map(c => '.' + c).join('') + (e.hasAttribute('aria-current') ? '!' : '');
            names.add(name);
          }
          return [...names];
        }
        """;

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
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var route in routes)
        {
            await tab.Open(real.Server, route);
            var known = seen.Count;
            seen.UnionWith(await tab.Page.EvaluateAsync<string[]>(Styled));
            problems.Add(route, seen.Count > known ? await Axe.Violations(tab.Page) : await Axe.ViolationsBut(tab.Page, "color-contrast"));
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
