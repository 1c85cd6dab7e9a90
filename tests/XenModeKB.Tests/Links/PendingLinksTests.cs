using System.Text;
using XenModeKB.Links;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Links;

public sealed class PendingLinksTests
{
    /// <summary>Addresses that begin alike, that have no letter in common, of several alphabets, and such as no text should hold.</summary>
    private static readonly string[] s_values = ["", "../a/", "../a/b/", "../b/", "../ação/", "../ação/ü/", "../aç\ud83d\ude00", "x\ud800", "x\ud800y", new('z', 300), new('z', 20_000), "/"];

    [Fact]
    public void What_is_packed_comes_out_as_it_was()
    {
        var packer = new PendingLinks.Packer();
        for (var file = 0; file < 50; file++)
        {
            var links = Links(new Random(file)).ToList();
            links.ForEach(link => packer.Add(link.Link, link.Origin));

            Assert.Equal(links, packer.Take().Unpack());
        }
    }

    [Fact]
    public void A_file_without_links_takes_no_room() => Assert.Empty(new PendingLinks.Packer().Take().Unpack());

    [Fact]
    public void Addresses_in_JSON_have_the_places_of_their_characters()
    {
        var json = "{\"é😀\": 1,\n  \"url\": \"https://a.example/é\", \"no\": \"http is a word\",\n\"list\": [\"ü\", \"HTTP://b.example/\\u0041\"]}";

        var links = new List<LinkFact>();
        ScanJson.ReadUrls(Encoding.UTF8.GetBytes(json), links.Add);

        Assert.Equal([("https://a.example/é", "url", new Place(2, 11, 2, 30)), ("HTTP://b.example/A", "list", new Place(3, 16, 3, 39))], links.Select(link => (link.Value, link.Attribute, link.Place)));
    }

    [Fact]
    public void What_can_be_read_of_broken_JSON_counts()
    {
        var links = new List<LinkFact>();
        ScanJson.ReadUrls("{\"url\": \"https://a.example/\", oops"u8, links.Add);

        Assert.Equal("https://a.example/", Assert.Single(links).Value);
    }

    private static IEnumerable<PendingLink> Links(Random random)
    {
        for (var i = random.Next(200); i > 0; i--)
        {
            var place = new Place(random.Next(1, 1_000_000), random.Next(1, 300), 1_000_000, random.Next(1, 300));
            var link = new LinkFact(s_values[random.Next(s_values.Length)], i % 3 == 0 ? "a" : "img", "href", place, (LinkRole)random.Next(7), i % 5 == 0 ? "pt-BR" : null);
            yield return new(link, i % 2 == 0 ? null : new SourceSpan($"input/{random.Next(3)}.yml", random.Next(1, 500), 1, 500, random.Next(1, 90)));
        }
    }
}
