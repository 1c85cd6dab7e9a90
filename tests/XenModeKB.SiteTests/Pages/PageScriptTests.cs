using System.Text.RegularExpressions;
using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>What every page can do with a script, and that nothing of it is shown or missed without one.</summary>
public sealed class PageScriptTests(RealSite real)
{
    private const string Paper = "() => getComputedStyle(document.body).backgroundColor";

    private static readonly BrowserNewContextOptions s_wide = new() { ViewportSize = new() { Width = 1440, Height = 900 }, ReducedMotion = ReducedMotion.Reduce };

    /// <summary>A page of one language with blocks of code, and with a heading that both languages have.</summary>
    private string PageWithCode => real.Site.Pages.First(route =>
        route.StartsWith("en/guides/", StringComparison.Ordinal) && real.Site.Text(route + "index.html").Contains("<pre", StringComparison.Ordinal));

    [Fact]
    public async Task The_chosen_colours_hold_on_the_next_page_before_it_is_drawn_and_give_way_to_the_system_again()
    {
        await using var context = await real.Browser.Context(s_wide);
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, "en/");
        var light = await tab.Page.EvaluateAsync<string>(Paper);
        var button = tab.Page.Locator(".mode-switch");
        await button.ClickAsync();
        await button.ClickAsync();
        var dark = await tab.Page.EvaluateAsync<string>(Paper);
        Assert.NotEqual(light, dark);
        await tab.Open(real.Server, "en/about/");
        Assert.Equal(dark, await tab.Page.EvaluateAsync<string>(Paper));
        Assert.Equal("dark", await tab.Page.EvaluateAsync<string>("() => document.documentElement.dataset.mode"));
        await button.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(light, await tab.Page.EvaluateAsync<string>(Paper));
        Assert.Empty(tab.TakeProblems());
    }

    /// <summary>A list that another page has now left its anchors behind: they lead to the same entry there.</summary>
    [Fact]
    public async Task An_anchor_of_a_list_that_moved_leads_through_the_door_to_the_entry()
    {
        await using var context = await real.Browser.Context(s_wide);
        var tab = await OpenedPage.In(context, real.Server);
        var id = new Regex("<dt id=\"(collection-glossary-[^\"]+)\"").Matches(real.Site.Text("en/glossary/index.html"))[9].Groups[1].Value;
        await tab.Page.GotoAsync($"{real.Server.Address}en/data/glossary/#{id}");
        await tab.Page.WaitForURLAsync($"**/en/glossary/#{id}");
        await Assertions.Expect(tab.Page.Locator("#" + id)).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_mark_and_the_list_of_a_mark_tell_their_sources_as_the_notes_do()
    {
        const string note = "link => document.getElementById(link.hash.slice(1)).querySelector('.source').textContent";
        await using var context = await real.Browser.Context(s_wide);
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, "en/modes/pv/");
        var mark = tab.Page.Locator(".cite > .cite-ref").First;
        await mark.HoverAsync();
        Assert.Equal(await mark.EvaluateAsync<string>(note), await mark.GetAttributeAsync("data-preview"));
        await tab.Page.Locator(".cite-more").First.ClickAsync();
        var listed = tab.Page.Locator(".cite-list:popover-open a").First;
        await Assertions.Expect(listed).ToContainTextAsync(await listed.EvaluateAsync<string>(note));
        Assert.Empty(tab.TakeProblems());
    }

    [Fact]
    public async Task The_definition_of_a_term_is_shown_beside_its_link_until_Escape_and_again_for_the_next()
    {
        const string shown = "link => getComputedStyle(link, '::after').content";
        await using var context = await real.Browser.Context(s_wide);
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, "en/modes/pv/");
        var terms = tab.Page.Locator("a.kb-term");
        var (first, next) = (terms.Nth(0), terms.Nth(1));
        var definition = await first.GetAttributeAsync("data-preview");
        Assert.Equal("none", await first.EvaluateAsync<string>(shown));
        await first.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Shift+Tab");
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.StartsWith($"\"{definition}\"", await first.EvaluateAsync<string>(shown), StringComparison.Ordinal);
        await tab.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("none", await first.EvaluateAsync<string>(shown));
        await next.HoverAsync();
        Assert.StartsWith($"\"{await next.GetAttributeAsync("data-preview")}\"", await next.EvaluateAsync<string>(shown), StringComparison.Ordinal);
        Assert.Empty(tab.TakeProblems());
    }

    [Fact]
    public async Task A_block_of_code_is_copied_as_it_is_written()
    {
        await using var context = await real.Browser.Context(s_wide);
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, PageWithCode);
        var box = tab.Page.Locator(".code-box").First;
        await box.Locator(".code-copy").ClickAsync();
        var label = await tab.Page.Locator("body").GetAttributeAsync("data-copied");
        await Assertions.Expect(box.Locator(".code-copy")).ToHaveTextAsync(label!);
        var code = (await box.Locator("code").TextContentAsync())!;
        Assert.Equal(code.TrimEnd('\n'), await tab.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Empty(tab.TakeProblems());
    }

    [Theory]
    [InlineData("en/guides/configure/")]
    [InlineData("en/data/tables/spectrum/")]
    [InlineData("en/data/glossary/live-migration/")]
    [InlineData("en/choose/which-mode/")]
    [InlineData("en/references/xcpng-83/")]
    public async Task The_other_language_opens_at_the_same_section_with_the_same_state_and_leads_back(string page)
    {
        await using var context = await real.Browser.Context(s_wide);
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, page);
        var id = await tab.Page.Locator("main .prose [id]").First.GetAttributeAsync("id");
        await tab.Page.GotoAsync(real.Server.Address + page + "?a=1#" + id);
        await tab.Page.Locator(".languages a[hreflang='pt-BR']").ClickAsync();
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex($"/pt-br/.*{Regex.Escape($"?a=1#{id}")}$"));
        await Assertions.Expect(tab.Page.Locator("#" + id)).ToHaveCountAsync(1);
        await tab.Page.Locator(".languages a[hreflang='en']").ClickAsync();
        await Assertions.Expect(tab.Page).ToHaveURLAsync($"{real.Server.Address}{page}?a=1#{id}");
    }

    [Fact]
    public async Task On_a_phone_the_menu_closes_with_Escape_and_with_a_tap_beside_it()
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, "en/about/");
        var menu = tab.Page.Locator("details.menu");
        await menu.Locator("summary").ClickAsync();
        Assert.True(await menu.EvaluateAsync<bool>("menu => menu.open"));
        await tab.Page.Keyboard.PressAsync("Escape");
        Assert.False(await menu.EvaluateAsync<bool>("menu => menu.open"));
        Assert.True(await menu.Locator("summary").EvaluateAsync<bool>("summary => document.activeElement === summary"));
        await menu.Locator("summary").ClickAsync();
        await tab.Page.Mouse.ClickAsync(180, 700);
        Assert.False(await menu.EvaluateAsync<bool>("menu => menu.open"));
    }

    [Fact]
    public async Task The_heading_that_is_read_is_lit_in_the_contents()
    {
        await using var context = await real.Browser.Context(s_wide);
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, PageWithCode);
        var last = tab.Page.Locator(".toc a[href^='#']").Nth(1);
        var id = (await last.GetAttributeAsync("href"))![1..];
        await tab.Page.EvaluateAsync("id => { const heading = document.getElementById(id); scrollTo(0, heading.getBoundingClientRect().top + scrollY - 90); }", id);
        await Assertions.Expect(last).ToHaveAttributeAsync("aria-current", "location");
        Assert.Equal(1, await tab.Page.Locator(".toc a[aria-current]").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_no_page_shows_a_button_that_does_nothing()
    {
        await using var context = await real.Browser.Context(new() { JavaScriptEnabled = false });
        var tab = await OpenedPage.In(context, real.Server);
        foreach (var route in new[] { "en/", PageWithCode, "404.html" })
        {
            await tab.Open(real.Server, route);
            Assert.Equal(0, await tab.Page.Locator("header button:visible, .code-copy:visible").CountAsync());
        }
    }

    /// <summary>Without the records of single sources, which lead almost anywhere, and without the search.</summary>
    [Theory]
    [InlineData("en/")]
    [InlineData("pt-br/")]
    public void Every_page_of_a_language_is_three_links_from_home(string home)
    {
        var links = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var near = new HashSet<string>(StringComparer.Ordinal) { home };
        for (var step = 0; step < 3; step++)
        {
            near.UnionWith(near.Where(IsDoor).ToList().SelectMany(page => links.TryGetValue(page, out var known) ? known : links[page] = LinksOf(page)));
        }

        Assert.DoesNotContain(real.Site.Pages, page => page.StartsWith(home, StringComparison.Ordinal) && !near.Contains(page));
    }

    private static bool IsDoor(string route) =>
        route.Split('/', StringSplitOptions.RemoveEmptyEntries) is var parts && !(parts.Length == 3 && parts[1] is "references") && parts.ElementAtOrDefault(1) != "search";

    private HashSet<string> LinksOf(string route)
    {
        var page = new Uri("https://site.example/" + route);
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(real.Site.Text(route + "index.html"));
        return [.. from link in document.QuerySelectorAll("a[href]")
                   let target = new Uri(page, link.GetAttribute("href")!.Split('#')[0])
                   where target.Host == "site.example"
                   let path = target.AbsolutePath.TrimStart('/')
                   where real.Site.Files.ContainsKey(path + "index.html")
                   select path];
    }
}
