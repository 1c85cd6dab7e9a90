using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>What the script adds to a table: filter, sort, choice, differences, all of it in the address, and a copy or download of what is shown.</summary>
public sealed class TableToolsTests(RealSite real)
{
    private const string Releases = "releases-by-mode";
    private const string Guests = "guests-by-mode";
    private const string Dates = "support-dates";

    public static TheoryData<string> Locales => [.. ChartFile.Locales];

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task A_filter_keeps_the_rows_that_say_it_announces_their_number_and_stays_in_the_address(string locale)
    {
        await using var context = await real.Browser.Context(new());
        var table = await Open(context, locale, Releases);
        var all = await table.Shown();
        await table.Filter.FillAsync("QUBES");
        var shown = await table.Shown();
        Assert.InRange(shown.Length, 2, all.Length - 1);
        Assert.Equal(all.Where((row, i) => i == 0 || row.Any(cell => cell.Contains("qubes", StringComparison.OrdinalIgnoreCase))), shown);
        Assert.Contains($"{shown.Length - 1}", await table.Announced(), StringComparison.Ordinal);
        Assert.Contains($"{all.Length - 1}", await table.Announced(), StringComparison.Ordinal);
        await IsRestored(table, $"{Releases}.filter=QUBES");
        await table.Button("reset").ClickAsync();
        Assert.Equal(all, await table.Shown());
        Assert.DoesNotContain("?", table.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task A_column_is_sorted_by_keyboard_announced_and_marked_on_one_head_alone(string locale)
    {
        await using var context = await real.Browser.Context(new());
        var table = await Open(context, locale, Releases);
        Assert.Empty(await table.Sorted());
        await table.SortRows.PressAsync("Enter");
        Assert.Equal(["ascending"], await table.Sorted());
        var heard = await table.Announced();
        var names = (await table.Shown()).Skip(1).Select(row => row[0]).ToList();
        // 4.9 comes before 4.10.
        Assert.Equal(names.OrderBy(name => Regex.Replace(name, "[0-9]+", number => number.Value.PadLeft(6, '0')), StringComparer.OrdinalIgnoreCase), names);
        await table.SortRows.PressAsync("Space");
        Assert.Equal(["descending"], await table.Sorted());
        Assert.NotEqual(heard, await table.Announced());
        names.Reverse();
        Assert.Equal(names, (await table.Shown()).Skip(1).Select(row => row[0]));
        await table.Sort("released").PressAsync("Enter");
        Assert.Equal(["ascending"], await table.Sorted());
        var dates = await table.Values("released");
        Assert.Equal(dates.Where(date => date.Length > 0).Order(StringComparer.Ordinal), dates.Where(date => date.Length > 0));
        await IsRestored(table, $"{Releases}.sort=released");
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Cells_without_a_value_come_last_whichever_way_is_sorted(string locale)
    {
        await using var context = await real.Browser.Context(new());
        var table = await Open(context, locale, Releases);
        foreach (var direction in new[] { "ascending", "descending" })
        {
            await table.Sort("xen_version").ClickAsync();
            Assert.Equal([direction], await table.Sorted());
            var values = await table.Values("xen_version");
            Assert.Contains("", values);
            Assert.Equal(values.OrderBy(value => value.Length == 0), values);
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Columns_and_rows_are_chosen_and_stay_chosen(string locale)
    {
        await using var context = await real.Browser.Context(new());
        var table = await Open(context, locale, Dates);
        var all = await table.Shown();
        await table.Hide("columns", 1);
        await table.Hide("rows", 0);
        Assert.Equal(all.Where((_, i) => i != 1).Select(row => row.Where((_, i) => i != 2)), await table.Shown());
        await IsRestored(table, $"{Dates}.columns=full_support_until", $"{Dates}.rows=");
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Only_differences_hides_what_is_the_same_in_every_row_that_is_shown(string locale)
    {
        await using var context = await real.Browser.Context(new());
        var table = await Open(context, locale, Guests);
        await table.Filter.FillAsync("Debian");
        var all = await table.Values();
        await table.Differences.CheckAsync();
        bool Differs(int column) => all.Select(row => row[column]).Distinct().Count() > 1;
        Assert.Contains(Enumerable.Range(0, all[0].Length), column => !Differs(column));
        Assert.Equal(all.Select(row => row.Where((_, column) => Differs(column))), await table.Values());
        await IsRestored(table, $"{Guests}.differs=1", $"{Guests}.filter=Debian");
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Tables_on_one_page_do_not_disturb_each_other(string locale)
    {
        var route = Route(locale, Dates);
        await using var context = await real.Browser.Context(new());
        await context.RouteAsync($"**/{route}*", answer => answer.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = Both(locale) }));
        var one = await TablePage.Open(context, real.Server, route, Dates);
        var other = new TablePage(one.Page, Guests);
        var before = await other.Shown();
        var all = await one.Shown();
        await one.SortRows.ClickAsync();
        await one.Hide("rows", 0);
        Assert.Equal(before, await other.Shown());
        Assert.Equal("", await other.Announced());
        await other.Hide("columns", 0);
        var (first, second) = (await one.Shown(), await other.Shown());
        await one.Page.ReloadAsync();
        Assert.Equal(first, await one.Shown());
        Assert.Equal(second, await other.Shown());
        await one.Button("reset").ClickAsync();
        Assert.Equal(all, await one.Shown());
        Assert.Equal(second, await other.Shown());
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task What_is_shown_is_copied_as_Markdown_and_downloaded_as_CSV(string locale)
    {
        await using var context = await real.Browser.Context(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var table = await Open(context, locale, Releases);
        await table.Filter.FillAsync("Xen 4.1");
        await table.Hide("columns", 2);
        await table.Sort("released").ClickAsync();
        var shown = await table.Shown();
        await table.Button("copy").ClickAsync();
        await Assertions.Expect(table.Root.Locator("output")).ToHaveTextAsync((await table.Root.Locator("form").GetAttributeAsync("data-copied"))!);
        var lines = (await table.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).TrimEnd('\n').Split('\n');
        Assert.Equal(string.Concat(Enumerable.Repeat("| --- ", shown[0].Length)) + "|", lines[1]);
        Assert.Equal(shown, lines.Where((_, i) => i != 1).Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)).ToArray()));
        var download = await table.Page.RunAndWaitForDownloadAsync(() => table.Button("download").ClickAsync());
        Assert.Equal(Releases + ".csv", download.SuggestedFilename);
        Assert.Equal<IEnumerable<string>>(shown, Csv.Read(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)));
    }

    /// <summary>No cell of the site begins like a formula, but any author may write one.</summary>
    [Fact]
    public async Task A_downloaded_CSV_holds_no_formula()
    {
        string[] written = ["=1+1", "+1", "-1", "@SUM(1)", "a;=1", "a|=1", "a; \"@1\"", "＝1", "a=b", "a; b"];
        await using var context = await real.Browser.Context(new());
        var table = await Open(context, "en", Releases);
        await table.Root.EvaluateAsync("(root, texts) => [...root.querySelectorAll('tbody th')].slice(0, texts.length).forEach((cell, i) => { cell.textContent = texts[i]; })", written);
        var download = await table.Page.RunAndWaitForDownloadAsync(() => table.Button("download").ClickAsync());
        var rows = Csv.Read(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Equal(
            ["'=1+1", "'+1", "'-1", "'@SUM(1)", "a;'=1", "a|'=1", "a; \"'@1\"", "'＝1", "a=b", "a; b"],
            rows.Skip(1).Take(written.Length).Select(row => row[0]));
    }

    /// <summary>A note leads back to each cell that uses it. Where a filter hides the cell, the way back shows it.</summary>
    [Fact]
    public async Task The_way_back_from_a_source_shows_a_cell_that_a_filter_hid()
    {
        await using var context = await real.Browser.Context(new());
        var table = await Open(context, "en", Guests);
        await table.Filter.FillAsync("NetBSD");
        var back = table.Page.Locator("#note--xen-handbook a[role=doc-backlink]").First;
        var cell = table.Page.Locator((await back.GetAttributeAsync("href"))!);
        Assert.False(await cell.IsVisibleAsync());
        await back.PressAsync("Enter");
        await Assertions.Expect(cell).ToBeInViewportAsync();
        Assert.DoesNotContain("filter", table.Page.Url, StringComparison.Ordinal);
    }

    /// <summary>The address holds each part of the state, and a reload shows the same again.</summary>
    private static async Task IsRestored(TablePage table, params string[] state)
    {
        Assert.All(state, part => Assert.Contains(part, table.Page.Url, StringComparison.Ordinal));
        var (shown, sorted) = (await table.Shown(), await table.Sorted());
        await table.Page.ReloadAsync();
        Assert.Equal(shown, await table.Shown());
        Assert.Equal(sorted, await table.Sorted());
    }

    private Task<TablePage> Open(IBrowserContext context, string locale, string id) =>
        TablePage.Open(context, real.Server, Route(locale, id), id);

    private string Route(string locale, string id) => LocaleRoute.Of(real.Site, $"data/tables/{id}/", locale);

    /// <summary>No page of the site has two tables with tools, but any author may write one.</summary>
    private string Both(string locale)
    {
        var pages = ((string[])[Dates, Guests]).Select(id => new HtmlParser().ParseDocument(real.Site.Text(Route(locale, id) + "index.html"))).ToList();
        pages[0].QuerySelector(".kb-table")!.After(pages[1].QuerySelector(".kb-table")!);
        return pages[0].DocumentElement.OuterHtml;
    }
}
