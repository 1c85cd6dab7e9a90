using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>Modes side by side: picked without a script, kept in the address with one, one at a time on a phone.</summary>
public sealed class MatrixTests(RealSite real)
{
    private const string Id = "compare-modes";
    private const string Heads = "root => [...root.querySelectorAll('thead th')].slice(1).filter(head => head.offsetParent).map(head => head.textContent.trim())";

    public static TheoryData<string> Locales => [.. ChartFile.Locales];

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Columns_are_picked_without_scripts_and_the_pairs_are_links(string locale)
    {
        await using var context = await real.Browser.Context(new() { JavaScriptEnabled = false });
        var (tab, matrix) = await Open(context, locale);
        Assert.Equal(["PVHVM", "PVH", "PV"], await matrix.EvaluateAsync<string[]>(Heads));
        await matrix.Locator(".kb-picks input[value=pv]").UncheckAsync();
        await matrix.Locator(".kb-picks input[value=hvm]").CheckAsync();
        Assert.Equal(["HVM", "PVHVM", "PVH"], await matrix.EvaluateAsync<string[]>(Heads));
        Assert.False(await matrix.Locator("input[name=differs]").IsVisibleAsync());
        Assert.Equal(3, await matrix.Locator(".kb-versus a:visible").CountAsync());
        var more = matrix.Locator(".kb-more details").First;
        await more.Locator("summary").ClickAsync();
        Assert.True(await more.Locator("li:visible").CountAsync() is > 0 and <= 3);
        Assert.Empty(tab.TakeProblems());
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task The_choice_is_in_the_address_holds_at_most_three_and_takes_the_pairs_along(string locale)
    {
        await using var context = await real.Browser.Context(new());
        var (tab, matrix) = await Open(context, locale);
        var before = await matrix.EvaluateAsync<string[]>(Heads);
        await matrix.Locator(".kb-picks input[value=hvm]").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Space");
        Assert.False(await matrix.Locator(".kb-picks input[value=hvm]").IsCheckedAsync());
        Assert.Equal(before, await matrix.EvaluateAsync<string[]>(Heads));
        Assert.Equal((await matrix.GetAttributeAsync("data-full"))!.Replace("{0}", "3", StringComparison.Ordinal), await matrix.Locator("output").TextContentAsync());
        await matrix.Locator(".kb-picks input[value=pvhvm]").UncheckAsync();
        await matrix.Locator(".kb-picks input[value=hvm]").CheckAsync();
        Assert.Equal("", await matrix.Locator("output").TextContentAsync());
        Assert.Equal(["HVM", "PVH", "PV"], await matrix.EvaluateAsync<string[]>(Heads));
        Assert.EndsWith($"?{Id}=hvm,pvh,pv", tab.Page.Url, StringComparison.Ordinal);
        await tab.Page.ReloadAsync();
        Assert.Equal(["HVM", "PVH", "PV"], await matrix.EvaluateAsync<string[]>(Heads));
        Assert.Equal(["HVM vs PVH", "HVM vs PV", "PVH vs PV"], await matrix.Locator(".kb-versus a:visible").AllTextContentsAsync());
        await matrix.Locator(".kb-versus a:visible").Last.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("PVH vs PV");
        Assert.Equal(2, await tab.Page.Locator(".kb-verdict dd").CountAsync());
        Assert.Empty(tab.TakeProblems());
    }

    [Fact]
    public async Task Without_the_list_of_all_pairs_of_its_collection_links_to_pairs_that_are_not_picked_are_hidden()
    {
        await using var context = await real.Browser.Context(new());
        await context.RouteAsync("**/en/compare/", async route =>
        {
            var page = await route.FetchAsync();
            var text = (await page.TextAsync()).Replace("class=\"kb-pairs\" data-pairs=\"modes\"", "class=\"kb-pairs\" data-pairs=\"others\"", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = page, Body = text });
        });
        var (tab, matrix) = await Open(context, "en");
        Assert.Equal(1, await tab.Page.Locator(".kb-pairs[data-pairs=others]").CountAsync());
        var links = matrix.Locator(".kb-versus a:visible");
        Assert.Equal(["PVHVM vs PVH", "PVHVM vs PV", "PVH vs PV"], await links.AllTextContentsAsync());
        await matrix.Locator(".kb-picks input[value=pvhvm]").UncheckAsync();
        await matrix.Locator(".kb-picks input[value=hvm]").CheckAsync();
        Assert.Equal(["PVH vs PV"], await links.AllTextContentsAsync());
        await matrix.Locator(".kb-picks input[value=pv]").UncheckAsync();
        Assert.Equal(0, await links.CountAsync());
        Assert.False(await matrix.Locator(".kb-versus").IsVisibleAsync());
        Assert.Empty(tab.TakeProblems());
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Only_differences_hides_what_is_the_same_or_says_that_nothing_is(string locale)
    {
        await using var context = await real.Browser.Context(new());
        var (tab, matrix) = await Open(context, locale);
        var rows = matrix.Locator("tbody tr:not(.kb-more):visible");
        var said = matrix.Locator("output");
        foreach (var picked in (string[])["hvm,hvm-pv-drivers", "pvhvm,pvh,pv", "fv,pvh"])
        {
            await tab.Open(real.Server, $"{Route(locale)}?{Id}={picked}");
            var all = await rows.CountAsync();
            Assert.Equal("", await said.TextContentAsync());
            await matrix.Locator("input[name=differs]").CheckAsync();
            var left = await rows.CountAsync();
            Assert.Equal(left == all, await said.TextContentAsync() == await matrix.GetAttributeAsync("data-none"));
            Assert.NotEqual("", await said.TextContentAsync());
            Assert.Empty(await matrix.EvaluateAsync<string[]>("""
                root => [...root.querySelectorAll('tbody tr:not(.kb-more)')].filter(row => row.offsetParent).filter(row => new Set([...row.cells].slice(1).filter(cell => cell.offsetParent).map(cell => cell.dataset.value)).size === 1).map(row => row.id)
                """));
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task On_a_phone_one_column_is_seen_at_a_time_without_scripts(string locale)
    {
        await using var context = await real.Browser.Context(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 360, Height = 740 } });
        var (tab, matrix) = await Open(context, locale);
        var row = matrix.Locator("tbody tr:not(.kb-more)").First;
        Assert.Equal(1, await row.Locator("td:visible").CountAsync());
        var before = await row.Locator("td:visible").TextContentAsync();
        await matrix.Locator(".kb-segments input[value=pv]").CheckAsync();
        Assert.Equal(1, await row.Locator("td:visible").CountAsync());
        Assert.NotEqual(before, await row.Locator("td:visible").TextContentAsync());
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task The_sources_of_a_cell_are_one_mark_that_opens_a_list_without_scripts_within_the_window()
    {
        await using var context = await real.Browser.Context(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 360, Height = 740 } });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, "en/data/modes/compare/pvh-vs-pv/");
        var marks = tab.Page.Locator(".kb-table .cite-more:visible");
        Assert.True(await marks.CountAsync() > 3);
        for (var i = 0; i < 3; i++)
        {
            await marks.Nth(i).ClickAsync();
            var list = tab.Page.Locator(".cite-list:popover-open");
            var box = (await list.BoundingBoxAsync())!;
            Assert.True(box.X >= 0 && box.X + box.Width <= 360 && box.Y >= 0 && box.Y + box.Height <= 740, $"{box.X} {box.Y} {box.Width} {box.Height}");
            Assert.True(await list.Locator("a[role=doc-noteref]").CountAsync() > 1);
            await tab.Page.Keyboard.PressAsync("Escape");
            Assert.Equal(0, await list.CountAsync());
        }
    }

    private static string Route(string locale) => LocaleRoute.Of(locale) + (locale == "en" ? "compare/" : "comparar/");

    private async Task<(OpenedPage Tab, ILocator Matrix)> Open(IBrowserContext context, string locale)
    {
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, Route(locale));
        return (tab, tab.Page.Locator($".kb-matrix[data-matrix={Id}]"));
    }
}
