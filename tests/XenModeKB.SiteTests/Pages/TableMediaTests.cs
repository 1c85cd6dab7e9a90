using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>Tables without scripts, by keyboard, on a phone, on paper and in the reader's own colours.</summary>
public sealed class TableMediaTests(RealSite real)
{
    /// <summary>Parts of tables that the region or the page cuts off, measured by where they are drawn; a line that scrolls cuts nothing off.</summary>
    private const string CutOff = """
        () => [...document.querySelectorAll('.kb-table td, .kb-table th, .kb-table caption')].filter(cell => cell.offsetParent && cell.getClientRects().length && getComputedStyle(cell.parentElement).overflowX !== 'auto').filter(cell => {
          const box = cell.getBoundingClientRect();
          return box.right > document.documentElement.clientWidth + 1 || box.left < -1 || cell.scrollWidth > cell.clientWidth + 2;
        }).slice(0, 5).map(cell => `${cell.closest('[id]').id} ${cell.textContent.slice(0, 30)} is cut at ${Math.round(cell.getBoundingClientRect().right)} px (${cell.scrollWidth} in ${cell.clientWidth})`)
        """;

    private IEnumerable<string> Tables => real.Site.Pages.Where(route => route.Contains("/data/tables/", StringComparison.Ordinal) && route.Split('/').Length == 5);

    [Fact]
    public async Task Without_scripts_no_control_is_shown_that_does_nothing_and_the_files_are_there()
    {
        await using var context = await real.Browser.Context(new() { JavaScriptEnabled = false });
        var tab = await OpenedPage.In(context, real.Server);
        foreach (var route in Tables)
        {
            await tab.Open(real.Server, route);
            Assert.Equal(0, await tab.Page.Locator("main").Locator("button:not(.cite-more):visible, input:visible, select:visible, output:visible, form:visible").CountAsync());
            var files = tab.Page.Locator("a[type='text/csv']:visible, a[type='application/json']:visible");
            Assert.Equal(2, await files.CountAsync());
        }

        await tab.Open(real.Server, Tables.First());
        var csv = await context.APIRequest.GetAsync(new Uri(new Uri(tab.Page.Url), await tab.Page.Locator("a[type='text/csv']").GetAttributeAsync("href")).AbsoluteUri);
        Assert.InRange(Csv.Read(await csv.TextAsync()).Count, 2, 1000);
        Assert.Empty(tab.TakeProblems());
    }

