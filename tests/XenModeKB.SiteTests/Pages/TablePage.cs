using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>One table of a page, as a reader uses it.</summary>
internal sealed class TablePage(IPage page, string id)
{
    /// <summary>What is shown, line by line: words of the cells without sources, permalinks and buttons.</summary>
    private const string View = """
        root => [...root.querySelectorAll('tr')].filter(row => row.offsetParent).map(row => [...row.cells].filter(cell => cell.offsetParent).map(cell => {
          const copy = cell.cloneNode(true);
          copy.querySelectorAll('button, sup, .permalink').forEach(part => part.remove());
          return copy.textContent.replace(/\s+/g, ' ').trim();
        }))
        """;

    public IPage Page => page;

    public ILocator Root { get; } = page.Locator($".kb-table[data-table='{id}']");

    public ILocator Filter => Root.Locator("input[name=filter]");

    public ILocator Differences => Root.Locator("input[name=differs]");

    /// <summary>Of the column with the names of the rows.</summary>
    public ILocator SortRows => Root.Locator("thead th").First.Locator("button");

    public ILocator Sort(string column) => Root.Locator($"thead th[data-column='{column}'] button");

    /// <summary>On a phone, where rows are cards.</summary>
    public ILocator SortChoice => Root.Locator(".kb-tools select");

    public ILocator Turn => Root.Locator(".kb-turn");

    /// <summary>On a phone, the line that all tools are folded into.</summary>
    public ILocator Tools => Root.Locator(".kb-tools > details > summary");

    public ILocator Button(string act) => Root.Locator($"button[data-do={act}]");

    public Task<string[][]> Shown() => Root.EvaluateAsync<string[][]>(View);

    /// <summary>The comparable value of each shown cell, row by row, without heads.</summary>
    public Task<string[][]> Values() =>
        Root.EvaluateAsync<string[][]>("root => [...root.querySelectorAll('tbody tr')].filter(row => row.offsetParent).map(row => [...row.cells].slice(1).filter(cell => cell.offsetParent).map(cell => cell.dataset.value))");

    /// <summary>The comparable values of a column, from the first row shown to the last.</summary>
    public async Task<List<string>> Values(string column)
    {
        var columns = await Root.EvaluateAsync<string[]>("root => [...root.querySelectorAll('thead th')].slice(1).filter(head => head.offsetParent).map(head => head.dataset.column)");
        return [.. (await Values()).Select(row => row[Array.IndexOf(columns, column)])];
    }

    public async Task<string> Announced() => (await Root.Locator("output[aria-live]").TextContentAsync())!;

    public Task<string[]> Sorted() => Root.EvaluateAsync<string[]>("root => [...root.querySelectorAll('[aria-sort]')].map(head => head.getAttribute('aria-sort'))");

    /// <summary>Unchecks a column or row by its number, in its disclosure.</summary>
    public async Task Hide(string kind, int number)
    {
        var choice = Choices(kind);
        await choice.Locator("summary").ClickAsync();
        await choice.Locator("input").Nth(number).UncheckAsync();
        await choice.Locator("summary").ClickAsync();
    }

    /// <summary>The disclosure of <c>columns</c> or <c>rows</c>.</summary>
    public ILocator Choices(string kind) => Root.Locator("details details").Nth(kind == "columns" ? 0 : 1);

    public static async Task<TablePage> Open(IBrowserContext context, Server server, string route, string id)
    {
        var tab = await OpenedPage.In(context, server);
        await tab.Open(server, route);
        return new(tab.Page, id);
    }
}
