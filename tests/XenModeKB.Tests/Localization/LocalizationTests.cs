using System.Collections.Immutable;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Tests.Markdown;

namespace XenModeKB.Tests.Localization;

public sealed class LocalizationTests
{
    private const string Config = """
        title: {pt-BR: A, en: A}
        description: {pt-BR: B, en: B}
        base_url: https://example.org/kb
        locales:
          - {code: pt-BR, path: pt-br, name: Português}
          - {code: en, path: en, name: English}
        """;

    [Fact]
    public void The_configuration_is_read_and_the_address_ends_with_a_slash()
    {
        var config = Assert.Single(Read(Config).Documents);

        Assert.Equal("https://example.org/kb/", config.BaseUrl);
        Assert.Equal("/kb/", config.BasePath);
        Assert.Equal("pt-BR", config.SourceLocale.Code);
    }

    [Theory]
    [InlineData("https://example.org/kb", "not an address", "(3,11) KB7003")]
    [InlineData("https://example.org/kb", "ftp://example.org/", "(3,11) KB7003")]
    [InlineData("title: {pt-BR: A, en: A}", "title: {pt-BR: A}", "(1,8) KB1105")]
    [InlineData("title: {pt-BR: A, en: A}", "title: {pt-BR: A, en: A, fr: A}", "(1,26) KB1106")]
    [InlineData("title:", "titel:", "(1,1) KB1101")]
    [InlineData("path: pt-br", "path: ../up", "(5,25) KB1107")]
    public void A_mistake_in_the_configuration_is_reported_at_its_place(string good, string bad, params string[] expected) =>
        Assert.Equal(expected, Read(Config.Replace(good, bad, StringComparison.Ordinal)).Diagnostics.Order()
            .Where(d => d.Code != "KB1103").Select(d => $"({d.Span.Line},{d.Span.Column}) {d.Code}"));

    [Fact]
    public void A_site_without_languages_is_an_error() =>
        Assert.Equal("KB7002", Assert.Single(Read("title: {en: A}\n").Diagnostics).Code);

    [Fact]
    public void The_slug_of_an_index_translates_the_segment_of_its_folder()
    {
        var pages = Pages(("pt-BR/modes/index.md", "slug: modos\n", ""), ("pt-BR/modes/a.md", "slug: um\n", ""), ("pt-BR/index.md", "", ""));
        var index = IndexPages.Index(MarkdownFixture.Config, pages, []).Documents[0];

        Assert.Equal(["pt-br/", "pt-br/modos/um/", "pt-br/modos/"], index.BySource.Values.Select(page => page.Route));
    }

    [Fact]
    public void A_page_that_a_language_lacks_is_a_warning_and_gets_a_route_for_its_fallback()
    {
        var outcome = IndexPages.Index(MarkdownFixture.Config, Pages(("pt-BR/index.md", "", ""), ("en/index.md", "", ""), ("pt-BR/a.md", "", "")), []);

        Assert.Equal(["input/content/pt-BR/a.md(1,1): warning KB7001: There is no translation into 'en': input/content/en/a.md is missing."], outcome.Diagnostics.Where(d => d.Code == "KB7001").Select(d => d.ToString()));
        Assert.Equal("en/a/", outcome.Documents[0].Fallbacks["input/content/en/a.md"]);
    }

    [Theory]
    [InlineData("en/a.md", "", "input/content/pt-BR/index.md(1,1): error KB7005")]
    [InlineData("en/a.md", "input/content/en/index.md", null)]
    [InlineData("en/index.md", "", null)]
    public void A_site_needs_a_home_page_in_one_language(string page, string unusable, string? expected)
    {
        var told = IndexPages.Index(MarkdownFixture.Config, Pages((page, "", "")), [unusable]).Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error);

        Assert.Equal(expected, told?.ToString()[..expected!.Length]);
    }

    [Fact]
    public void Two_pages_for_one_entity_are_an_error()
    {
        var pages = Pages(("en/index.md", "", ""), ("en/a.md", "entity: modes/m\n", ""), ("en/b.md", "entity: modes/m\n", ""));

        Assert.Equal(["KB7013"], IndexPages.Index(MarkdownFixture.Config, pages, []).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code));
    }

    [Theory]
    [InlineData("## One {#one}\n\nA [@a].\n", "## One {#one}\n\nB [@a].\n")]
    [InlineData("## One {#one}\n", "## Um {#um}\n", "KB7010")]
    [InlineData("## One {#one}\n\nA [@a].\n", "## One {#one}\n\nB [@b].\n", "KB7011")]
    [InlineData(":::table t\n:::\n", "Text.\n", "KB7012")]
    public void A_translation_is_held_to_its_source(string source, string translation, params string[] expected)
    {
        var pages = Pages(("pt-BR/a.md", "", source), ("en/a.md", "", translation));

        Assert.Equal(expected, CheckParity.Pairs(MarkdownFixture.Config, pages).SelectMany(pair => CheckParity.Compare(pair)).Select(finding => finding.Diagnostic.Code));
    }

    [Fact]
    public void A_string_that_one_language_lacks_is_an_error_and_a_language_without_strings_is_one()
    {
        var english = ParseYaml.Parse("theme/strings/en.yml", "\"a\": x\n\"b\": y\n", 1).Documents[0];
        var portuguese = ParseYaml.Parse("theme/strings/pt-BR.yml", "\"a\": x\n", 1).Documents[0];

        var keys = new Dictionary<string, int> { ["a"] = 0, ["b"] = 0 };

        Assert.Equal(["KB7020"], new ReadStrings(keys, new HashSet<string>()).All(MarkdownFixture.Config, [english, portuguese]).Diagnostics.Select(d => d.Code));
        Assert.Equal(["KB7021"], new ReadStrings(keys, new HashSet<string>()).All(MarkdownFixture.Config, [english]).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void The_sitemap_lists_pages_with_their_translations_and_leaves_out_fallbacks()
    {
        var page = new PageDraft
        {
            Route = "en/a/",
            Key = "a",
            Locale = MarkdownFixture.Config.Locales[1],
            Title = "A",
            Description = "A.",
            Body = HtmlFragment.Empty,
            Origin = SourceSpan.FileStart("input/content/en/a.md"),
        };
        var other = page with { Route = "pt-br/a/", Locale = MarkdownFixture.Config.Locales[0] };
        var fallback = page with { Route = "pt-br/b/", Key = "b", ContentLocale = page.Locale, Indexed = false };

        var files = MakeSitemap.Of(MarkdownFixture.Config, [page, other, fallback], _ => new DateOnly(2026, 1, 2)).ToList();
        var xml = System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(files[0].Content.Span));

        Assert.Equal(["https://example.org/en/a/", "https://example.org/pt-br/a/"], xml.Root!.Elements().Select(url => url.Elements().First().Value));
        Assert.All(xml.Root.Elements(), url => Assert.Equal(["en", "pt-BR", "x-default"], url.Elements().Where(e => e.Name.LocalName == "link").Select(e => e.Attribute("hreflang")!.Value)));
        Assert.DoesNotContain("pt-br/b/", xml.ToString(), StringComparison.Ordinal);
    }

    private static Outcome<SiteConfig> Read(string text) => new ReadSiteConfig(null).Apply(ParseYaml.Parse("input/site.yml", text, 1).Documents[0]);

    private static ImmutableArray<Page> Pages(params (string Path, string Matter, string Body)[] files) =>
        [.. files.SelectMany(file => MarkdownFixture.Parse($"---\ntitle: T\ndescription: D\n{file.Matter}---\n{file.Body}", "input/content/" + file.Path).Documents.Select(page => page.Page.Facts))];
}
