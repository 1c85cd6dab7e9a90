using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Links;

public sealed class CheckSiteTests
{
    private const string Base = "https://site.example/kb/";

    [Fact]
    public void A_broken_link_is_reported_where_its_author_wrote_it()
    {
        var written = new SourceSpan("input/content/en/a.md", 7, 3, 7, 20);
        var page = Page("en/a/index.html", "<a href='../b/'>x</a>") with
        {
            Origin = SourceSpan.FileStart("input/content/en/a.md"),
            LinkOrigins = [new("../b/", written)],
        };

        var diagnostic = Assert.Single(Check(page));

        Assert.Equal(("KB6001", written), (diagnostic.Code, diagnostic.Span));
    }

    [Fact]
    public void A_fault_without_a_place_is_reported_at_the_source_of_the_page()
    {
        var page = Page("en/a/index.html", "<p id=x></p>\n<p id=x></p>") with { Origin = SourceSpan.FileStart("input/content/en/a.md") };

        var diagnostic = Assert.Single(Check(page));

        Assert.Equal(("KB6005", "input/content/en/a.md"), (diagnostic.Code, diagnostic.Span.Path));
        Assert.Contains("en/a/index.html", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_layout_is_one_diagnostic_with_its_count()
    {
        var pages = Enumerable.Range(0, 40).Select(i => Page($"en/{i}/index.html", "<a href='../../nope/'>x</a>") with { Origin = SourceSpan.FileStart($"input/content/en/{i}.md") });

        var diagnostic = Assert.Single(Check([.. pages]));

        Assert.StartsWith("theme", diagnostic.Span.Path, StringComparison.Ordinal);
        Assert.Contains("40 files", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_under_the_base_are_internal()
    {
        var page = Page("en/index.html", $"<link rel=canonical href='{Base}en/'><a href='{Base}fr/'>x</a><a href='https://site.example/other/'>x</a>");

        Assert.Equal(["KB6001"], Check(page).Select(d => d.Code));
    }

    [Fact]
    public void Translations_that_name_each_other_are_fine_and_one_sided_ones_are_not()
    {
        var english = Page("en/index.html", $"<link rel=alternate hreflang=pt-BR href='{Base}pt-br/'><link rel=alternate hreflang=en href='{Base}en/'>");
        var back = Page("pt-br/index.html", $"<link rel=alternate hreflang=pt-BR href='{Base}pt-br/'><link rel=alternate hreflang=en href='{Base}en/'>");
        var silent = Page("pt-br/index.html", "");

        Assert.Empty(Check(english, back));
        Assert.Equal(["KB6011"], Check(english, silent).Select(d => d.Code));
    }

    [Fact]
    public void Redirects_that_come_back_or_go_on_are_reported()
    {
        var site = TestSite.Of(
            ("a.html", "<meta http-equiv=refresh content='0; url=b.html'>"),
            ("b.html", "<meta http-equiv=refresh content='0; url=a.html'>"),
            ("c.html", "<meta http-equiv=refresh content='0; url=d.html'>"),
            ("d.html", "<meta http-equiv=refresh content='0; url=e.html'>"),
            ("e.html", "<p>x</p>"),
            ("f.html", "<meta http-equiv=refresh content='60; url=f.html'>"));

        Assert.Equal(["a.html(1,35) KB6020", "b.html(1,35) KB6020", "c.html(1,35) KB6021"], site.Findings());
    }

    [Fact]
    public void The_nearest_path_and_anchor_are_suggested()
    {
        var site = TestSite.Of(
            ("index.html", "<a href='en/guides/instal/'>x</a><a href='#hom'>x</a><a href='moved.html'>x</a><a href='zzzz/qqqqq/'>x</a><p id=home></p>"),
            ("en/guides/install/index.html", ""),
            ("en/other/moved.html", ""));

        var messages = site.All().Select(f => f.Message.ToString()).ToList();

        Assert.EndsWith("Did you mean '/en/guides/install/'?", messages[0], StringComparison.Ordinal);
        Assert.EndsWith("Did you mean '#home'?", messages[1], StringComparison.Ordinal);
        Assert.EndsWith("Did you mean '/en/other/moved.html'?", messages[2], StringComparison.Ordinal);
        Assert.EndsWith("does not exist.", messages[3], StringComparison.Ordinal);
    }

    /// <summary>As a reader of the report would write them: without marks, with an end that the file has.</summary>
    [Theory]
    [InlineData("#Straße", "strasse.html", "Did you mean '#strasse'?")]
    [InlineData("#Ĳs", "ijs.html", "Did you mean '#ijs'?")]
    [InlineData("#Ægir-Œuvre", "aegir-oeuvre.html", "Did you mean '#aegir-oeuvre'?")]
    [InlineData("#Þórr", "thorr.html", "Did you mean '#thorr'?")]
    [InlineData("odd.html", "odd.", "does not exist.")]
    [InlineData("page.md", "page.html", "Did you mean '/page.html'?")]
    [InlineData("page.md", "page", "Did you mean '/page'?")]
    public void What_is_suggested_is_what_was_probably_meant(string link, string file, string end)
    {
        var site = TestSite.Of(("index.html", $"<a href='{link}'>x</a><p id='{file.Split('.')[0]}'></p>"), (file, ""));

        Assert.EndsWith(end, Assert.Single(site.All()).Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#caf%C3%A9", "'#café' leads to '#café'")]
    [InlineData("#a%20b", "'#a%20b' leads to '#a%20b'")]
    [InlineData("#a%FF", "'#a%FF' leads to '#a%FF'")]
    public void An_anchor_is_shown_in_letters_where_all_can_be_seen(string link, string start) =>
        Assert.StartsWith(start, Assert.Single(TestSite.Of(("index.html", $"<a href='{link}'>x</a>")).All()).Message.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Of_a_long_address_the_beginning_is_shown()
    {
        var address = new string('a', 201);

        Assert.StartsWith($"'{address[..200]}…' leads to", Assert.Single(TestSite.Of(("index.html", $"<a href='{address}'>x</a>")).All()).Message.ToString(), StringComparison.Ordinal);
        Assert.StartsWith($"'{address[1..]}' leads to", Assert.Single(TestSite.Of(("index.html", $"<a href='{address[1..]}'>x</a>")).All()).Message.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Nobody knows what a fragment means in a file that is neither a page nor a picture.</summary>
    [Fact]
    public void Parts_of_other_XML_may_be_called_anything() =>
        Assert.Empty(TestSite.Of(("index.html", "<a href='other.xml#part'>x</a>"), ("other.xml", "<root><part/></root>")).Findings());

    [Fact]
    public void Thousands_of_broken_links_cost_little()
    {
        var site = new TestSite();
        for (var i = 0; i < 2000; i++)
        {
            site[$"en/page-{i}.html"] = string.Concat(Enumerable.Range(0, 10).Select(j => $"<a href='pagee-{i}-{j}.html#x'>x</a><a href='#y{j}'>x</a>"));
        }

        // A cost that grew with pages times links would take minutes.
        Assert.Equal(40_000, site.All().Count);
    }

    private static OutputFile Page(string path, string html) => OutputFile.FromText(path, html);

    private static ImmutableArray<Diagnostic> Check(params OutputFile[] files) =>
        TestSite.Check(Base, files);
}
