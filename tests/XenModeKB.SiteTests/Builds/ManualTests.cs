using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;
using XenModeKB.SiteTests.Pages;

namespace XenModeKB.SiteTests.Builds;

/// <summary>The manual is a site of the same tool, with other texts, more code and more tables of words: what holds for one holds for the other.</summary>
public sealed class ManualTests(RealSite real)
{
    [Fact]
    public async Task Axe_finds_nothing_on_the_manual_in_light_and_dark_wide_and_narrow()
    {
        using var folder = new TemporaryFolder();
        var answer = await Programs.Kb("build", "--root", Path.Combine(Repository.Root, "src", "manual"), "--output", folder["output"], "--base-url", "https://example.org/manual/");
        Assert.True(answer.Exit == 0, answer.All);
        var site = Site.Read(folder["output"]);
        await using var server = await Server.Start(site, "/manual/");
        var problems = new Problems();
        foreach (var (scheme, width) in (IEnumerable<(ColorScheme, int)>)[(ColorScheme.Light, 1440), (ColorScheme.Dark, 1440), (ColorScheme.Light, 360), (ColorScheme.Dark, 360)])
        {
            await using var context = await real.Browser.Context(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 900 } });
            var tab = await OpenedPage.In(context, server);
            foreach (var route in Samples.Ordinary(site))
            {
                await tab.Open(server, route);

                // In the dark only colours change.
                problems.Add($"{route} {scheme} {width}", await Axe.Violations(tab.Page, scheme == ColorScheme.Dark ? "color-contrast" : null));
            }
        }

        problems.AssertNone();
    }
}
