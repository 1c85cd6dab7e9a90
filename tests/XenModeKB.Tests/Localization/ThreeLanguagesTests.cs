using System.Text.RegularExpressions;
using AngleSharp.Dom;
using XenModeKB.Pipeline;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Localization;

/// <summary>A site in three languages, one of them written from right to left, and what happens where one of them is behind.</summary>
public sealed partial class ThreeLanguagesTests : IDisposable
{
    private readonly FixtureCopy _copy = new("three-languages");

    private string Root => _copy.Root;

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void Each_language_has_its_direction_addresses_and_plural_forms()
    {
        var site = BuiltSite.Of(Root);

        Assert.Empty(site.Result.Diagnostics);
        Assert.Equal("rtl", site.Page("ar/").DocumentElement.GetAttribute("dir"));
        Assert.Equal("ltr", site.Page("pt-br/").DocumentElement.GetAttribute("dir"));
        Assert.Equal("rtl", site.Page("en/").QuerySelector(".languages a[hreflang=ar]")!.GetAttribute("dir"));
        Assert.True(site.Has("ar/bayanat/baramij/al-finit/index.html"));
        Assert.True(site.Has("pt-br/dados/programas/finit/index.html"));
        Assert.True(site.Has("ar/masadir/manual-init/index.html"));
        Assert.True(site.Has("pt-br/escolher/qual/usar-runit/index.html"));
        Assert.True(site.Has("ar/bahth/index.json"));
        Assert.Equal("مخطط فيه سؤال واحد ونتيجتان.", site.Page("ar/ikhtar/ayyuha/").QuerySelector("svg desc")!.TextContent);
        Assert.Equal("Fluxograma com 1 pergunta e 2 conclusões.", site.Page("pt-br/escolher/qual/").QuerySelector("svg desc")!.TextContent);
        Assert.Contains("3 مداخل", site.Page("ar/bayanat/baramij/").QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_not_translated_shows_the_text_of_the_source_language_marked_as_such()
    {
        File.Delete(Path.Combine(Root, "input", "content", "ar", "history.md"));
        var site = BuiltSite.Of(Root);
        var page = site.Page("ar/history/");

        Assert.Equal(["KB7001"], site.Result.Diagnostics.Select(d => d.Code));
        Assert.Equal(("ar", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.All(page.QuerySelectorAll(".prose, h1, .toc ol"), part => Assert.Equal("en", part.GetAttribute("lang")));
        Assert.Equal("ltr", page.QuerySelector(".prose")!.GetAttribute("dir"));
        Assert.Equal("https://example.com/inits/new/main?filename=input/content/ar/history.md", page.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.Equal("https://example.org/inits/en/history/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("link[hreflang]"));
        Assert.Equal(["en", "pt-BR", "x-default"], site.Page("en/history/").QuerySelectorAll("link[hreflang]").Select(link => link.GetAttribute("hreflang")).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("ar/history/", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files(".json").Where(path => path.StartsWith("ar/bahth/", StringComparison.Ordinal)), path => site.Text(path).Contains("ar/history/", StringComparison.Ordinal));

        // The reader stays in the language that was chosen: what the page leads to is there in Arabic.
        Assert.Equal("../bayanat/baramij/runit/", page.QuerySelector(".prose a[href*=runit]")!.GetAttribute("href"));
        Assert.Equal("../#pick", page.QuerySelector(".prose a[href$='#pick']")!.GetAttribute("href"));
    }

    [Fact]
    public void A_translation_with_an_error_is_edited_and_not_made_anew()
    {
        var path = Path.Combine(Root, "input", "content", "ar", "history.md");
        File.WriteAllText(path, "No front matter.\n");
        using var theme = new XenModeKB.Theme.RazorTheme();
        var taken = new Taken();
        var options = new BuildOptions(Root, Path.Combine(Repository.Root, "theme"), new DateOnly(2026, 11, 28)) { Receiver = taken };
        new SiteBuild(options, theme).Build(null, TestContext.Current.CancellationToken);

        Assert.Contains("https://example.com/inits/edit/main/input/content/ar/history.md", taken.Files["ar/history/index.html"], StringComparison.Ordinal);
    }

    /// <summary>
    /// Every text of data, charts and settings that has an Arabic form loses it, in turns: readers get the English one, marked wherever it stands. The places that cite
    /// a source are names that were put together, of a row and a column, and are in no one language.
    /// </summary>
    [Fact]
    public void A_text_that_a_language_lacks_is_marked_wherever_it_stands_in_a_page()
    {
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "input"), "*.*", SearchOption.AllDirectories).Where(file => file.EndsWith(".yml", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal)))
        {
            File.WriteAllText(file, Without(File.ReadAllText(file), file.EndsWith(".json", StringComparison.Ordinal) ? JsonArabic() : YamlArabic(), ref count));
        }

        var site = BuiltSite.Of(Root);

        Assert.InRange(count, 25, 100);
        Assert.Equal([], site.Result.Diagnostics.Where(d => d.Code is not ("KB1105" or "KB7044")).Select(d => d.ToString()));
        Assert.All(site.Result.Diagnostics, d => Assert.Equal(Severity.Warning, d.Severity));
        Problems.None(
            from route in site.Pages
            where route.StartsWith("ar/", StringComparison.Ordinal)
            from text in site.Page(route).Body!.Descendants<IText>()
            where Mark().IsMatch(text.Data) && !Arabic().IsMatch(text.Data) && text.ParentElement!.Closest("script, .citing, pre, .pages-citing") is null && LanguageOf(text.ParentElement) != "en"
            select $"{route}: {text.Data.Trim()} in {text.ParentElement!.OuterHtml[..Math.Min(90, text.ParentElement.OuterHtml.Length)]}");
        Assert.DoesNotContain(site.Pages.SelectMany(route => site.Page(route).All).SelectMany(element => element.Attributes), attribute => attribute.Value.Contains("<span", StringComparison.Ordinal));
        Assert.DoesNotContain("<span", string.Concat(site.Files(".json").Concat(site.Files(".csv")).Select(site.Text)), StringComparison.Ordinal);
    }

    /// <summary>Each English text gets a number, so that it is found again; the Arabic one beside it goes.</summary>
    private static string Without(string text, Regex arabic, ref int count)
    {
        var number = count;
        var changed = arabic.Replace(text, match => $"{match.Groups[1].Value}{match.Groups[2].Value} QX{number++}{match.Groups[3].Value}{match.Groups[4].Value}");
        count = number;
        return changed;
    }

    private static string? LanguageOf(IElement element) => element.Closest("[lang]")?.GetAttribute("lang");

    [GeneratedRegex("""("en": ")([^"]+)(",\s*"pt-BR": "[^"]*"),\s*"ar": "[^"]*"(\s*\})""")]
    private static partial Regex JsonArabic();

    [GeneratedRegex("""(\ben: "?)([^\n,"}]+)("?(?:, |\n\s+)pt-BR: [^\n,}]*)(?:, |\n\s+)ar: (?:"[^"]*"|[^\n}]*)(\}|(?=\n))""")]
    private static partial Regex YamlArabic();

    /// <summary>Titles that the interface makes of several texts are plain, and in no one language.</summary>
    [GeneratedRegex(@"\p{IsArabic}")]
    private static partial Regex Arabic();

    [GeneratedRegex(@"QX\d")]
    private static partial Regex Mark();

    private sealed class Taken : Model.IFileReceiver
    {
        public System.Collections.Concurrent.ConcurrentDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

        public void Take(Model.OutputFile file) => Files[file.Path] = System.Text.Encoding.UTF8.GetString(file.Content.Span);
    }
}
