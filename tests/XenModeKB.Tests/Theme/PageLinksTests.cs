using XenModeKB.Theme;

namespace XenModeKB.Tests.Theme;

public sealed class PageLinksTests
{
    [Theory]
    [InlineData("en/tools/saw/", "en/tools/axe/", "../axe/")]
    [InlineData("en/a/", "en/a/b/", "b/")]
    [InlineData("en/a/b/", "en/a/", "../")]
    [InlineData("en/", "pt-br/", "../pt-br/")]
    [InlineData("", "en/", "en/")]
    [InlineData("en/a/", "", "../../")]
    [InlineData("en/a/", "assets/site.css", "../../assets/site.css")]
    [InlineData("404.html", "en/", "en/")]
    [InlineData("en/ab/", "en/abc/", "../abc/")]
    [InlineData("en/a/", "en/a/", "./")]
    [InlineData("404.html", "404.html", "404.html")]
    public void A_link_is_relative_to_the_folder_of_the_page(string from, string to, string expected) =>
        Assert.Equal(expected, new PageLinks(from).To(to));

    [Fact]
    public void A_link_into_the_page_itself_is_only_the_anchor() =>
        Assert.Equal("#b", new PageLinks("en/a/").To("en/a/", "b"));

    [Fact]
    public void What_means_something_in_an_address_or_attribute_is_encoded() =>
        Assert.Equal("javascript%3A%22%3Cx%3E/%25%3F%23/%C3%A9.png#%C3%A9", new PageLinks("").To("javascript:\"<x>/%?#/é.png", "é"));

    [Fact]
    public void A_page_for_any_address_links_from_the_base_path() =>
        Assert.Equal("/workshop/en/#x", new PageLinks("404.html", "/workshop/").To("en/", "x"));

    [Fact]
    public void Every_relative_link_leads_back_to_its_route()
    {
        string[] routes = ["", "404.html", "en/", "en/a/", "en/a/b/", "en/a/b.csv", "pt-br/", "e/", "assets/x.css"];
        foreach (var from in routes)
        {
            foreach (var to in routes)
            {
                var resolved = new Uri(new Uri("https://example.org/base/" + from), new PageLinks(from).To(to));
                Assert.Equal("https://example.org/base/" + to, resolved.AbsoluteUri);
            }
        }
    }
}
