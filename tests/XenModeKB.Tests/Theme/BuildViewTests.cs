using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Theme;
using static XenModeKB.Tests.Theme.ThemeFixture;

namespace XenModeKB.Tests.Theme;

public sealed class BuildViewTests
{
    private static readonly PageDraft s_saw = Draft("tools/saw", "Saw");
    private static readonly PageDraft s_serra = Draft("tools/saw", "Serra", Portuguese);

    [Fact]
    public void Links_and_citations_of_the_body_become_text_and_keep_their_origin()
    {
        var written = new SourceSpan("input/content/en/tools/saw.md", 7, 3);
        var body = new HtmlBuilder().Raw("<a href=\"").Link("en/tools/axe/", "edge", written).Raw("\">axe</a> \n")
            .Cite(new([new("key", null, written)])).Raw(".").ToFragment();
        var note = new HtmlBuilder().Raw("<sup><a href=\"").Link("en/tools/saw/", "n1", written).Raw("\">1</a></sup>").ToFragment();

        var view = BuildView.Apply(new(s_saw with { Body = body }) { Inline = [note] }, ShellOf(s_saw)).Documents[0];

        Assert.Equal("<a href=\"../axe/#edge\">axe</a><sup><a href=\"#n1\">1</a></sup>.", view.Body);
        Assert.Equal(["../axe/#edge", "#n1"], view.LinkOrigins.Select(origin => origin.Value));
        Assert.All(view.LinkOrigins, origin => Assert.Equal(written, origin.Where));
    }

    [Fact]
    public void Translations_name_each_language_and_the_source_as_default()
    {
        var head = ViewOf(s_saw, s_serra).Head;

        Assert.Equal(
            [
                new Translation("pt-BR", "https://example.org/workshop/pt-br/tools/saw/"),
                new("en", "https://example.org/workshop/en/tools/saw/"),
                new("x-default", "https://example.org/workshop/pt-br/tools/saw/"),
            ],
            head.Translations);
        Assert.Equal("https://example.org/workshop/en/tools/saw/", head.Canonical);
        Assert.Equal("Saw · Workshop", head.DocumentTitle);
        Assert.Null(head.Robots);
    }

    [Fact]
    public void Home_pages_have_the_root_as_default() => Assert.Equal(
        new Translation("x-default", "https://example.org/workshop/"),
        ViewOf(Draft("", "Start"), Draft("", "Início", Portuguese)).Head.Translations[^1]);

    [Fact]
    public void A_fallback_says_so_and_points_to_the_page_whose_text_it_shows()
    {
        var fallback = s_saw with { Title = "Serra", ContentLocale = Portuguese };

        var view = ViewOf(fallback, s_serra);
        var original = ViewOf(s_serra, fallback);

        Assert.Equal("This page has not been translated yet; the text below is in another language: Português.", view.FallbackNotice);
        Assert.Equal("pt-BR", view.ContentLang);
        Assert.Equal("https://example.org/workshop/pt-br/tools/saw/", view.Head.Canonical);
        Assert.Equal("noindex", view.Head.Robots);
        Assert.Empty(view.Head.Translations);
        Assert.Empty(original.Head.Translations);
        Assert.Null(original.FallbackNotice);
    }

    [Fact]
    public void The_page_for_missing_addresses_links_from_the_base_path_and_is_not_indexed()
    {
        var view = ViewOf(s_saw with { Key = "404", Route = "404.html", Layout = PageLayout.NotFound }, s_serra);

        Assert.Equal("/workshop/en/", view.Site.HomeHref);
        Assert.Equal(["/workshop/pt-br/", "/workshop/en/"], view.Languages.Select(language => language.Href));
        Assert.Null(view.Head.Canonical);
        Assert.Equal("noindex", view.Head.Robots);
    }

    [Fact]
    public void The_date_of_the_last_change_is_written_out_where_it_is_known()
    {
        var shell = ShellOf(s_saw);

        var known = BuildView.Apply(new(s_serra) { Changed = new(2026, 3, 9) }, shell).Documents[0];
        var unknown = BuildView.Apply(new(s_serra), shell).Documents[0];
        var generated = BuildView.Apply(new(s_serra with { Origin = SourceSpan.FileStart("theme/strings/en.yml") }), shell).Documents[0];

        Assert.Equal(new LastChange("2026-03-09", "9 de março de 2026"), known.LastChange);
        Assert.Null(unknown.LastChange);
        Assert.Null(generated.LastChange);
        Assert.Null(generated.EditUrl);
    }

    [Fact]
    public void The_edit_address_is_the_file_in_the_repository() => Assert.Equal(
        "https://example.org/code/workshop/edit/main/input/content/en/tools/saw.md",
        ViewOf(s_saw).EditUrl);

    [Fact]
    public void The_outline_has_two_levels()
    {
        var outline = ViewOf(s_saw with { Outline = [new(2, "a", "A"), new(3, "b", "B"), new(4, "c", "C"), new(2, "d", "D")] }).Outline;

        Assert.Equal(["a", "d"], outline.Select(entry => entry.Id));
        Assert.Equal(["b"], outline[0].Children.Select(entry => entry.Id));
    }

    [Fact]
    public void Structured_data_can_not_end_its_element()
    {
        var head = ViewOf(s_saw with { NavTitle = "</script><b>", JsonLd = ["{\"a\":\"</script>\"}"] }).Head;

        Assert.Equal(2, head.JsonLd.Length);
        Assert.All(head.JsonLd, json => Assert.DoesNotContain('<', json));
        Assert.Contains("BreadcrumbList", head.JsonLd[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_script_is_an_error_at_the_page_that_wants_it()
    {
        var outcome = BuildView.Apply(new(s_saw with { Scripts = ["tabel"] }), ShellOf(s_saw) with
        {
            Assets = ThemeAssets.None with { Scripts = ThemeAssets.None.Scripts.Add("table", "assets/table.1.js") },
        });

        Assert.Equal(
            "input/content/en/tools/saw.md(1,1): error KB8002: The theme has no script 'tabel'. Did you mean 'table'?",
            Assert.Single(outcome.Diagnostics).ToString());
    }
}
