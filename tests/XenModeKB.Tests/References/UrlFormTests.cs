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

    [Theory]
    [InlineData("https://example.org/a b", "it contains a space", 21)]
    [InlineData("https://example.org/\u007F", "the character U+007F must be written with %", 20)]
    [InlineData("https://example.org/\"", "the character U+0022 must be written with %", 20)]
    [InlineData("https://example.org/<", "the character U+003C must be written with %", 20)]
    [InlineData("https://example.org/>", "the character U+003E must be written with %", 20)]
    [InlineData("https://example.org/\\", "the character U+005C must be written with %", 20)]
    [InlineData("https://example.org/^", "the character U+005E must be written with %", 20)]
    [InlineData("https://example.org/`", "the character U+0060 must be written with %", 20)]
    [InlineData("https://example.org/{", "the character U+007B must be written with %", 20)]
    [InlineData("https://example.org/|", "the character U+007C must be written with %", 20)]
    [InlineData("https://example.org/}", "the character U+007D must be written with %", 20)]
    [InlineData("https://example.org/\u2003", "the character U+2003 must be written with %", 20)]
    [InlineData("https://example.org/\u0085", "the character U+0085 must be written with %", 20)]
    [InlineData("https://example.org/%", "'%' is not followed by two hexadecimal digits", 20)]
    [InlineData("https://example.org/%4", "'%' is not followed by two hexadecimal digits", 20)]
    [InlineData("https://example.org/%4g", "'%' is not followed by two hexadecimal digits", 20)]
    [InlineData("https://example.org/%g4", "'%' is not followed by two hexadecimal digits", 20)]
    [InlineData("ftp://example.org/", "it does not start with http:// or https://", 0)]
    [InlineData("https://me@example.org/", "it contains a user name", 8)]
    [InlineData("http://example/", "'example' is not a public host", 7)]
    [InlineData("http://example.org./", "'example.org.' is not a public host", 7)]
    public void What_is_wrong_with_an_address_is_told_where_it_is(string url, string problem, int at)
    {
        var (message, where) = UrlForm.Problem(url)!.Value;

        Assert.Equal((problem, at), (message.ToString(), where));
    }

    [Fact]
    public void An_address_has_2000_characters_at_most()
    {
        var longest = "https://example.org/%4a" + new string('a', 2000 - 23);

        Assert.Null(UrlForm.Problem(longest));
        Assert.Equal(0, UrlForm.Problem(longest + "a")!.Value.At);
    }

    [Theory]
    [InlineData("www.example.org/a", "https://www.example.org/a")]
    [InlineData("WWW.example.org", "https://WWW.example.org")]
    [InlineData("example.org/a", null)]
    [InlineData("www.example.org/a b", null)]
    public void An_address_without_a_scheme_is_meant_where_it_begins_with_the_usual_name(string url, string? meant) => Assert.Equal(meant, UrlForm.Meant(url));

    [Theory]
    [InlineData("https://web.archive.org/web/20160120123456/https://example.org/web/", "2016-01-20 https://example.org/web/")]
    [InlineData("https://web.archive.org/web/20160120123456id_/https://example.org/", "2016-01-20 https://example.org/")]
    [InlineData("https://web.archive.org/web/20160120123456", null)]
    [InlineData("https://web.archive.org/web//https://example.org/", null)]
    [InlineData("https://web.archive.org/web/2016012012345/https://example.org/", null)]
    [InlineData("https://web.archive.org/web/20160120123456-/https://example.org/", null)]
    [InlineData("https://web.archive.org/web/20161320123456/https://example.org/", null)]
    public void An_archive_tells_its_day_and_what_it_holds(string url, string? told)
    {
        var (day, captured, problem) = UrlForm.Capture(url);

        Assert.Equal(told, problem is null ? $"{day:yyyy-MM-dd} {captured}" : null);
    }
}
