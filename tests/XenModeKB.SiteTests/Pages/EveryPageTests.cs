using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>What holds for every page of the site, in every language, opened in a real browser.</summary>
public sealed class EveryPageTests(RealSite real)
{
    private const int Tabs = 4;

    /// <summary>
    /// Opens a page in a frame of this document, at one width and then at the other: styles and scripts ask for nothing else then, and a frame is opened and resized
    /// for a fraction of what a tab costs, least where it is laid out and not painted. Wider than the window is what the document itself scrolls by, not a table in a region that scrolls on its own.
    /// </summary>
    private const string Check = """
        async ([address, ...widths]) => {
          let frame = document.querySelector('iframe');
          if (!frame) {
            frame = document.createElement('iframe');
            frame.style.cssText = 'position: fixed; inset: 0; height: 800px; border: 0; visibility: hidden';
            document.body.append(frame);
          }
          frame.style.width = widths[0] + 'px';
          await new Promise(loaded => { frame.onload = loaded; frame.contentWindow.location.replace(address); });
          const page = frame.contentDocument.documentElement;
          const problems = frame.contentWindow.location.href === address ? [] : ['is ' + frame.contentWindow.location.href];
          for (const width of widths) {
            frame.style.width = width + 'px';
            if (page.clientWidth !== Number(width)) problems.push('is ' + page.clientWidth + ' px wide and not ' + width);
            if (page.scrollWidth <= page.clientWidth) continue;
            const wide = [...page.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > page.clientWidth + 1).slice(0, 3)
              .map(e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + (e.className && e.className.baseVal === undefined ? '.' + e.className : ''));
            problems.push('at ' + width + ' px: ' + page.scrollWidth + ' px wide, because of ' + wide.join(', '));
          }
          return problems
            .concat([...page.querySelectorAll('style, [style], script:not([src]):not([type="application/ld+json"])')].map(e => 'inline style or script: ' + e.outerHTML.slice(0, 80)))
            .concat([...page.querySelectorAll('*')].flatMap(e => e.getAttributeNames().filter(n => n.startsWith('on')).map(n => 'inline handler ' + n)));
        }
        """;

    private static readonly string[][] s_widths = [["360", "1440"], ["1440", "360"]];

    [Fact]
    public async Task Opens_without_complaint_or_sideways_scrolling_at_360_and_1440_pixels()
    {
        var problems = new Problems();
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        await Each(real.Site.Pages.Select((route, i) => (Route: route, First: i % 2)), context, tab => tab.Open(real.Server, "robots.txt"), async (tab, page) =>
        {
            problems.Add(page.Route, await tab.Page.EvaluateAsync<string[]>(Check, (string[])[real.Server.Address + page.Route, .. s_widths[page.First]]));
            problems.Add(page.Route, tab.TakeProblems());
        });
        problems.AssertNone();
    }

    [Fact]
    public async Task Reads_and_navigates_without_scripts()
    {
        var problems = new Problems();
        await using var context = await real.Browser.Context(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 1024, Height = 768 } });
        await Each(Samples.OnePerTemplate(real.Site), context, _ => Task.CompletedTask, async (tab, route) =>
        {
            await tab.Open(real.Server, route);
            if (!await tab.Page.Locator("main h1").First.IsVisibleAsync() || await tab.Page.Locator("main a:visible, header a:visible, nav a:visible").CountAsync() == 0)
            {
                problems.Add(route, "no visible heading or link without scripts");
            }
        });
        problems.AssertNone();
    }

    /// <summary>Opens pages in a few tabs at once: two processors, and a browser that waits most of the time.</summary>
    private async Task Each<T>(IEnumerable<T> pages, IBrowserContext context, Func<OpenedPage, Task> prepare, Func<OpenedPage, T, Task> check)
    {
        var queue = new System.Collections.Concurrent.ConcurrentQueue<T>(pages);
        Assert.NotEmpty(queue);
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(async _ =>
        {
            var tab = await OpenedPage.In(context, real.Server);
            await prepare(tab);
            while (queue.TryDequeue(out var page))
            {
                await check(tab, page);
            }
        }));
    }
}
