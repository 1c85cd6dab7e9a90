using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Builds;

/// <summary>
/// Every picture that the checks let through is opened in the browser, on its own, inside of a page and as the page's own picture: it runs nothing, asks for
/// nothing and leads nowhere, also when it is clicked.
/// </summary>
public sealed class PictureProbeTests(RealSite real)
{
    private const int Side = 100;
    private const int Columns = 12;
    private const int Together = 48;

    private const string ClickInEach = """
        () => {
          for (const window of Array.from(frames)) {
            try {
              for (const e of window.document.querySelectorAll('a, #go')) e.dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true }));
            } catch { /* It is elsewhere already, which is asked for next. */ }
          }
        }
        """;

    private const string PlaceOfEach = """
        () => Array.from(frames).map(window => {
          try { return window.document.documentElement.localName === 'svg' ? window.location.href : 'no picture'; } catch { return 'another site'; }
        })
        """;

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
        string[] accepted = [.. PictureProbes.All.Where((_, i) => !refused.Contains($"input/assets/probe-{i}.svg"))];
        TestContext.Current.SendDiagnosticMessage($"{accepted.Length} of {PictureProbes.All.Count} pictures are accepted");
        Assert.InRange(accepted.Length, 100, PictureProbes.All.Count / 2);
        await using var server = await Server.Start(SiteOf(accepted), "/");
        var problems = new Problems();
        await using (var context = await real.Browser.Context(new()))
        {
            await Guard(context, server, problems, accepted);
        }

        problems.AssertNone();
    }

    /// <summary>What the other test could not see would not be there: pictures that do it are seen to do it.</summary>
    [Theory]
    [InlineData("<script>kbRan()</script>", "runs a script")]
    [InlineData("<rect id='go' width='99' height='99' onclick='kbRan()'/>", "runs a script")]
    [InlineData("<a href='javascript:kbRan()'><rect id='go' width='99' height='99'/></a>", "runs a script")]
    [InlineData("<image href='http://evil.invalid/a' width='9' height='9'/>", "asks for http://evil.invalid/a")]
    [InlineData("<style>@import 'http://evil.invalid/a';</style>", "asks for http://evil.invalid/a")]
    [InlineData("<a href='404.html'><rect id='go' width='99' height='99'/></a>", "404.html")]
    public async Task What_runs_loads_or_leads_away_is_seen(string inside, string seen)
    {
        var picture = $"<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'>{inside}</svg>";
        await using var server = await Server.Start(SiteOf([picture]), "/");
        var problems = new Problems();
        await using var context = await real.Browser.Context(new());
        await Guard(context, server, problems, [picture]);

        Assert.Contains(seen, Assert.ThrowsAny<Exception>(problems.AssertNone).Message, StringComparison.Ordinal);
    }

    private static async Task<HashSet<string>> Refused(string root)
    {
        var answer = await Programs.Kb("check", "--root", root, "--format", "json");
        Assert.True(answer.Exit is 0 or 1, answer.All);
        using var report = JsonDocument.Parse(answer.Out);
        return [.. report.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Where(finding => finding.GetProperty("severity").GetString() == "error").Select(finding => finding.GetProperty("path").GetString()!)];
    }

    /// <summary>Each picture; pages that open some of them, each in a frame of its own; and one that shows them all as the pages of a site do.</summary>
    private static Site SiteOf(string[] pictures)
    {
        var texts = pictures.Select((picture, i) => (NameOf(i), picture))
            .Concat(Batches(pictures).Select((batch, i) => ($"batch-{i}.html", Page(string.Concat(batch.Select(picture => $"<iframe src=\"{NameOf(picture)}\"></iframe>"))))))
            .Append(("all.html", Page(string.Concat(pictures.Select((_, i) => $"<img src=\"{NameOf(i)}\" alt=\"\">")))))
            .Append(("404.html", Page("Not found")));
        return new(texts.ToImmutableSortedDictionary(file => file.Item1, file => Encoding.UTF8.GetBytes(file.Item2), StringComparer.Ordinal));
    }

    private static string Page(string body) =>
        $"<!DOCTYPE html><title>Pictures</title><style>body {{ margin: 0 }} iframe {{ float: left; width: {Side}px; height: {Side}px; border: 0 }}</style>{body}";

    private static string NameOf(int picture) => $"probe-{picture}.svg";

    private static IEnumerable<int[]> Batches(string[] pictures) => Enumerable.Range(0, pictures.Length).Chunk(Together);

    /// <summary>To what is in it, a frame is a window like a tab, and it is opened in a fraction of the time.</summary>
    private static async Task Guard(IBrowserContext context, Server server, Problems problems, string[] pictures)
    {
        var at = "";
        await context.ExposeBindingAsync("kbRan", source => problems.Add(source.Frame!.Url, "runs a script"));
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(Columns * Side, Together / Columns * Side);
        page.Request += (_, request) =>
        {
            string[] expected = [server.Address + at, server.Address + "probe-", "data:image/"];
            if (!expected.Any(start => request.Url.StartsWith(start, StringComparison.Ordinal)))
            {
                problems.Add(at, $"asks for {request.Url}");
            }
        };
        page.Dialog += (_, dialog) => _ = dialog.DismissAsync();
        context.Page += (_, _) => problems.Add(at, "opens a window");
        foreach (var (i, batch) in Batches(pictures).Index())
        {
            at = $"batch-{i}.html";
            await Open(page, server, at, problems);
            await page.EvaluateAsync(ClickInEach);
            for (var place = 0; place < batch.Length; place++)
            {
                await page.Mouse.ClickAsync((place % Columns * Side) + 20, (place / Columns * Side) + 20);
            }

            await WhatComesOfIt(page);
            problems.Add(at, await LedAway(page, server, at, batch, pictures));
        }

        at = "all.html";
        await Open(page, server, at, problems);
    }

    private static async Task<IEnumerable<string>> LedAway(IPage page, Server server, string at, int[] batch, string[] pictures)
    {
        if (page.Url.Split('#')[0] != server.Address + at)
        {
            return [$"leads to {page.Url}"];
        }

        var places = await page.EvaluateAsync<string[]>(PlaceOfEach);
        Assert.Equal(batch.Length, places.Length);
        return batch.Zip(places).Where(picture => picture.Second.Split('#')[0] != server.Address + NameOf(picture.First))
            .Select(picture => $"leads to {picture.Second}: {pictures[picture.First]}");
    }

    /// <summary>A script behind a link runs after the click, in a task of its own, and the next page would come before it.</summary>
    private static async Task WhatComesOfIt(IPage page)
    {
        try
        {
            await page.EvaluateAsync("() => new Promise(done => setTimeout(() => setTimeout(done)))");
        }
        catch (PlaywrightException)
        {
            // The page is gone, which is asked for next.
        }
    }

    /// <summary>What is still on its way elsewhere would keep the next one from being opened.</summary>
    private static async Task Open(IPage page, Server server, string at, Problems problems)
    {
        try
        {
            await page.GotoAsync(server.Address + at, new() { WaitUntil = WaitUntilState.Load });
        }
        catch (PlaywrightException problem)
        {
            problems.Add(at, $"is not opened: {problem.Message}");
        }
    }
}
