using System.Text;
using XenModeKB.Links;

namespace XenModeKB.Tests.Links;

public sealed class ScanTests
{
    [Fact]
    public void Anchors_are_listed_once_in_ordinal_order()
    {
        var file = Scan("<p id=b></p><p id=é></p><a name=a></a><p id=B></p><a name=a></a><p id=ab></p>");

        Assert.Equal(["B", "a", "ab", "b", "é"], file.Anchors);
    }

    [Fact]
    public void What_begins_alike_is_another_anchor()
    {
        var file = Scan("<p id=ab></p><p id=abc></p>");

        Assert.True(file.HasAnchor("ab") && file.HasAnchor("abc"));
        Assert.False(file.HasAnchor("a") || file.HasAnchor("abcd") || file.HasAnchor("") || file.HasAnchor("AB"));
    }

    [Fact]
    public void Each_further_use_of_an_id_is_told_in_the_order_of_the_file()
    {
        var file = Scan("<p id=b></p>\n<p id=a></p>\n<p id=b></p>\n<p id=a></p>\n<p id=b></p>");

        Assert.Equal([("b", 3), ("a", 4), ("b", 5)], file.DuplicateIds.Select(id => (id.Id, id.Place.Line)));
    }

    [Fact]
    public void Names_may_repeat_ids_and_each_other()
    {
        var file = Scan("<a name=x></a><p id=x></p><a name=x></a>");

        Assert.Equal(["x"], file.Anchors);
        Assert.Empty(file.DuplicateIds);
    }

    [Fact]
    public void Addresses_in_JSON_have_the_places_of_their_characters()
    {
        var json = "{\"é😀\": 1,\n  \"url\": \"https://a.example/é\", \"no\": \"http is a word\",\n\"list\": [\"ü\", \"HTTP://b.example/\\u0041\"]}";

        var links = ScanJson.ScanData("x.json", Encoding.UTF8.GetBytes(json)).Links;

        Assert.Equal(
            [("https://a.example/é", "url", new Place(2, 11, 2, 30)), ("HTTP://b.example/A", "list", new Place(3, 16, 3, 39))],
            links.Select(link => (link.Value, link.Attribute, link.Place)));
    }

    [Fact]
    public void What_can_be_read_of_broken_JSON_counts()
    {
        var links = ScanJson.ScanData("x.json", "{\"url\": \"https://a.example/\", oops"u8).Links;

        Assert.Equal("https://a.example/", Assert.Single(links).Value);
    }

    [Fact]
    public void A_definition_of_Markdown_is_a_link_and_a_footnote_is_a_text()
    {
        var links = ScanMarkdown.Scan("x.md", "[one]: https://a.example/\n[^two]: Two words, [three](b.md).\n").Links;

        Assert.Equal(["https://a.example/", "b.md"], links.Select(link => link.Value));
    }

    /// <summary>What stands after an element without content is not in it.</summary>
    [Theory]
    [InlineData("area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr")]
    public void Elements_that_have_no_content_hold_nothing(string names) =>
        Assert.All(names.Split(' '), name => Assert.Single(Scan($"<{name} data-links-ignore><a href=b.html>x</a>").Links));

    [Theory]
    [InlineData("blockquote center dd div dl dt form h1 h2 h3 h4 h5 h6 li listing menu ol p pre table ul")]
    public void A_paragraph_ends_before_a_block(string names)
    {
        Assert.All(names.Split(' '), name => Assert.Single(Scan($"<p data-links-ignore><{name}><a href=b.html>x</a>").Links));
        Assert.Empty(Scan("<p data-links-ignore><span><a href=b.html>x</a>").Links);
    }

    /// <summary>In HTML the content of a style is no markup; in a picture it is.</summary>
    [Theory]
    [InlineData("b big blockquote body center code dd div dl dt em h1 h2 h3 h4 h5 h6 head i li listing menu nobr ol p pre ruby s small span strike strong sub sup table tt u ul var")]
    public void A_picture_ends_before_an_element_of_HTML(string names)
    {
        Assert.All(names.Split(' '), name => Assert.Empty(Scan($"<svg><{name}><style><a href=b.html></style>").Links));
        Assert.Empty(Scan("<svg><font face=x><style><a href=b.html></style>").Links);
        Assert.Single(Scan("<svg><font><style><a href=b.html></style>").Links);
    }

    private static ScannedFile Scan(string html) => ScanHtml.Scan("x.html", html, isXml: false);
}
