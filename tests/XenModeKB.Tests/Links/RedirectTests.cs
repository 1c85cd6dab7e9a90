using System.Text;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Publishing;

namespace XenModeKB.Tests.Links;

public sealed class RedirectTests
{
    private static readonly Locale s_english = new("en", "en", "English");

    private static readonly SiteConfig s_config = new()
    {
        Title = LocalizedText.Empty,
        Description = LocalizedText.Empty,
        BaseUrl = "https://site.example/kb/",
        Locales = [s_english],
        Span = SourceSpan.FileStart("input/site.yml"),
    };

    [Fact]
    public void An_old_address_leads_to_the_new_one()
    {
        var stub = Assert.Single(MakeRedirects.Make([Page("en/new/", "/en/old/page/")], s_config).Documents);

        var html = Encoding.UTF8.GetString(stub.Content.Span);
        Assert.Equal("en/old/page/index.html", stub.Path);
        Assert.Contains("content=\"0; url=../../../en/new/\"", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://site.example/kb/en/new/\">", html, StringComparison.Ordinal);
        Assert.Contains("<title>New &amp; shiny</title>", html, StringComparison.Ordinal);
        var page = OutputFile.FromText("en/new/index.html", "<h1>x</h1>");
        Assert.Empty(TestSite.Check(s_config.BaseUrl, stub, page));
    }

    [Fact]
    public void The_home_page_can_be_led_to_and_not_away_from()
    {
        var made = MakeRedirects.Make([Page("en/new/", "/index.html"), Page("", "/old.html", "/a/old")], s_config);

        Assert.Equal("KB6023", Assert.Single(made.Diagnostics).Code);
        Assert.Equal(["a/old/index.html", "old.html"], made.Documents.Select(stub => stub.Path));
        Assert.Contains("; url=../../\"", Encoding.UTF8.GetString(made.Documents[0].Content.Span), StringComparison.Ordinal);
        Assert.Contains("; url=./\"", Encoding.UTF8.GetString(made.Documents[1].Content.Span), StringComparison.Ordinal);
    }

    /// <summary>The first of two pages by its address has what both ask for, in whatever order they come.</summary>
    [Fact]
    public void What_is_made_depends_on_no_order()
    {
        PageInfo[] pages = [Page("en/b/", "/en/old/", "/en/z/"), Page("en/a/", "/en/old/", "/en/y/")];
        var (made, turned) = (MakeRedirects.Make(pages, s_config), MakeRedirects.Make([.. pages.Reverse()], s_config));

        Assert.Equal(["en/old/index.html", "en/y/index.html", "en/z/index.html"], made.Documents.Select(stub => stub.Path));
        Assert.Equal(made.Documents.Select(stub => stub.Content.ToArray()), turned.Documents.Select(stub => stub.Content.ToArray()));
        Assert.Contains("/en/a/", Assert.Single(made.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Contains("en/a/", Encoding.UTF8.GetString(made.Documents[0].Content.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/a%C3%A7%C3%A3o/", "en/ação/index.html")]
    [InlineData("/en/ação", "en/ação/index.html")]
    [InlineData("/a", "a/index.html")]
    [InlineData("/en/a%c3%a7ão/", "en/ação/index.html")]
    [InlineData("/My%20Page.html", "My Page.html")]
    [InlineData("/My Page.htm", "My Page.htm")]
    [InlineData("/wiki/Category:A+B_(c),d", "wiki/Category:A+B_(c),d/index.html")]
    [InlineData("/en/what%3F/", "en/what?/index.html")]
    [InlineData("/en/100%25/", "en/100%/index.html")]
    [InlineData("/en/v1.2", "en/v1.2/index.html")]
    [InlineData("/old/index.php", "old/index.php/index.html")]
    [InlineData("/old/index.html", "old/index.html")]
    [InlineData("/old.html/", "old.html/index.html")]
    [InlineData("/日本語/頁", "日本語/頁/index.html")]
    [InlineData("/en/%F0%9F%98%80", "en/😀/index.html")]
    [InlineData("/en/%EF%BF%BD", "en/\uFFFD/index.html")]
    public void An_old_address_is_read_in_any_spelling(string redirect, string path)
    {
        var made = MakeRedirects.Make([Page("en/new/", redirect)], s_config);

        Assert.Empty(made.Diagnostics);
        var stub = Assert.Single(made.Documents);
        Assert.Equal(path, stub.Path);
        Assert.Empty(TestSite.Check(s_config.BaseUrl, stub, OutputFile.FromText("en/new/index.html", "<h1>x</h1>")));
    }

    [Theory]
    [InlineData("/en/a/", "/en/a", "KB6024", "redirects to '/en/new/' already")]
    [InlineData("/en/a%C3%A7/", "/en/aç/", "KB6024", "'/en/a%C3%A7/' is the same address")]
    [InlineData("/en/Old/", "/en/old/", "KB6023", "letter case alone")]
    [InlineData("/en/a/index.html", "/en/a/", "KB6024", "same address")]
    public void Two_spellings_of_one_address_are_one(string first, string second, string code, string words)
    {
        var made = MakeRedirects.Make([Page("en/new/", first, second)], s_config);

        Assert.Single(made.Documents);
        var problem = Assert.Single(made.Diagnostics);
        Assert.Equal(code, problem.Code);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_addresses_are_led_on_or_refused()
    {
        var random = new Random(19);
        const string Signs = "/%.aç~ 2fF#?\\:\u0001\uD800😀";
        for (var i = 0; i < 20_000; i++)
        {
            var text = "/" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Signs[random.Next(Signs.Length)]));
            var made = MakeRedirects.Make([Page("en/new/", text)], s_config);
            Assert.Equal(1, made.Documents.Length + made.Diagnostics.Length);
            Assert.All(made.Documents, stub => Assert.DoesNotContain(stub.Path.Split('/'), name => name is "" or "." or ".."));
        }
    }

    [Theory]
    [InlineData("en/old/", "KB6022")]
    [InlineData("/en/a%2Fb/", "KB6022")]
    [InlineData("/en/a%5Cb/", "KB6022")]
    [InlineData("/en/a%00b/", "KB6022")]
    [InlineData("/en/a%E2%80%AEb/", "KB6022")]
    [InlineData("/en/%E2%80%AEb/", "KB6022")]
    [InlineData("", "KB6022")]
    [InlineData("#", "KB6022")]
    [InlineData("en/old/#part", "KB6022")]
    [InlineData("/en/a%F3%A0%80%81b/", "KB6022")]
    [InlineData("/en/%2e%2E/old/", "KB6022")]
    [InlineData("/en//old/", "KB6022")]
    [InlineData("/en/a%E7%E3o/", "KB6022")]
    [InlineData("/en/100%/", "KB6022")]
    [InlineData("/en/100%a", "KB6022")]
    [InlineData("/.kb-site", "KB6022")]
    [InlineData("/en/old/#part", "KB6026")]
    [InlineData("/en/New/", "KB6023")]
    [InlineData("/en/%6Eew/", "KB6023")]
    [InlineData("/en/new/index.html", "KB6023")]
    [InlineData("//host/old/", "KB6022")]
    [InlineData("https://host/old/", "KB6022")]
    [InlineData("/en/../old/", "KB6022")]
    [InlineData("/en/old/?q", "KB6022")]
    [InlineData("/", "KB6022")]
    [InlineData("/en/new/", "KB6023")]
    [InlineData("/en/other/", "KB6023")]
    [InlineData("/en/taken", "KB6024")]
    public void A_redirect_that_can_not_be_is_reported_at_its_place(string redirect, string code)
    {
        var diagnostic = Assert.Single(MakeRedirects.Make([Page("en/a/", "/en/taken/"), Page("en/new/", redirect), Page("en/other/")], s_config).Diagnostics);

        Assert.Equal((code, "input/content/en/new.md", 4), (diagnostic.Code, diagnostic.Span.Path, diagnostic.Span.Line));
    }

    [Fact]
    public void A_name_too_long_for_a_file_is_refused()
    {
        var long255 = new string('a', 253) + "ç";

        Assert.Equal($"{long255}/index.html", OldAddress.Parse("/" + long255).Address?.File);
        Assert.Null(OldAddress.Parse($"/a{long255}").Address);
        Assert.Null(OldAddress.Parse($"/{long255}/{long255}/{long255}/{long255}").Address);
        var path1000 = $"/{long255}/{long255}/{long255}/{new string('b', 1000 - (3 * 256))}";
        Assert.NotNull(OldAddress.Parse(path1000).Address);
        Assert.Null(OldAddress.Parse(path1000 + "b").Address);
    }

    private static PageDraft Page(string route, params string[] redirects) => new()
    {
        Route = route,
        Key = route,
        Locale = s_english,
        Title = "New & shiny",
        Description = "x",
        Body = HtmlFragment.Empty,
        Origin = SourceSpan.FileStart("input/content/en/new.md"),
        Redirects = [.. redirects.Select(redirect => new Located<string>(redirect, new SourceSpan("input/content/en/new.md", 4, 5)))],
    };
}
