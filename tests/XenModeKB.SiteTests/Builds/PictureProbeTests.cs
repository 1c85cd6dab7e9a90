using System.Text.Json;
using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;
using XenModeKB.SiteTests.Pages;

namespace XenModeKB.SiteTests.Builds;

/// <summary>
/// Every picture that the checks let through is opened in the browser, on its own, inside of a page and as the page's own picture: it runs nothing, asks for
/// nothing and leads nowhere, also when it is clicked.
/// </summary>
public sealed class PictureProbeTests(RealSite real)
{
    [Fact]
    public async Task What_is_accepted_runs_and_loads_nothing()
    {
        using var folder = new TemporaryFolder();
        var root = folder.CopyOf(Path.Combine(Repository.Fixtures, "init-systems"), "root");
        var assets = Directory.CreateDirectory(Path.Combine(root, "input", "assets")).FullName;
        for (var i = 0; i < PictureProbes.All.Count; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(assets, $"probe-{i}.svg"), PictureProbes.All[i], TestContext.Current.CancellationToken);
        }

        var refused = await Refused(root);
        int[] accepted = [.. Enumerable.Range(0, PictureProbes.All.Count).Where(i => !refused.Contains($"input/assets/probe-{i}.svg"))];
        Assert.InRange(accepted.Length, 100, PictureProbes.All.Count / 2);
        await using var server = await Server.Start(SiteOf(accepted), "/");
        var problems = new Problems();
        await using (var context = await real.Browser.Context(new()))
        {
            await Guard(context, server, problems, accepted);
        }

        problems.AssertNone();
    }

    private static async Task<HashSet<string>> Refused(string root)
    {
        var answer = await Programs.Kb("check", "--root", root, "--format", "json");
        Assert.True(answer.Exit is 0 or 1, answer.All);
        using var report = JsonDocument.Parse(answer.Out);
        return [.. report.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Where(finding => finding.GetProperty("severity").GetString() == "error").Select(finding => finding.GetProperty("path").GetString()!)];
    }

    /// <summary>Each picture, and one page that shows them all as the pages of a site do.</summary>
    private static Site SiteOf(int[] accepted)
    {
        var pages = string.Concat(accepted.Select(i => $"<img src=\"probe-{i}.svg\" alt=\"\">"));
        var files = accepted.ToDictionary(i => $"probe-{i}.svg", i => System.Text.Encoding.UTF8.GetBytes(PictureProbes.All[i]));
        files["all.html"] = System.Text.Encoding.UTF8.GetBytes($"<!DOCTYPE html><title>All</title>{pages}");
        files["404.html"] = "<!DOCTYPE html><title>Not found</title>"u8.ToArray();
        return new(System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, files));
    }

    private static async Task Guard(IBrowserContext context, Server server, Problems problems, int[] accepted)
    {
        var at = "";
        await context.ExposeBindingAsync("kbRan", source => problems.Add(at, "runs a script"));
        var page = await context.NewPageAsync();
        page.Request += (_, request) =>
        {
            if (request.Url.Split('#')[0] != server.Address + at && !(at == "all.html" && request.Url.StartsWith(server.Address + "probe-", StringComparison.Ordinal))
                && !request.Url.StartsWith("data:image/", StringComparison.Ordinal))
            {
                problems.Add(at, $"asks for {request.Url}");
            }
        };
        page.Dialog += (_, dialog) => _ = dialog.DismissAsync();
        context.Page += (_, _) => problems.Add(at, "opens a window");
        foreach (var i in accepted)
        {
            at = $"probe-{i}.svg";
            await page.GotoAsync(server.Address + at, new() { WaitUntil = WaitUntilState.Load });
            await page.EvaluateAsync("() => { for (const e of document.querySelectorAll('a, #go')) e.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); }");
            await page.Mouse.ClickAsync(20, 20);
            if (page.Url.Split('#')[0] != server.Address + at)
            {
                problems.Add(at, $"leads to {page.Url}: {PictureProbes.All[i]}");
            }
        }

        at = "all.html";
        await page.GotoAsync(server.Address + at, new() { WaitUntil = WaitUntilState.Load });
    }
}
