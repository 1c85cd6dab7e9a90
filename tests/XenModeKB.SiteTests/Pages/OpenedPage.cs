using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>A tab that notes what a page must not do: fail, complain on the console, or ask another site for anything.</summary>
internal sealed class OpenedPage
{
    private readonly List<string> _problems = [];

    private OpenedPage(IPage page, string address)
    {
        Page = page;
        page.Console += (_, message) => AddIf(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => AddIf(true, $"exception: {error}");
        page.Request += (_, request) => AddIf(!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"asks for {request.Url}");
        page.Response += (_, response) => AddIf(response.Status >= 400, $"{response.Status} for {response.Url}");
    }

    public IPage Page { get; }

    public static async Task<OpenedPage> In(IBrowserContext context, Server server) => new(await context.NewPageAsync(), server.Address);

    public Task Open(Server server, string route) => Page.GotoAsync(server.Address + route, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>What was noted since the last time.</summary>
    public IReadOnlyList<string> TakeProblems()
    {
        string[] problems = [.. _problems];
        _problems.Clear();
        return problems;
    }

    private void AddIf(bool wrong, string problem)
    {
        if (wrong)
        {
            _problems.Add(problem);
        }
    }
}
