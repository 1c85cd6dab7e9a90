using System.Text.Json;
using AngleSharp.Html.Parser;
using XenModeKB.SiteTests.Harness;
using YamlDotNet.RepresentationModel;

namespace XenModeKB.SiteTests.Pages;

/// <summary>The sources of the real site, held against the YAML files as they are.</summary>
public sealed class SourcesTests(RealSite real)
{
    /// <summary>How many different addresses the article of 2016 refers to.</summary>
    private const int AddressesOfTheArticle = 36;

    public static TheoryData<string> Locales => ChooserTests.Locales;

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_list_holds_every_address_that_is_written_and_all_of_those_of_the_article(string locale)
    {
        var list = new HtmlParser().ParseDocument(real.Site.Text(LocaleRoute.Of(real.Site, "references/", locale) + "index.html"));
        var said = list.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!).Concat(list.QuerySelectorAll("main code").Select(code => code.TextContent)).ToHashSet(StringComparer.Ordinal);
        var problems = new Problems();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "input", "references"), "*.yml"))
        {
            var addresses = Addresses(file).ToList();
            problems.Add(Path.GetFileName(file), addresses.Where(address => !said.Contains(address)));
            Assert.True(Path.GetFileName(file) != "article.yml" || addresses.Distinct(StringComparer.Ordinal).Count() == AddressesOfTheArticle);
        }

        problems.AssertNone();
    }

    /// <summary>The exports are held against the data by a judge; the data are held against what was written here.</summary>
    [Fact]
    public void The_data_say_of_each_source_what_was_written()
    {
        using var data = JsonDocument.Parse(real.Site.Files["api/v1/references.json"]);
        var said = data.RootElement.GetProperty("references").EnumerateArray().ToDictionary(source => source.GetProperty("key").GetString()!, StringComparer.Ordinal);
        var written = Directory.EnumerateFiles(Path.Combine(Repository.Root, "input", "references"), "*.yml").SelectMany(Read).ToList();
        Assert.Equal(written.Select(source => source.Key).Order(StringComparer.Ordinal), said.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, fields) in written)
        {
            foreach (var field in new[] { "type", "title", "language", "publisher", "issued", "accessed", "url", "current_url", "archive_url", "pages" })
            {
                var value = said[key].TryGetProperty(field, out var found) ? found.GetString() : null;
                Assert.Equal((key, field, fields.Children.TryGetValue(field, out var text) ? text.ToString() : null), (key, field, value));
            }

            var authors = fields.Children.TryGetValue("authors", out var list) ? ((YamlSequenceNode)list).Cast<YamlMappingNode>().Select(Words) : [];
            Assert.Equal(authors, said[key].GetProperty("authors").EnumerateArray().Select(author => string.Join('|', author.EnumerateObject().OrderBy(part => part.Name, StringComparer.Ordinal).Select(part => $"{part.Name} {part.Value}"))));
        }
    }

    [Fact]
    public void No_claim_in_prose_lacks_a_source_and_no_page_a_translation()
    {
        Assert.DoesNotContain("KB5004", real.Build.All, StringComparison.Ordinal);
        Assert.DoesNotContain("KB70", real.Build.All, StringComparison.Ordinal);
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "input", "content"), "*.md", SearchOption.AllDirectories).ToList();
        var strict = pages.Where(page => File.ReadLines(page).Skip(1).TakeWhile(line => line != "---").Contains("claims: strict", StringComparer.Ordinal)).ToList();
        // The one page that is not about the modes speaks of how to write here.
        Assert.All(pages.Except(strict), page => Assert.Equal("contributing.md", Path.GetFileName(page)));
    }

    private static IEnumerable<string> Addresses(string file) =>
        Read(file).Select(source => source.Fields.Children.TryGetValue("url", out var url) ? url.ToString() : null).OfType<string>();

    private static string Words(YamlMappingNode author) =>
        string.Join('|', author.Children.Select(part => $"{part.Key} {part.Value}").Order(StringComparer.Ordinal));

    private static IEnumerable<(string Key, YamlMappingNode Fields)> Read(string file)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(file);
        yaml.Load(reader);
        return ((YamlMappingNode)yaml.Documents.Single().RootNode).Children.Select(source => (source.Key.ToString(), (YamlMappingNode)source.Value));
    }
}
