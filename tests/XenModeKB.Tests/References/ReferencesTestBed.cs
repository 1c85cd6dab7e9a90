using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.References;

namespace XenModeKB.Tests.References;

/// <summary>A small list and site in two languages.</summary>
internal static class ReferencesTestBed
{
    public const string ListFile = "input/references/a.yml";

    /// <summary>Free of findings. Each entry starts at column 1; its fields at column 3.</summary>
    public const string Good =
        """
        dunlap-spectrum:
          type: blog
          title: The spectrum
          language: en
          authors:
            - {family: Dunlap, given: George}
          issued: "2012-10-23"
          accessed: "2026-11-01"
          checked: "2026-11-02"
          url: https://example.org/spectrum
          status: live
        livro:
          type: book
          title: Um livro
          language: pt-BR
          publisher: Editora
          checked: "2026-11-02"
          identifiers:
            isbn: 978-0-306-40615-7

        """;

    public static readonly DateOnly Today = new(2026, 11, 28);

    public static readonly Locale Portuguese = new("pt-BR", "pt-br", "Português");

    public static readonly Locale English = new("en", "en", "English");

    public static SiteConfig Config { get; } = new()
    {
        Title = LocalizedText.Same("Knowledge", ["en", "pt-BR"], default),
        Description = LocalizedText.Same("What is known.", ["en", "pt-BR"], default),
        BaseUrl = "https://example.com/kb/",
        Repository = "https://example.com/repository",
        LicenceName = "CC BY-SA 4.0",
        LicenceUrl = "https://creativecommons.org/licenses/by-sa/4.0/",
        Locales = [Portuguese, English],
        Identifiers = [new(new("isa", new("input/site.yml", 9, 9)), new("^(?:ISA-[1-9][0-9]*)$"), "ISA-148")],
        Span = SourceSpan.FileStart("input/site.yml"),
    };

    public static Outcome<ReferenceList> Read(params (string Path, string Text)[] files) =>
        ReadReferences.Read([.. files.Select(file => ParseYaml.Parse(file.Path, file.Text, 1).Documents.Single())], Config, Today);

    public static ReferenceList List(string text = Good) => Read((ListFile, text)).Documents.Single();

    /// <summary>The one problem of the good list with one text replaced: code, line, column, message.</summary>
    public static (string Code, int Line, int Column, string Message) Only(string old, string replacement)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        var diagnostic = Assert.Single(Read((ListFile, Good.Replace(old, replacement, StringComparison.Ordinal))).Diagnostics);
        return (diagnostic.Code, diagnostic.Span.Line, diagnostic.Span.Column, diagnostic.Message);
    }

    public static Strings Words { get; } = new(Config.Locales.ToImmutableSortedDictionary(locale => locale.Code, locale => ThemeTexts.Of(locale.Code), StringComparer.Ordinal));

    public static Site Site() => new(Config, Words, EntityIndex.Empty, new(ImmutableSortedDictionary<string, PageFacts>.Empty, ImmutableSortedDictionary<string, string>.Empty, ImmutableSortedDictionary<string, string>.Empty), AssetIndex.Empty, Today);

    public static PageDraft Draft(params CitePart[] cites)
    {
        var html = new HtmlBuilder();
        foreach (var cite in cites)
        {
            html.Raw("<p>Text").Cite(cite).Raw(".</p>");
        }

        return new()
        {
            Route = "en/a/",
            Key = "a",
            Locale = English,
            Title = "Page A",
            Description = "A page.",
            Body = html.ToFragment(),
            Outline = [new(2, "security", "Security")],
            Origin = new("input/content/en/a.md", 1, 1),
        };
    }

    /// <summary>Links become <c>route#anchor</c>.</summary>
    public static IHtmlDocument HtmlOf(HtmlFragment fragment) => new HtmlParser().ParseDocument(string.Concat(fragment.Parts.Select(part => part switch
    {
        RawHtml raw => raw.Html,
        OutsidePart outside => HtmlBuilder.Escape(outside.Url),
        LinkPart { Anchor: { } anchor } link => $"{link.Route}#{anchor}",
        LinkPart link => link.Route,
        _ => "",
    })));

    public static Citation Cite(string key, string? locator = null) => new(key, locator, new("input/content/en/a.md", 3, 5));
}
