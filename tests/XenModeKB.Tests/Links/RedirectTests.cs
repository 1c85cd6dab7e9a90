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
        var page = OutputFile.FromText("en/new/index.html", "<h1>x</h1>");
        Assert.Empty(TestSite.Check(s_config.BaseUrl, stub, page));
    }

    [Theory]
    [InlineData("en/old/", "KB6022")]
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
