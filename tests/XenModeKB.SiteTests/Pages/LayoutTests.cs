using Microsoft.Playwright;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>Where things stand, measured.</summary>
public sealed class LayoutTests(RealSite real)
{
    [Theory]
    [InlineData("en/")]
    [InlineData("pt-br/")]
    public async Task On_a_wide_window_the_text_of_home_goes_on_beside_the_question(string home)
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, home);
        var (lead, ask, next) = (await BoxOf(tab, ".hero-text"), await BoxOf(tab, ".ask"), await BoxOf(tab, ".ask + .prose"));
        Assert.InRange(next.Y - (lead.Y + lead.Height), 0, 60);
        Assert.True(next.X + next.Width <= ask.X, "the text runs under the question");
    }

    /// <summary>On a wide page the text stands in the middle, under the words of the lines above it, which are of one width.</summary>
    [Theory]
    [InlineData("en/history/")]
    [InlineData("en/corrections/")]
    [InlineData("en/choose/upstream-today/")]
    public async Task The_text_of_a_wide_page_leaves_no_half_of_the_window_empty(string route)
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, route);
        var text = await BoxOf(tab, ".prose > h2");
        Assert.InRange(text.X + (text.Width / 2), 680, 760);
        Assert.Equal(text.X, (await BoxOf(tab, "h1")).X, 0.5);
        Assert.Equal(text.X, (await BoxOf(tab, ".prose > p")).X, 0.5);
        var lines = await tab.Page.EvaluateAsync<float[][]>("""
            () => [...document.querySelectorAll('.side, .toc')].map(line => { const box = line.getBoundingClientRect(), summary = line.querySelector('summary');
              return [box.left, box.right, box.left + parseFloat(getComputedStyle(summary).paddingLeft)]; })
            """);
        Assert.All(lines, line => Assert.Equal(lines[0], line));
        Assert.All(lines, line => Assert.Equal(text.X, line[2], 0.5));
    }

    /// <summary>What is compared begins where the words above it do.</summary>
    [Theory]
    [InlineData("en/compare/", ".kb-matrix")]
    [InlineData("pt-br/correcoes/", ".kb-table")]
    public async Task A_table_of_a_wide_page_begins_where_its_text_does(string route, string table)
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, route);
        Assert.Equal((await BoxOf(tab, "h1")).X, (await BoxOf(tab, table)).X, 0.5);
    }

    /// <summary>Above the title of a narrow page stand the header and one line, of the section it is in; a deeper one has the way there.</summary>
    [Theory]
    [InlineData("en/modes/pvh/", 160)]
    [InlineData("pt-br/guias/configurar/", 160)]
    [InlineData("en/data/advisories/xsa-480/", 205)]
    public async Task A_phone_has_little_above_the_title(string route, float most)
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = 360, Height = 780 }, HasTouch = true, IsMobile = true });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, route);
        Assert.InRange((await BoxOf(tab, "h1")).Y, 0, most);
    }

    [Fact]
    public async Task On_a_phone_the_button_of_a_block_of_code_takes_none_of_its_width_and_covers_none_of_its_text()
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = 390, Height = 800 }, HasTouch = true, IsMobile = true });
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, "en/guides/configure/");
        var boxes = await tab.Page.EvaluateAsync<float[][]>("""
            () => [...document.querySelectorAll('.code-box')].filter(box => box.offsetWidth > 0).map(box => {
              const [outer, pre, button, code] = [box, box.querySelector('pre'), box.querySelector('button'), box.querySelector('code')].map(e => e.getBoundingClientRect());
              return [outer.width - pre.width, code.top - button.bottom, button.height];
            })
            """);
        Assert.NotEmpty(boxes);
        Assert.All(boxes, box =>
        {
            Assert.InRange(box[0], 0, 2);
            Assert.True(box[1] >= 0, $"covers {-box[1]} px");
            Assert.True(box[2] >= 24, $"is {box[2]} px high");
        });
    }

    [Fact]
    public async Task The_paper_has_the_question_of_a_chooser_with_its_answers()
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = 800, Height = 1000 } });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var route in real.Site.Pages.Where(page => page.StartsWith("en/", StringComparison.Ordinal) && real.Site.Text(page + "index.html").Contains("class=\"chooser\"", StringComparison.Ordinal)))
        {
            await tab.Open(real.Server, route);
            await Assertions.Expect(tab.Page.Locator(".chooser-question").First).ToBeVisibleAsync();
            await Assertions.Expect(tab.Page.Locator(".chooser a, .chooser button, .chooser label").First).ToBeVisibleAsync();
        }
    }

    /// <summary>Both drawings of each tree: across, and downwards for a phone.</summary>
    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task No_line_of_a_family_runs_behind_a_box(int width)
    {
        await using var context = await real.Browser.Context(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, "en/modes/");
        var covered = await tab.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('[class*="kb-frame-tree"] svg')].filter(svg => svg.getBoundingClientRect().width > 0).flatMap(svg => {
              const boxes = [...svg.querySelectorAll('rect.picture-box')].map(box => box.getBBox());
              return [...svg.querySelectorAll('path.picture-line[fill=none]')].flatMap(line => {
                const points = Array.from({ length: 101 }, (_, i) => line.getPointAtLength(line.getTotalLength() * i / 100));
                return boxes.filter(box => points.some(p => p.x > box.x + 1 && p.x < box.x + box.width - 1 && p.y > box.y + 1 && p.y < box.y + box.height - 1))
                  .map(box => line.getAttribute('d') + ' behind ' + [box.x, box.y]);
              });
            })
            """);
        Assert.Empty(covered);
        Assert.True(await tab.Page.Locator("[class*='kb-frame-tree'] svg path.picture-line:visible").CountAsync() > 0);
    }

    private static async Task<LocatorBoundingBoxResult> BoxOf(OpenedPage tab, string selector) => (await tab.Page.Locator(selector).First.BoundingBoxAsync())!;
}
