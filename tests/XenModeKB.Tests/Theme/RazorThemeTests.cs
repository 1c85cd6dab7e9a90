using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using XenModeKB.Model;
using XenModeKB.Theme;
using static XenModeKB.Tests.Theme.ThemeFixture;

namespace XenModeKB.Tests.Theme;

public sealed class RazorThemeTests
{
    private static readonly PageDraft s_saw = Draft("tools/saw", "Saw & <plane>") with
    {
        Outline = [new(2, "use", "Use"), new(3, "grip", "Grip"), new(2, "care", "Care")],
        Body = HtmlFragment.Raw("<h2 id=\"use\">Use</h2><h3 id=\"grip\">Grip</h3><h2 id=\"care\">Care</h2>"),
    };

    private static readonly PageDraft[] s_all =
    [
        s_saw,
        Draft("tools/saw", "Serra à mão", Portuguese),
        Draft("tools", "All tools"),
        Draft("", "Start") with { Outline = [new(2, "ask", "Ask")], Body = HtmlFragment.Raw("<p>First.</p><h2 id=\"ask\">Ask</h2><p>Then.</p>") },
        Draft("tools/plan", "Plan") with { ContentLocale = Portuguese, Layout = PageLayout.Wide },
        .. MakeThemePages.Of(Config, ThemeFixture.Strings).Select(page => page.Render()),
    ];

    [Fact]
    public void Every_layout_prints_one_main_one_first_heading_and_no_empty_attribute_of_script_or_style()
    {
        foreach (var draft in s_all)
        {
            var page = Page(draft);
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Equal("#content", page.QuerySelector("a.skip")!.GetAttribute("href"));
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]):not([type='application/ld+json'])"));
            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
        }
    }

    [Fact]
    public void Every_page_names_the_licence_and_the_adapted_work()
    {
        foreach (var draft in s_all)
        {
            var page = Page(draft);
            Assert.Equal(2, page.QuerySelectorAll("[rel=license]").Length);
            Assert.NotNull(page.QuerySelector("footer a[href='https://example.org/lathe']"));
        }
    }

    [Fact]
    public void Letters_outside_of_ascii_are_written_as_they_are_and_markup_is_escaped()
    {
        Assert.Contains("Serra à mão", Html(s_all[1]), StringComparison.Ordinal);
        Assert.Contains("<h1>Saw &amp; &lt;plane&gt;</h1>", Html(s_saw), StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_stands_before_everything_that_loads() => Assert.True(
        Html(s_saw).IndexOf("Content-Security-Policy", StringComparison.Ordinal) < Html(s_saw).IndexOf("<link", StringComparison.Ordinal));

    [Fact]
    public void The_table_of_contents_links_to_headings_of_the_page()
    {
        var links = Page(s_saw).QuerySelectorAll(".toc a").Select(link => link.GetAttribute("href"));

        Assert.Equal(["#use", "#grip", "#care"], links);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void A_wide_page_has_contents_from_three_sections_on(int sections, bool has)
    {
        var wide = s_saw with
        {
            Layout = PageLayout.Wide,
            Outline = [.. Enumerable.Range(1, sections).Select(i => new Heading(2, $"part-{i}", $"Part {i}"))],
        };

        Assert.Equal(has ? sections : 0, Page(wide).QuerySelectorAll(".toc a").Length);
    }

    [Fact]
    public void A_home_page_puts_its_first_section_beside_the_title()
    {
        var page = Page(s_all[3]);

        Assert.Equal("First.", page.QuerySelector(".lead")!.TextContent);
        Assert.Equal("Ask", page.QuerySelector(".ask h2")!.TextContent);
    }

    [Fact]
    public void A_fallback_marks_the_language_of_the_foreign_part_only()
    {
        var page = Page(s_all[4]);

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(["pt-BR", "pt-BR"], page.QuerySelectorAll("h1, .prose").Select(element => element.GetAttribute("lang")));
        Assert.Null(page.QuerySelector("[role=note]")!.GetAttribute("lang"));
    }

    [Fact]
    public void The_root_page_speaks_every_language()
    {
        var root = Page(s_all.Single(draft => draft.Layout == PageLayout.Root));

        Assert.Equal(["pt-br/", "en/"], root.QuerySelectorAll(".choices a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["pt-BR", "en"], root.QuerySelectorAll(".choices li").Select(item => item.GetAttribute("lang")));
    }

    [Fact]
    public void The_same_view_gives_the_same_text_on_any_thread()
    {
        var view = ViewOf(s_all);
        using var theme = new RazorTheme();

        var pages = Enumerable.Range(0, 32).AsParallel().WithDegreeOfParallelism(8).Select(_ => Html(theme, view)).Distinct();

        Assert.Single(pages);
    }

    [Fact]
    public void Both_languages_have_the_same_strings()
    {
        var keys = ThemeFixture.Strings.ByLocale.Values.Select(strings => strings.Keys.ToArray()).ToList();

        Assert.All(keys, some => Assert.Equal(keys[0], some));
    }

    private static string Html(PageDraft draft)
    {
        using var theme = new RazorTheme();
        return Html(theme, ViewOf([draft, .. s_all]));
    }

    private static string Html(RazorTheme theme, PageView view)
    {
        using var page = new StringWriter();
        theme.Render(view, page);
        return page.ToString();
    }

    private static IDocument Page(PageDraft draft) => new HtmlParser().ParseDocument(Html(draft));
}
