using System.Collections.Immutable;
using XenModeKB.Html;
using XenModeKB.Localization;
using XenModeKB.Markdown;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Tests.Markdown;

/// <summary>Parses and renders single pages in a site of two languages.</summary>
internal static class MarkdownFixture
{
    public const string Path = "input/content/en/page.md";

    public static SiteConfig Config { get; } = new()
    {
        Title = LocalizedText.Empty,
        Description = LocalizedText.Empty,
        BaseUrl = "https://example.org/",
        Locales = [new("pt-BR", "pt-br", "Português"), new("en", "en", "English")],
        Span = SourceSpan.FileStart("input/site.yml"),
    };

    /// <summary>A page whose text begins in line 5.</summary>
    public static string WithFrontMatter(string body) => $"---\ntitle: Page\ndescription: About.\n---\n{body}";

    public static Outcome<ParsedPage> Parse(string text, string path = Path) => new ParsePage(ParseYaml.Parse).Apply(new SourceFile(path, text), new(Config, Words));

    /// <summary>The messages of parsing and rendering one page, without the path.</summary>
    public static ImmutableArray<string> Problems(string body)
    {
        var (_, diagnostics) = Render(body);
        return [.. diagnostics.Order().Select(d => $"({d.Span.Line},{d.Span.Column}) {d.Code}")];
    }

    public static (string Html, ImmutableArray<Diagnostic> Diagnostics) Render(string body, params ImmutableArray<Fragment> fragments)
    {
        var parsed = Parse(WithFrontMatter(body));
        var rendered = Drafts(parsed, fragments);
        var html = string.Concat(rendered.SelectMany(draft => draft.Body.Parts).Select(Show));
        return (html, [.. parsed.Diagnostics, .. rendered.SelectMany(draft => draft.Problems)]);
    }

    /// <summary>The page that a text becomes.</summary>
    public static PageDraft Draft(string body, params ImmutableArray<Fragment> fragments) =>
        Drafts(Parse(WithFrontMatter(body)), fragments).Single();

    private static List<PageDraft> Drafts(Outcome<ParsedPage> parsed, ImmutableArray<Fragment> fragments)
    {
        var other = Parse(WithFrontMatter("## A {#a}\n"), "input/content/en/folder/other.md");
        var pages = IndexPages.Index(Config, [.. parsed.Documents.Concat(other.Documents).Select(page => page.Page.Facts)], []).Documents[0];
        var assets = new AssetIndex(ImmutableSortedDictionary<string, AssetFacts>.Empty.Add("input/assets/box.svg", new("input/assets/box.svg", "assets/box.svg", 40, 30)));
        var site = new Site(Config, Words, EntityIndex.Empty, pages, assets, new DateOnly(2026, 11, 22));
        var context = new RenderContext(site, new FragmentIndex(fragments));
        return [.. parsed.Documents.Select(page => RenderPage.Of(page.Page, context).Render())];
    }

    /// <summary>Each interface text is its own key.</summary>
    public static Strings Words => new(Config.Locales.ToImmutableSortedDictionary(l => l.Code, _ => Keys.ToImmutableSortedDictionary(key => key, key => key, StringComparer.Ordinal), StringComparer.Ordinal));

    private static string[] Keys => ["alert.caution", "alert.important", "alert.note", "alert.tip", "alert.warning", "page.facts", "page.now", "page.output", "page.table", "page.then"];

    private static string Show(HtmlPart part) => part switch
    {
        RawHtml raw => raw.Html,
        OutsidePart outside => HtmlBuilder.Escape(outside.Url),
        LinkPart link => $"{{{link.Route}{(link.Anchor is null ? "" : "#" + link.Anchor)}}}",
        CitePart cite => $"{{cite {string.Join(' ', cite.Citations.Select(c => c.Key + (c.Locator is null ? "" : "|" + c.Locator)))}}}",
        _ => "?",
    };
}
