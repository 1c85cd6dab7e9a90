using System.Text;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Theme;
using static XenModeKB.Tests.Theme.ThemeFixture;

namespace XenModeKB.Tests.Theme;

public sealed class MakeRedirectsTests
{
    private static readonly SourceSpan s_place = new("input/content/en/tools/saw.md", 4, 13);

    [Fact]
    public void An_old_address_leads_on_to_the_page()
    {
        var file = Assert.Single(MakeRedirects.Of([Saw("/en/old/saw/")], Config).Documents);
        var html = Encoding.UTF8.GetString(file.Content.Span);

        Assert.Equal("en/old/saw/index.html", file.Path);
        Assert.Contains("content=\"0; url=../../tools/saw/\"", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/workshop/en/tools/saw/\">", html, StringComparison.Ordinal);
        Assert.Equal(s_place, file.LinkOrigins["../../tools/saw/"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("en/old/")]
    [InlineData("/en/old")]
    [InlineData("/en//old/")]
    [InlineData("/en/../old/")]
    [InlineData("/en/old%2f/")]
    [InlineData("/en/\"x\"/")]
    [InlineData("https://example.org/")]
    public void What_is_not_a_path_of_the_site_is_an_error_at_its_place(string old) => Assert.Equal(
        $"input/content/en/tools/saw.md(4,13): error KB8003: '{old}' can't be an old address of this page.",
        Assert.Single(MakeRedirects.Of([Saw(old)], Config).Diagnostics).ToString());

    [Fact]
    public void The_address_of_a_page_can_not_be_an_old_address() => Assert.Equal(
        "input/content/en/tools/saw.md(4,13): error KB8004: The address '/en/tools/axe/' is taken by input/content/en/tools/axe.md(1,1).",
        Assert.Single(MakeRedirects.Of([Saw("/en/tools/axe/"), Draft("tools/axe", "Axe")], Config).Diagnostics).ToString());

    [Fact]
    public void Two_pages_can_not_have_the_same_old_address() => Assert.Equal(
        "KB8004",
        Assert.Single(MakeRedirects.Of([Saw("/en/old/"), Saw("/en/old/") with { Key = "b", Route = "en/b/" }], Config).Diagnostics).Code);

    [Fact]
    public void The_markdown_form_lies_beside_the_page()
    {
        var draft = Draft("tools/saw", "Saw") with { Markdown = "# Saw\n" };

        Assert.Equal("en/tools/saw/index.md", Assert.Single(new MarkdownTwin().Apply(draft).Documents).Path);
        Assert.Equal("index.md", ViewOf(draft).Head.OtherForms.Single().Href);
        Assert.Empty(new MarkdownTwin().Apply(draft with { ContentLocale = Portuguese }).Documents);
        Assert.Empty(ViewOf(draft with { ContentLocale = Portuguese }).Head.OtherForms);
    }

    private static PageDraft Saw(string old) => Draft("tools/saw", "Saw") with { Redirects = [new(old, s_place)] };
}
