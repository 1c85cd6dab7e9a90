using System.Text.RegularExpressions;
using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>From a claim to its source and back is one step each, by the keyboard alone.</summary>
public sealed class CitationTests(RealSite real)
{
    private const string Focused = "() => document.activeElement.getAttribute('href') ?? document.activeElement.id";

    public static TheoryData<string> Locales => ChooserTests.Locales;

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Enter_on_a_number_leads_to_its_source_and_enter_there_back_to_the_number(string locale)
    {
        await using var context = await real.Browser.Context(new() { JavaScriptEnabled = false, ReducedMotion = ReducedMotion.Reduce });
        var tab = await OpenedPage.In(context, real.Server);
        var routes = Samples.WithCitations(real.Site, locale);
        Assert.True(routes.Count >= 5, $"only {routes.Count} pages with citations");
        foreach (var route in routes)
        {
            await tab.Open(real.Server, route);
            var numbers = tab.Page.Locator(":is(.cite > a[role=doc-noteref], .cite-more):visible");
            var count = await numbers.CountAsync();
            foreach (var i in new[] { 0, count / 2, count - 1 }.Distinct())
            {
                await ThereAndBack(tab.Page, numbers.Nth(i));
            }
        }

        Assert.Empty(tab.TakeProblems());
    }

    private static async Task ThereAndBack(IPage page, ILocator number)
    {
        var id = await number.GetAttributeAsync("id");
        var isMark = await number.GetAttributeAsync("popovertarget") is not null;
        var note = await (isMark ? number.Locator("+ .cite-list a").First : number).GetAttributeAsync("href");
        await number.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        if (isMark)
        {
            // A mark opens its list, and the next stop is the first source in it.
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal(note, await page.EvaluateAsync<string>(Focused));
            await page.Keyboard.PressAsync("Enter");
        }

        await IsAt(page, note!);
        var entry = page.Locator(note!);
        Assert.True(await entry.IsVisibleAsync(), $"{page.Url}: the source is not shown");
        // The keyboard goes on from the source: its links are the next stops, and one of them leads back.
        var back = $"#{id}";
        var stops = await entry.Locator("a").CountAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("note => document.querySelector(note).contains(document.activeElement)", note), $"{page.Url}: the next stop is not in the source");
        for (var i = 0; i < stops + 1 && await page.EvaluateAsync<string>(Focused) != back; i++)
        {
            await page.Keyboard.PressAsync(await page.EvaluateAsync<bool>("() => document.activeElement.localName === 'summary' && !document.activeElement.parentElement.open") ? "Enter" : "Tab");
        }

        Assert.Equal(back, await page.EvaluateAsync<string>(Focused));
        await page.Keyboard.PressAsync("Enter");
        await IsAt(page, back);
    }

    /// <summary>Asks again and again: a step within a page can be over before anybody waits for it.</summary>
    private static Task IsAt(IPage page, string anchor) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex($"{Regex.Escape(anchor)}$"), new() { Timeout = 60_000 });
}
