using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>Pictures drawn from data are seen whole.</summary>
public sealed class PictureTests(RealSite real)
{
    /// <summary>What a frame cuts off, and what makes the page itself scroll sideways.</summary>
    private const string Cut = """
        () => [...document.querySelectorAll('.kb-picture :is(svg.picture, table)')].filter(picture => picture.getClientRects().length).filter(picture => {
          const frame = picture.parentElement.getBoundingClientRect(), box = picture.getBoundingClientRect();
          return box.right > frame.right + 1 || box.left < frame.left - 1;
        }).map(picture => `${picture.closest('figure').id || picture.classList} ends at ${Math.round(picture.getBoundingClientRect().right)} px, its frame at ${Math.round(picture.parentElement.getBoundingClientRect().right)} px`)
        .concat(document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [])
        """;

    private static readonly int[] s_widths = [320, 360, 768, 1024, 1280, 1440, 1920];

    [Fact]
    public async Task A_picture_ends_within_its_frame_at_any_width()
    {
        await using var context = await real.Browser.Context(new());
        var tab = await OpenedPage.In(context, real.Server);
        var problems = new Problems();
        var pages = real.Site.Pages.Where(route => real.Site.Text(route.Length == 0 || route.EndsWith('/') ? route + "index.html" : route).Contains("kb-picture", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        foreach (var route in pages)
        {
            await tab.Open(real.Server, route);
            foreach (var width in s_widths)
            {
                await tab.Page.SetViewportSizeAsync(width, 900);
                problems.Add(route, (await tab.Page.EvaluateAsync<string[]>(Cut)).Select(problem => $"at {width} px {problem}"));
            }
        }

        problems.AssertNone();
    }
}
