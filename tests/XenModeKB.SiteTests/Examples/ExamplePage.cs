using System.Collections.Immutable;
using Markdig.Renderers;
using XenModeKB.Html;
using XenModeKB.Markdown;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.SiteTests.Examples;

/// <summary>
/// A page that has an example for its text, made as pages of a site are, up to the point where links are sought among the other pages:
/// where an example leads does not exist.
/// </summary>
internal static class ExamplePage
{
    private static readonly SiteConfig s_config = new()
    {
        Title = LocalizedText.Empty,
        Description = LocalizedText.Empty,
        BaseUrl = "https://example.org/",
        Locales = [new("en", "en", "English")],
        Span = SourceSpan.FileStart("input/site.yml"),
    };

    private static readonly Strings s_strings = new(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty.Add(
        "en", new[] { "page.table" }.ToImmutableSortedDictionary(key => key, key => key, StringComparer.Ordinal)));

    public static (string Html, ImmutableArray<Diagnostic> Problems) Of(string markdown)
    {
        var text = $"---\ntitle: Page\ndescription: About.\n---\n{markdown}";
        var parsed = new ParsePage(ParseYaml.Parse).Apply(new("input/content/en/page.md", text), new(s_config, s_strings));
        var parts = parsed.Documents.SelectMany(page => page.Page.Body.Parts);
        return (string.Concat(parts.Select(Show)), parsed.Diagnostics);
    }

    private static string Show(HtmlPart part) => part switch
    {
        RawHtml raw => raw.Html,
        OpenLink link => $"<a href=\"{Address(link.Url)}\"{Title(link.Title)}>",
        CloseLink => "</a>",
        OpenImage image => $"<img src=\"{Address(image.Url)}\" alt=\"{HtmlBuilder.Escape(image.Alt)}\"{Title(image.Title)}>",
        OutsidePart outside => HtmlBuilder.Escape(outside.Url),
        _ => $"<u>{part}</u>",
    };

    /// <summary>As an address of another site is written.</summary>
    private static string Address(string url)
    {
        var writer = new StringWriter();
        new HtmlRenderer(writer).WriteEscapeUrl(url);
        return writer.ToString();
    }

    private static string Title(string? title) => title is null ? "" : $" title=\"{HtmlBuilder.Escape(title)}\"";
}
