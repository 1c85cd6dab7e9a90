using System.Collections.Immutable;
using System.Text;
using XenModeKB.Links;
using XenModeKB.Model;

namespace XenModeKB.Tests.Links;

public sealed class SiteManifestTests
{
    [Fact]
    public void A_page_or_anchor_that_was_published_and_is_gone_is_an_error()
    {
        var before = SiteManifest.Make(Rows(("en/index.html", "<h2 id=install>x</h2><p id=note-3></p>"), ("en/a/index.html", ""), ("en/b/index.html", "<p id=x>"), ("a.png", "")));
        var after = Facts(("en/index.html", "<h2 id=instal>x</h2>"), ("en/aa/index.html", ""), ("en/b/index.html", "<meta http-equiv=refresh content='0; url=../aa/'>"));

        var diagnostics = SiteManifest.Compare("old.json", Encoding.UTF8.GetString(before.Content.Span), after);

        Assert.Equal(["KB6031", "KB6032"], diagnostics.Select(d => d.Code).Order());
        Assert.Contains(diagnostics, d => d.Message.Contains("'/en/a/' was published", StringComparison.Ordinal) && d.Message.Contains("'/en/aa/'", StringComparison.Ordinal));
        Assert.Contains(diagnostics, d => d.Message.Contains("'#instal'", StringComparison.Ordinal));
        Assert.Empty(SiteManifest.Compare("old.json", Encoding.UTF8.GetString(before.Content.Span), Facts(("en/index.html", "<h2 id=install>"), ("en/a/index.html", ""), ("en/b/index.html", "<p id=x>"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"files\":[1]}")]
    [InlineData("{\"files\":[{\"url\":3}]}")]
    public void A_manifest_that_is_none_is_reported(string json) =>
        Assert.Equal("KB6030", Assert.Single(SiteManifest.Compare("old.json", json, [])).Code);

    private static ImmutableArray<ManifestRow> Rows(params (string Path, string Html)[] files) =>
        [.. Facts(files).SelectMany(file => new MakeManifestRow().Apply(file).Documents)];

    private static ImmutableArray<FileFacts> Facts(params (string Path, string Html)[] files) =>
        [.. files.SelectMany(file => new ScanOutput().Apply(OutputFile.FromText(file.Path, file.Html)).Documents)];
}
