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

    private static ScannedFile Scan(string html) => ScanHtml.Scan("x.html", html, isXml: false);
}
