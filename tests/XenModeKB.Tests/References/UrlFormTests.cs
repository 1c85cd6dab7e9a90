using XenModeKB.References;

namespace XenModeKB.Tests.References;

public sealed class UrlFormTests
{
    private const string Plain = "example.org/a?page=2";

    [Theory]
    [InlineData("utm_source=x")]
    [InlineData("UTM_campaign=x")]
    [InlineData("dclid=x")]
    [InlineData("fbclid=x")]
    [InlineData("gclid=x")]
    [InlineData("igshid=x")]
    [InlineData("mc_cid=x")]
    [InlineData("mc_eid=x")]
    [InlineData("msclkid=x")]
    [InlineData("ref_src=x")]
    [InlineData("yclid=x")]
    [InlineData("gclid")]
    public void A_parameter_that_tracks_readers_makes_no_other_address(string parameter)
    {
        Assert.Equal(Plain, UrlForm.Normal($"https://example.org/a?{parameter}&page=2"));
        Assert.Equal(Plain, UrlForm.Normal($"https://example.org/a?page=2;{parameter}"));
        Assert.Equal("example.org/a", UrlForm.Normal($"https://example.org/a?{parameter}"));
    }

    [Theory]
    [InlineData("https://example.org/a?gclidx=1", "example.org/a?gclidx=1")]
    [InlineData("https://example.org/a?ref=1", "example.org/a?ref=1")]
    [InlineData("https://example.org/a?xutm_source=1", "example.org/a?xutm_source=1")]
    [InlineData("https://example.org/a?b=2&a=1", "example.org/a?a=1&b=2")]
    [InlineData("https://example.org:8080/a/#b", "example.org:8080/a")]
    public void Every_other_parameter_does(string url, string normal) => Assert.Equal(normal, UrlForm.Normal(url));
}
