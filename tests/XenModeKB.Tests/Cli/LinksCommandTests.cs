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

    [Theory]
    [InlineData("<style>a { b: url(nope.png) }</style>", "style", "url()")]
    [InlineData("<p style=\"b: url(nope.png)\">x</p>", "p", "style")]
    [InlineData("<img srcset=\"nope.png 2x\" alt=\"\">", "img", "srcset")]
    public void JSON_says_what_holds_an_address(string html, string element, string attribute)
    {
        _run.Write("good/index.html", html);
        Assert.Equal(1, _run.Kb("links", "good", "--format", "json"));

        var address = Assert.Single(JsonDocument.Parse(_run.Out).RootElement.GetProperty("summary").GetProperty("addresses").EnumerateArray());
        var place = Assert.Single(address.GetProperty("occurrences").EnumerateArray());
        Assert.Equal((element, attribute), (place.GetProperty("element").GetString(), place.GetProperty("attribute").GetString()));
    }

    [Theory]
    [InlineData("good")]
    [InlineData(".")]
    [InlineData("..")]
    public void What_is_outside_of_the_site_root_can_not_be_checked_in_it(string path)
    {
        Assert.Equal(2, _run.Kb("links", path, "--site-root", "site"));
        Assert.Contains($"'{path}' is not in the site root 'site'.", _run.Error, StringComparison.Ordinal);
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
    [InlineData("--ignore", "matches no link")]
    [InlineData("--ignore-files", "matches no file")]
    [InlineData("--allow-missing", "matches nothing missing")]
    public void Each_sort_of_pattern_is_reported_when_it_is_of_no_use(string flag, string words)
    {
        Assert.Equal(0, _run.Kb("links", "good", flag, "gone*", flag, "/^never$/"));
        Assert.Equal(2, _run.Out.Split("warning KB6019").Length - 1);
        Assert.Contains($"'gone*'", _run.Out, StringComparison.Ordinal);
        Assert.Contains(words, _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_and_all_in_it_can_be_left_out()
    {
        _run.Write("good/index.html", """
            <div data-proofer-ignore><a href="nope.html">x</a><img src="nope.png" alt=""><span><a href="nope"></a></span></div>
            <a data-links-ignore href="nope.html">x</a><p id="twice"></p>
            <section data-proofer-ignore="true"><p id="kept">x</p></section><a href="#kept">x</a><a href="nope-at-last.html">x</a>
            """);

        Assert.Equal(1, _run.Kb("links", "good"));
        Assert.Contains("nope-at-last.html", _run.Out, StringComparison.Ordinal);
        Assert.Contains(" 1 broken", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_can_be_pretty_or_not_and_indexes_can_have_other_names()
    {
        _run.Write("other/index.html", "<a href=\"page\">x</a>");
        _run.Write("other/page.html", "<a href=\"sub/\">x</a><a href=\"sub/#here\">x</a>");
        _run.Write("other/sub/default.htm", "<p id=here>x</p>");

        Assert.Equal(1, _run.Kb("links", "other"));
        Assert.Contains("2 broken", _run.Out, StringComparison.Ordinal);
        Assert.Equal(0, _run.Kb("links", "other", "--index", "index.html, default.htm"));
        Assert.Equal(1, _run.Kb("links", "other", "--index", "index.html,default.htm", "--no-pretty-urls"));
        Assert.Contains("'page' leads to '/page', which does not exist. Did you mean '/page.html'?", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Absolute_links_to_the_site_are_checked_when_its_address_is_known()
    {
        _run.Write("good/index.html", "<a href=\"https://site.example/kb/nope/\">x</a><a href=\"http://site.example/kb/\">x</a><a href=\"/elsewhere\">x</a>");

        Assert.Equal(1, _run.Kb("links", "good", "--base-url", "https://site.example/kb/"));
        Assert.Contains("error KB6001", _run.Out, StringComparison.Ordinal);
        Assert.Contains("warning KB6009", _run.Out, StringComparison.Ordinal);
        Assert.Contains("error KB6010", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_says_where_it_is_served_needs_no_flag()
    {
        _run.Write("good/site-manifest.json", "{\"version\":1,\"base\":\"https://site.example/kb/\",\"files\":[]}");
        _run.Write("good/index.html", "<a href=\"https://site.example/kb/nope/\">x</a>");

        Assert.Equal(1, _run.Kb("links", "good"));
        Assert.Equal(0, _run.Kb("links", "good", "--base-url", "https://other.example/"));
        _run.Write("good/site-manifest.json", "{\"version\":1,\"base\":\"nonsense\",\"files\":[]}");
        Assert.Equal(0, _run.Kb("links", "good"));
    }

    [Fact]
    public void Files_on_standard_input_bring_their_own_folders()
    {
        _run.In = "site/about.html\ngood/index.html\r\n  \n";

        Assert.Equal(0, _run.Kb("links", "--stdin"));
        Assert.StartsWith("2 files, 2 links, 0 broken\n", _run.Out, StringComparison.Ordinal);
        _run.In = "";
        Assert.Equal(0, _run.Kb("links", "--stdin"));
        _run.In = "site/about.html\nnowhere.html\n";
        Assert.Equal(2, _run.Kb("links", "--stdin"));
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
