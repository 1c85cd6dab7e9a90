using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>The search page as a reader uses it: with and without scripts, by keyboard, with a slow or broken connection.</summary>
public sealed partial class SearchTests(RealSite real)
{
    /// <summary>Bytes over the wire of the first search: scripts and files, compressed.</summary>
    private const int MostForFirstSearch = 60_000;

    /// <summary>Scripts and data that the page has asked for, whether they were at hand or not.</summary>
    private const string Loaded = "() => performance.getEntriesByType('resource').map(entry => entry.name).filter(name => /[.](js|json)$/.test(name))";

    public static TheoryData<string> Locales => [.. ChartFile.Locales];

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Each_page_leads_to_the_search_and_what_is_typed_there_finds_pages_and_stays_in_the_address(string locale)
    {
        await using var context = await real.Browser.Context(new());
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, LocaleRoute.Of(locale));
        await tab.Open(real.Server, LocaleRoute.Of(locale) + (await tab.Page.Locator(".search-link").GetAttributeAsync("href")));
        await Assertions.Expect(Input(tab)).ToBeFocusedAsync();
        await tab.Page.Keyboard.TypeAsync("pvh");
        await Assertions.Expect(Results(tab).First).ToHaveTextAsync("PVH");
        await Assertions.Expect(Status(tab)).ToHaveTextAsync(Number());
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex(@"\?q=pvh$"));
        await tab.Page.ReloadAsync();
        await Assertions.Expect(Input(tab)).ToHaveValueAsync("pvh");
        await Assertions.Expect(Results(tab).First).ToHaveTextAsync("PVH");
        await Results(tab).First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("PVH");
        Assert.Empty(tab.TakeProblems());
    }

    [Fact]
    public async Task More_results_come_by_keyboard_and_take_the_focus()
    {
        await using var context = await real.Browser.Context(new());
        var tab = await Search(context, "en", "pvh");
        await Assertions.Expect(Results(tab)).ToHaveCountAsync(10);
        await tab.Page.Locator(".search-more").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Results(tab)).ToHaveCountAsync(20);
        await Assertions.Expect(Results(tab).Nth(10)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_heading_that_has_the_word_is_one_step_away()
    {
        await using var context = await real.Browser.Context(new());
        var tab = await Search(context, "en", "guest systems");
        await tab.Page.Locator(".search-results ul a").First.ClickAsync();
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex("#"));
        await Assertions.Expect(tab.Page.Locator(":target")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_has_no_page_with_all_words_or_none_at_all_is_said()
    {
        await using var context = await real.Browser.Context(new());
        var tab = await Search(context, "en", "pvh quokka");
        await Assertions.Expect(Status(tab)).ToContainTextAsync("No page has all of these words");
        await Assertions.Expect(Results(tab).First).ToHaveTextAsync("PVH");
        await Input(tab).FillAsync("quokka");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Status(tab)).ToHaveTextAsync("No page found for “quokka”.");
        await Assertions.Expect(Results(tab)).ToHaveCountAsync(0);
        await Input(tab).FillAsync("");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Status(tab)).ToBeEmptyAsync();
        Assert.DoesNotContain("?", tab.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_text_and_never_markup()
    {
        await using var context = await real.Browser.Context(new());
        var tab = await Search(context, "en", "<img src=x onerror=alert(1)> quokka{0}");
        await Assertions.Expect(Status(tab)).Not.ToBeEmptyAsync();
        await Assertions.Expect(tab.Page.Locator("main img")).ToHaveCountAsync(0);
        Assert.Empty(tab.TakeProblems());
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Without_scripts_every_page_that_can_be_found_is_in_the_list_or_one_step_from_it(string locale)
    {
        await using var context = await real.Browser.Context(new() { JavaScriptEnabled = false });
        var tab = await Search(context, locale, "pvh");
        await Assertions.Expect(tab.Page.Locator(".search-form")).ToBeHiddenAsync();
        await Assertions.Expect(tab.Page.Locator("noscript p")).ToBeVisibleAsync();
        var listed = await tab.Page.Locator(".all-pages a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        var pages = Pages(locale).Select(page => real.Server.Address + page).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(listed.Except(pages));
        Assert.Empty(pages.Except(listed).Except(listed.SelectMany(LinkedFrom)));
    }

    private IEnumerable<string> LinkedFrom(string address) =>
        Href().Matches(real.Site.Text(address[real.Server.Address.Length..] + "index.html"))
            .Select(match => new Uri(new(address), match.Groups[1].Value).GetLeftPart(UriPartial.Path));

    [GeneratedRegex("<a [^>]*href=\"([^\"#]+)")]
    private static partial Regex Href();

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_page_for_search_engines_can_be_found(string locale) =>
        Assert.Equal(
            real.Site.Pages.Where(route => route.StartsWith(LocaleRoute.Of(locale), StringComparison.Ordinal) && !IsHidden(route)).Order(StringComparer.Ordinal),
            Pages(locale).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_file_from_another_build_is_asked_for_again_and_not_used()
    {
        await using var context = await real.Browser.Context(new());
        var tab = await OpenedPage.In(context, real.Server);
        var asked = 0;
        await tab.Page.RouteAsync("**/words-pv.json", route => asked++ > 0
            ? route.ContinueAsync()
            : route.FulfillAsync(new() { ContentType = "application/json", Body = "{\"version\":\"old\",\"words\":{},\"postings\":[]}" }));
        await tab.Open(real.Server, "en/search/?q=pvh");
        await Assertions.Expect(Results(tab).First).ToHaveTextAsync("PVH");
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task What_can_t_be_loaded_is_said_and_the_next_try_may_work()
    {
        await using var context = await real.Browser.Context(new());
        var tab = await OpenedPage.In(context, real.Server);
        var fails = true;
        await tab.Page.RouteAsync("**/words-pv.json", route => fails ? route.AbortAsync() : route.ContinueAsync());
        await tab.Open(real.Server, "en/search/?q=pvh");
        await Assertions.Expect(Status(tab)).ToContainTextAsync("could not be loaded");
        fails = false;
        await Input(tab).PressAsync("Enter");
        await Assertions.Expect(Results(tab).First).ToHaveTextAsync("PVH");
    }

    /// <summary>What people look for, by the knowledge base's own list.</summary>
    [Theory]
    [MemberData(nameof(Locales))]
    public async Task The_first_search_loads_little(string locale)
    {
        await using var context = await real.Browser.Context(new());
        var tab = await OpenedPage.In(context, real.Server);
        var compressed = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var query in SearchFile.Queries(locale))
        {
            await tab.Open(real.Server, $"{LocaleRoute.Of(real.Site, "search/", locale)}?q={Uri.EscapeDataString(query)}");
            await Assertions.Expect(Results(tab).First).ToBeVisibleAsync();
            var loaded = (await tab.Page.EvaluateAsync<string[]>(Loaded)).Select(address => address[real.Server.Address.Length..]).ToList();
            Assert.InRange(loaded.Count, 5, 40);
            var size = loaded.Sum(path => compressed.TryGetValue(path, out var known) ? known : compressed[path] = Compressed(real.Site.Files[path]));
            Assert.True(size < MostForFirstSearch, $"'{query}' loads {size} bytes in {loaded.Count} files");
        }
    }

    private static long Compressed(byte[] content)
    {
        using var to = new MemoryStream();
        using (var zip = new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(content);
        }

        return to.Length;
    }

    private async Task<OpenedPage> Search(IBrowserContext context, string locale, string query)
    {
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, $"{LocaleRoute.Of(real.Site, "search/", locale)}?q={Uri.EscapeDataString(query)}");
        return tab;
    }

    private static ILocator Input(OpenedPage tab) => tab.Page.Locator(".search-form input");

    private static ILocator Status(OpenedPage tab) => tab.Page.Locator(".search-status");

    private static ILocator Results(OpenedPage tab) => tab.Page.Locator(".search-results > li > a");

    /// <summary>Routes in the index.</summary>
    private IEnumerable<string> Pages(string locale) =>
        from path in real.Site.Files.Keys
        where path.StartsWith(LocaleRoute.Of(real.Site, "search/", locale) + "pages-", StringComparison.Ordinal)
        from page in JsonElement.Parse(real.Site.Files[path]).GetProperty("pages").EnumerateArray()
        select page[0].GetString()!;

    private bool IsHidden(string route) => real.Site.Text(route + "index.html") is var html
        && (html.Contains("<meta name=\"robots\" content=\"noindex\"", StringComparison.Ordinal) || html.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
