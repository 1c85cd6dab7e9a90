using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using XenModeKB.Links;
using XenModeKB.Publishing;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Links;

public sealed class SiteManifestTests
{
    private const string Base = "https://site.example/a\"b/";

    [Fact]
    public void A_manifest_says_where_its_site_is_served()
    {
        var manifest = SiteManifest.Make(Rows(("a.html", "")), Base).Content.Span;

        Assert.Equal(Base, PublishedManifest.BaseIn(manifest[..60]));
        Assert.Equal(Base, PublishedManifest.BaseIn(manifest));
        Assert.Null(PublishedManifest.BaseIn([]));
        Assert.Null(PublishedManifest.BaseIn("{\"base\":3}"u8));
        Assert.Null(PublishedManifest.BaseIn("{\"files\":[],\"base\":\"x\"}"u8));
        Assert.Null(PublishedManifest.BaseIn("<html>"u8));
        Assert.Null(PublishedManifest.BaseIn([.. "{\"base\":\""u8, 0xFF, (byte)'"']));
    }

    [Fact]
    public void A_manifest_has_a_line_for_each_file_in_their_order()
    {
        static string Hash(string text) => Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(text)));
        const string Page = "<p id=a></p><p id=b3></p><p id=c-3></p><p id=d--e></p><p id=7></p>";

        Assert.Equal(
            $$"""
            {"version":1,"base":"https://site.example/a\u0022b/","files":[
            {"url":"a.css","hash":"xxh128-{{Hash("p{}")}}"},
            {"url":"b/","anchors":[],"hash":"xxh128-{{Hash("<p>")}}"},
            {"url":"c/myindex.html","anchors":[],"hash":"xxh128-{{Hash("<p>")}}"},
            {"url":"","anchors":["7","a","b3"],"hash":"xxh128-{{Hash(Page)}}"}
            ]}

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(SiteManifest.Make(Rows(("index.html", Page), ("a.css", "p{}"), ("c/myindex.html", "<p>"), ("b/index.html", "<p>")), Base).Content.Span));
    }

    [Fact]
    public void A_page_or_anchor_that_was_published_and_is_gone_is_an_error()
    {
        var before = SiteManifest.Make(Rows(("en/index.html", "<h2 id=install>x</h2><p id=note-3></p>"), ("en/a/index.html", ""), ("en/b/index.html", "<p id=x>"), ("a.png", "")), Base);
        var after = Scans(("en/index.html", "<h2 id=instal>x</h2>"), ("en/aa/index.html", ""), ("en/b/index.html", "<meta http-equiv=refresh content='0; url=../aa/'>"));

        var published = PublishedManifest.Parse("old.json", before.Content);

        var diagnostics = GoneFiles.Compare(published, Map(after));

        Assert.Equal(["KB6031", "KB6032"], diagnostics.Select(d => d.Code).Order());
        Assert.Contains(diagnostics, d => d.Message.Contains("'/en/a/' was published", StringComparison.Ordinal) && d.Message.Contains("'/en/aa/'", StringComparison.Ordinal));
        Assert.Contains(diagnostics, d => d.Message.Contains("'#instal'", StringComparison.Ordinal));
        Assert.All(diagnostics, d => Assert.Equal("old.json", d.Span.Path));
        Assert.Equal(2, diagnostics.Select(d => d.Span.Line).Distinct().Count());
        Assert.Empty(GoneFiles.Compare(published, Map(Scans(("en/index.html", "<h2 id=install>"), ("en/a/index.html", ""), ("en/b/index.html", "<p id=x>")))));
    }

    [Fact]
    public void Ids_that_count_places_or_lead_back_to_a_mark_are_no_promise()
    {
        var before = SiteManifest.Make(Rows(("a.html", "<p id=note-3></p><p id=cite--key></p><p id=cite--key--2></p><p id=kept></p>")), Base);

        Assert.Equal(["kept"], Assert.Single(PublishedManifest.Parse("old.json", before.Content).Files).Anchors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"version\":1}")]
    [InlineData("{\"version\":\"1\",\"files\":[]}")]
    [InlineData("{\"version\":2,\"files\":[]}")]
    [InlineData("{\"version\":1e9999,\"files\":[]}")]
    [InlineData("{\"version\":1,\"files\":{}}")]
    [InlineData("{\"version\":1,\"files\":[1]}")]
    [InlineData("{\"version\":1,\"files\":[{}]}")]
    [InlineData("{\"version\":1,\"files\":[{\"url\":3}]}")]
    [InlineData("{\"version\":1,\"files\":[{\"url\":\"a/\",\"anchors\":[1]}]}")]
    [InlineData("{\"version\":1,\"files\":[{\"url\":\"a/\",\"anchors\":1}]}")]
    [InlineData("<!DOCTYPE html><title>404</title>")]
    public void A_manifest_that_is_none_is_refused_in_plain_words(string json)
    {
        var problem = Assert.Throws<WordedException>(() => PublishedManifest.Parse("old.json", Encoding.UTF8.GetBytes(json)));

        Assert.StartsWith("old.json is", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    private static SiteMap Map(ImmutableArray<ScannedFile> files) => SiteMap.Of(files);

    private static ImmutableArray<ManifestRow> Rows(params (string Path, string Html)[] files) =>
        [.. Scans(files).Zip(files).Select(pair => SiteManifest.RowOf(pair.First, Encoding.UTF8.GetBytes(pair.Second.Html)))];

    private static ImmutableArray<ScannedFile> Scans(params (string Path, string Html)[] files) =>
        [.. files.Select(file => ScanFile.Scan(file.Path, Encoding.UTF8.GetBytes(file.Html), isOurs: true))];
}
