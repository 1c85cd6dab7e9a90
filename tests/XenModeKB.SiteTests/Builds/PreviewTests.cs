using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Builds;

/// <summary>The preview as an author sees it, in a real browser.</summary>
public sealed class PreviewTests(RealSite real)
{
    /// <summary>Two more than a browser has connections to a server.</summary>
    private const int Tabs = 8;

    private const string Home = "input/content/en/index.md";
    private const string History = "input/content/en/history.md";

    /// <summary>Counts how often a tab has loaded a page of the site itself.</summary>
    private const string Count = "sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1";

    [Fact]
    public async Task Eight_pages_are_open_at_once_and_only_what_has_changed_is_loaded_again()
    {
        await using var served = new ServedRoot();
        var address = (await served.Said("Preview: ")).Split(' ')[0];
        await served.Said("Built in");
        await using var context = await real.Browser.Context(new());
        await context.AddInitScriptAsync(Count);
        var pages = new List<IPage>();
        for (var i = 0; i < Tabs; i++)
        {
            pages.Add(await context.NewPageAsync());
            await pages[i].GotoAsync(address + (i == 0 ? "en/history/" : "en/"));
            await Assertions.Expect(pages[i].Locator("h1")).ToBeVisibleAsync();
        }

        served.Write(History, served.Read(History) + "\nA word of the history.\n");
        await Assertions.Expect(pages[0].GetByText("A word of the history.")).ToBeVisibleAsync();

        served.Write(Home, served.Read(Home) + "\nA word at home.\n");
        foreach (var home in pages.Skip(1))
        {
            await Assertions.Expect(home.GetByText("A word at home.")).ToBeVisibleAsync();
        }

        // What comes next is seen by every page, so what came before was, too.
        served.Write("theme/styles/tokens.css", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "theme", "styles", "tokens.css"), TestContext.Current.CancellationToken) + "\nbody { outline: 7px solid; }\n");
        foreach (var page in pages)
        {
            await Assertions.Expect(page.Locator("body")).ToHaveCSSAsync("outline-width", "7px");
            Assert.Equal("2", await page.EvaluateAsync<string>("() => sessionStorage.loads"));
        }

        // The one that listened for all of them is closed.
        await pages[0].CloseAsync();
        served.Write(Home, served.Read(Home).Replace("A word at home.", "Another word.", StringComparison.Ordinal));
        foreach (var home in pages.Skip(1))
        {
            await Assertions.Expect(home.GetByText("Another word.")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Errors_stand_before_the_last_good_page_and_go_by_themselves_and_files_come_and_go()
    {
        await using var served = new ServedRoot();
        var address = (await served.Said("Preview: ")).Split(' ')[0];
        await using var context = await real.Browser.Context(new());
        var page = await context.NewPageAsync();
        // Perhaps before the first build is done: the page comes by itself then.
        await page.GotoAsync(address + "en/history/");
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();

        var good = served.Read(History);
        served.Write(History, good + "\nSee [this](nowhere.md).\n");
        await Assertions.Expect(page.Locator("section.error pre")).ToContainTextAsync("See [this](nowhere.md).");
        await page.Locator("a[href='?kb-last']").ClickAsync();
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("See this")).ToHaveCountAsync(0);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("section.error pre")).ToBeVisibleAsync();
        served.Write(History, good + "\nSee this.\n");
        await Assertions.Expect(page.GetByText("See this.")).ToBeVisibleAsync();

        await Go(page, address + "en/added/");
        await Assertions.Expect(page.Locator("h1.missing")).ToBeVisibleAsync();
        foreach (var locale in new[] { "en", "pt-BR" })
        {
            served.Write($"input/content/{locale}/added.md", "---\ntitle: Added\ndescription: A page that was added.\n---\nText.\n");
        }

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Added");
        foreach (var locale in new[] { "en", "pt-BR" })
        {
            served.Move($"input/content/{locale}/added.md", $"input/content/{locale}/renamed.md");
        }

        await Assertions.Expect(page.Locator("h1")).Not.ToHaveTextAsync("Added");
        await Go(page, address + "en/renamed/");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Added");
        foreach (var locale in new[] { "en", "pt-BR" })
        {
            served.Delete($"input/content/{locale}/renamed.md");
        }

        await Assertions.Expect(page.Locator("h1")).Not.ToHaveTextAsync("Added");
        await Assertions.Expect(page.Locator(".languages, nav").First).ToBeVisibleAsync();
    }

    /// <summary>A reload that the last change asked for may be on its way, and takes the place of where the test goes.</summary>
    private static async Task Go(IPage page, string address)
    {
        try
        {
            await page.GotoAsync(address);
        }
        catch (PlaywrightException problem) when (problem.Message.Contains("interrupted by another navigation", StringComparison.Ordinal))
        {
            await page.WaitForLoadStateAsync();
            await page.GotoAsync(address);
        }
    }
}
