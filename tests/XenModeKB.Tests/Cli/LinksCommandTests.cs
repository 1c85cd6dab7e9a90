using System.Text.Json;
using System.Xml.Linq;

namespace XenModeKB.Tests.Cli;

public sealed class LinksCommandTests : IDisposable
{
    private readonly KbRun _run = new();

    public LinksCommandTests()
    {
        _run.Write("site/index.html", "<a href=\"about.html\">x</a>\n<a href=\"#nope\">x</a>\n<img src=\"img/a.png\" alt=\"\">\n");
        _run.Write("site/about.html", "<h1 id=a>x</h1><a href=\"/index.html\">x</a>");
        _run.Write("site/img/a.png", "");
        _run.Write("good/index.html", "<a href=\"./\">x</a>");
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Findings_have_file_line_and_column()
    {
        Assert.Equal(1, _run.Kb("links", "site"));
        Assert.StartsWith("site/index.html(2,10): error KB6002: '#nope' leads to '#nope', which this page does not have.\n    2 | <a href=\"#nope\">x</a>\n", _run.Out, StringComparison.Ordinal);
        Assert.Contains("2 files, 4 links, 1 broken\n", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_folder_is_fine()
    {
        Assert.Equal(0, _run.Kb("links", "good"));
        Assert.Equal("1 file, 1 link, 0 broken\nNo errors, no warnings in 0.0 s.\n", _run.Out);
    }

    [Fact]
    public void JSON_has_the_counts_and_each_address_with_its_places()
    {
        Assert.Equal(1, _run.Kb("links", Path.Combine(_run.Root, "site"), "--format", "json"));

        var summary = JsonDocument.Parse(_run.Out).RootElement.GetProperty("summary");
        Assert.Equal((2, 4, 1), (summary.GetProperty("files").GetInt32(), summary.GetProperty("links").GetInt32(), summary.GetProperty("broken").GetInt32()));
        Assert.True(summary.TryGetProperty("milliseconds", out _));
        var address = Assert.Single(summary.GetProperty("addresses").EnumerateArray());
        var place = Assert.Single(address.GetProperty("occurrences").EnumerateArray());
        Assert.Equal(("#nope", "a", "href", 2), (address.GetProperty("address").GetString(), place.GetProperty("element").GetString(), place.GetProperty("attribute").GetString(), place.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void JUnit_has_a_failure_per_error()
    {
        Assert.Equal(1, _run.Kb("links", "site", "--format", "junit"));

        var suites = XDocument.Parse(_run.Out).Root!;
        Assert.Equal("1", suites.Attribute("failures")!.Value);
        Assert.Contains("site/index.html(2,10)", suites.Descendants("failure").Single().Value, StringComparison.Ordinal);
        Assert.Equal(0, _run.Kb("links", "good", "--format", "junit"));
        Assert.Equal("1", XDocument.Parse(_run.Out).Root!.Attribute("tests")!.Value);
    }

    [Theory]
    [InlineData("markdown", "| ❌ error | site/index.html(2,10) | KB6002 |")]
    [InlineData("github", "::error file=site/index.html,line=2")]
    [InlineData("sarif", "\"ruleId\": \"KB6002\"")]
    public void Other_formats_say_the_same(string format, string part)
    {
        Assert.Equal(1, _run.Kb("links", "site", "--format", format));
        Assert.Contains(part, _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_can_be_checked_within_its_site()
    {
        Assert.Equal(0, _run.Kb("links", "site/about.html", "--site-root", "site"));
        Assert.Equal(0, _run.Kb("links", "site/about.html"));
        Assert.StartsWith("1 file, 1 link,", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_can_be_named_on_standard_input()
    {
        _run.In = "site/index.html\n\nsite/about.html\n";

        Assert.Equal(1, _run.Kb("links", "--stdin", "--site-root", "site"));
        Assert.Contains("2 files, 4 links, 1 broken", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_can_be_ignored_and_a_pattern_without_use_is_a_warning()
    {
        Assert.Equal(0, _run.Kb("links", "site", "--ignore", "#no*"));
        Assert.Equal(0, _run.Kb("links", "site", "--allow-missing", "#nope"));
        Assert.Equal(0, _run.Kb("links", "site", "--ignore-files", "index.html"));
        Assert.Equal(0, _run.Kb("links", "good", "--ignore", "gone*"));
        Assert.Contains("warning KB6019", _run.Out, StringComparison.Ordinal);
        Assert.Equal(1, _run.Kb("links", "good", "--ignore", "gone*", "--strict"));
    }

    [Theory]
    [InlineData("links")]
    [InlineData("links", "nowhere")]
    [InlineData("links", "good", "--site-root", "site")]
    [InlineData("links", "good", "--base-url", "ftp://x")]
    [InlineData("links", "good", "--ignore", "/(/")]
    [InlineData("links", "good", "--format", "jsn")]
    public void What_can_not_be_used_is_exit_2(params string[] arguments)
    {
        Assert.Equal(2, _run.Kb(arguments));
        Assert.StartsWith("kb: ", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_UTF8_or_has_zeros_is_no_obstacle()
    {
        File.WriteAllBytes(Path.Combine(_run.Root, "good", "b.html"), [0xFF, 0x00, .. "<a href=nope>"u8]);
        File.WriteAllBytes(Path.Combine(_run.Root, "good", "c.html"), [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("<a href=nope>x</a>")]);

        Assert.Equal(1, _run.Kb("links", "good"));
        Assert.Contains("good/b.html(1,11)", _run.Out, StringComparison.Ordinal);
        Assert.Contains("good/c.html(1,9)", _run.Out, StringComparison.Ordinal);
    }
}
