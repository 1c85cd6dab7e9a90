using AngleSharp.Html.Parser;
using XenModeKB.SiteTests.Harness;
using YamlDotNet.RepresentationModel;

namespace XenModeKB.SiteTests.Pages;

/// <summary>The sources of the real site, held against the YAML files as they are.</summary>
public sealed class SourcesTests(RealSite real)
{
    /// <summary>How many different addresses the article of 2016 refers to.</summary>
    private const int AddressesOfTheArticle = 35;

    public static TheoryData<string> Locales => ChooserTests.Locales;

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_list_holds_every_address_that_is_written_and_all_of_those_of_the_article(string locale)
    {
        var list = new HtmlParser().ParseDocument(real.Site.Text(LocaleRoute.Of(locale) + "references/index.html"));
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

    private static IEnumerable<string> Addresses(string file)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(file);
        yaml.Load(reader);
        return ((YamlMappingNode)yaml.Documents.Single().RootNode).Children.Values.Cast<YamlMappingNode>()
            .Select(source => source.Children.TryGetValue("url", out var url) ? url.ToString() : null).OfType<string>();
    }
}