    [Fact]
    public async Task The_region_that_scrolls_has_a_name_takes_the_focus_and_moves_by_arrow_keys()
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = 900, Height = 700 }, ReducedMotion = ReducedMotion.Reduce });
        var table = await TablePage.Open(context, real.Server, "en/data/tables/releases-by-mode/", "releases-by-mode");
        var region = table.Page.GetByRole(AriaRole.Region, new() { Name = await table.Root.Locator("caption").TextContentAsync() });
        await region.FocusAsync();
        Assert.True(await region.EvaluateAsync<bool>("region => document.activeElement === region && region.scrollWidth > region.clientWidth"));
        await table.Page.Keyboard.PressAsync("ArrowRight");
        await table.Page.Keyboard.PressAsync("ArrowDown");
        await table.Page.WaitForFunctionAsync("() => { const region = document.activeElement; return region.scrollLeft > 0 && region.scrollTop > 0; }");
        var (head, first) = (table.Root.Locator("thead th").First, table.Root.Locator("tbody th").Nth(5));
        await region.EvaluateAsync("region => region.scrollTo(300, 300)");
        var place = (await region.BoundingBoxAsync())!;
        Assert.InRange((await head.BoundingBoxAsync())!.Y - place.Y, -1, 3);
        Assert.InRange((await first.BoundingBoxAsync())!.X - place.X, -1, 3);
    }

    /// <summary>A reader who enlarges a page to 400 % gets the same cards: what the keyboard reaches must be seen there, too.</summary>
    [Fact]
    public async Task At_360_pixels_each_row_is_a_card_with_the_name_of_each_column()
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var tab = await OpenedPage.In(context, real.Server);
        var problems = new Problems();
        foreach (var route in Tables)
        {
            await tab.Open(real.Server, route);
            problems.Add(route, await tab.Page.EvaluateAsync<string[]>(CutOff));
            problems.Add(route, await tab.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('.kb-table td')].filter(cell => getComputedStyle(cell, '::before').content !== JSON.stringify(cell.dataset.label)).slice(0, 3).map(cell => cell.id + ' does not say of which column it is')
                """));
            problems.Add(route, await tab.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('.kb-table thead :is(a, button)')].filter(head => { head.focus(); if (document.activeElement !== head) return false; head.scrollIntoView({ block: 'center', behavior: 'instant' }); const box = head.getBoundingClientRect();
                  return !head.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)); }).slice(0, 1).map(head => `${head.textContent} takes the focus and is not seen`)
                """));
        }

        problems.AssertNone();
    }

    /// <summary>Whoever comes for a table on a phone sees a row of it at once: all that works on the rows is one line.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task At_360_pixels_the_first_row_is_on_the_first_screen(bool scripts)
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = 360, Height = 800 }, JavaScriptEnabled = scripts });
        var tab = await OpenedPage.In(context, real.Server);
        var problems = new Problems();
        foreach (var route in Tables)
        {
            await tab.Open(real.Server, route);
            var top = (await tab.Page.Locator(".kb-table tbody tr").First.BoundingBoxAsync())!.Y;
            problems.Add(route, top > 760 ? [$"its first row begins at {top:0} px"] : []);
        }

        problems.AssertNone();
    }

    [Fact]
    public async Task On_a_phone_one_control_sorts_another_turns_the_order_and_no_name_to_choose_is_cut()
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var table = await TablePage.Open(context, real.Server, "en/data/tables/releases-by-mode/", "releases-by-mode");
        Assert.False(await table.SortRows.IsVisibleAsync());
        await table.Tools.PressAsync("Enter");
        await table.SortChoice.SelectOptionAsync("1");
        Assert.Equal(["ascending"], await table.Sorted());
        var up = await table.Announced();
        await table.Turn.PressAsync("Enter");
        Assert.Equal(["descending"], await table.Sorted());
        Assert.NotEqual(up, await table.Announced());
        Assert.Contains("sort=-", table.Page.Url, StringComparison.Ordinal);
        await table.Page.ReloadAsync();
        Assert.Equal("1", await table.SortChoice.InputValueAsync());
        Assert.True(await table.SortChoice.IsVisibleAsync());
        foreach (var kind in new[] { "columns", "rows" })
        {
            await table.Choices(kind).Locator("summary").ClickAsync();
            Assert.Empty(await table.Choices(kind).EvaluateAsync<string[]>(
                "choices => [...choices.querySelectorAll('label')].filter(label => label.getBoundingClientRect().right > choices.getBoundingClientRect().right + 0.5).map(label => label.textContent)"));
        }

        await table.Button("reset").ClickAsync();
        Assert.Empty(await table.Sorted());
        Assert.False(await table.Turn.IsVisibleAsync());
    }

    /// <summary>A sheet of A4 within its margins, upright and on its side.</summary>
    [Theory]
    [InlineData(680)]
    [InlineData(990)]
    public async Task On_paper_nothing_is_cut_nothing_asks_to_be_pressed_and_sources_show_their_addresses(int width)
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var tab = await OpenedPage.In(context, real.Server);
        var problems = new Problems();
        foreach (var route in Tables)
        {
            await tab.Open(real.Server, route);
            await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
            problems.Add(route, await tab.Page.EvaluateAsync<string[]>(CutOff));
            problems.Add(route, (await tab.Page.Locator("button:not(.cite-more):visible, input:visible, summary:visible, .permalink:visible").AllAsync()).Count is var left and > 0 ? [$"shows {left} things to press"] : []);
            problems.Add(route, await tab.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('.notes-list .source cite a')].filter(link => !getComputedStyle(link, '::after').content.includes(link.getAttribute('href'))).map(link => link.href + ' is not printed')
                """));
        }

        problems.AssertNone();
    }

    [Fact]
    public async Task In_forced_colours_each_kind_of_value_still_differs_by_word_and_icon()
    {
        await using var context = await real.Browser.Context(new() { ForcedColors = ForcedColors.Active });
        var table = await TablePage.Open(context, real.Server, "en/data/tables/spectrum/", "spectrum");
        var claims = await table.Root.EvaluateAsync<string[][]>("""
            root => [...root.querySelectorAll('.claim')].map(claim => { const icon = claim.querySelector('svg'), box = icon?.getBoundingClientRect();
              return [claim.className, claim.textContent.trim(), icon && box.width > 8 && getComputedStyle(icon).stroke === getComputedStyle(claim).color ? icon.innerHTML : 'no icon that is seen']; })
            """);
        Assert.NotEmpty(claims);
        var kinds = claims.GroupBy(claim => claim[0]).ToList();
        Assert.InRange(kinds.Count, 4, 20);
        Assert.DoesNotContain(claims, claim => claim[1].Length == 0 || claim[2].StartsWith("no icon", StringComparison.Ordinal));
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.First()[2]).Distinct().Count());
        Assert.Equal(claims.Select(claim => (claim[1], claim[2])).Distinct().Count(), claims.Select(claim => claim[1]).Distinct().Count());
    }
}
