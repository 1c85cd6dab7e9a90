using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>What holds for every page of the site, in every language, opened in a real browser.</summary>
public sealed class EveryPageTests(RealSite real)
{
    private const int Tabs = 4;

    private static readonly ViewportSize Narrow = new() { Width = 360, Height = 740 };
    private static readonly ViewportSize Wide = new() { Width = 1440, Height = 900 };

    /// <summary>Wider than the window: by the document itself, not by a table in a region that scrolls on its own.</summary>
    private const string Overflow = """
        () => {
          const page = document.documentElement;
          if (page.scrollWidth <= page.clientWidth) return null;
          const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > page.clientWidth + 1).slice(0, 3)
            .map(e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + (e.className && e.className.baseVal === undefined ? '.' + e.className : ''));
          return page.scrollWidth + ' px wide, because of ' + wide.join(', ');
        }
        """;

    private const string Inline = """
        () => [...document.querySelectorAll('style, [style], script:not([src]):not([type="application/ld+json"])')].map(e => 'inline style or script: ' + e.outerHTML.slice(0, 80))
          .concat([...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames().filter(n => n.startsWith('on')).map(n => 'inline handler ' + n)))
        """;

    [Fact]
    public async Task Opens_without_complaint_or_sideways_scrolling_at_360_and_1440_pixels()
    {
        var problems = new Problems();
        await using var context = await real.Browser.Context(new() { ViewportSize = Narrow });
        await Each(real.Site.Pages, context, async (tab, route) =>
        {
            await tab.Open(real.Server, route);
            // Loaded once, at the size that the last page was left with; the other size is a resize away, for styles and scripts ask for nothing else then.
            await CheckWidth(tab, route, problems);
            await tab.Page.SetViewportSizeAsync(tab.Page.ViewportSize!.Width == Wide.Width ? Narrow.Width : Wide.Width, Wide.Height);
            await CheckWidth(tab, route, problems);
            problems.Add(route, tab.TakeProblems());
            problems.Add(route, await tab.Page.EvaluateAsync<string[]>(Inline));
        });
        problems.AssertNone();
    }

    [Fact]
    public async Task Reads_and_navigates_without_scripts()
    {
        var problems = new Problems();
        await using var context = await real.Browser.Context(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 1024, Height = 768 } });
        await Each(Samples.OnePerTemplate(real.Site), context, async (tab, route) =>
        {
            await tab.Open(real.Server, route);
            if (!await tab.Page.Locator("main h1").First.IsVisibleAsync() || await tab.Page.Locator("main a:visible, header a:visible, nav a:visible").CountAsync() == 0)
            {
                problems.Add(route, "no visible heading or link without scripts");
            }
        });
        problems.AssertNone();
    }

    private static async Task CheckWidth(OpenedPage tab, string route, Problems problems)
    {
        if (await tab.Page.EvaluateAsync<string?>(Overflow) is { } overflow)
        {
            problems.Add(route, $"at {tab.Page.ViewportSize!.Width} px: {overflow}");
        }
    }

    /// <summary>Opens pages in a few tabs at once: two processors, and a browser that waits most of the time.</summary>
    private async Task Each(IEnumerable<string> routes, IBrowserContext context, Func<OpenedPage, string, Task> check)
    {
        var queue = new System.Collections.Concurrent.ConcurrentQueue<string>(routes);
        Assert.NotEmpty(queue);
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(async _ =>
        {
            var tab = await OpenedPage.In(context, real.Server);
            while (queue.TryDequeue(out var route))
            {
                await check(tab, route);
            }
        }));
    }
}
