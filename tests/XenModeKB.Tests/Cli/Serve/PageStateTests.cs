using System.Text;
using XenModeKB.Cli.Serve;
using XenModeKB.Model;

namespace XenModeKB.Tests.Cli.Serve;

public sealed class PageStateTests
{
    private const string Page = """
        <html><head><link rel="stylesheet" href="../assets/a.css"><link rel="icon" href="../i.svg"><script src="../assets/x.js" defer></script></head><body><img src="p%20q.png"></body></html>
        """;

    private readonly Dictionary<string, OutputFile> _files = new(StringComparer.Ordinal);

    public PageStateTests()
    {
        foreach (var path in new[] { "assets/a.css", "assets/b.css", "assets/x.js", "en/p q.png", "i.svg" })
        {
            Put(path, path);
        }
    }

    [Fact]
    public void What_nothing_has_changed_of_is_the_same()
    {
        var before = Of(Page);
        Put("assets/b.css", "new");

        Assert.Equal(before.Page, Of(Page).Page);
        Assert.Equal(before.Styles, Of(Page).Styles);
    }

    [Theory]
    [InlineData("assets/a.css", false)]
    [InlineData("assets/x.js", true)]
    [InlineData("en/p q.png", true)]
    public void Only_the_content_of_a_style_sheet_leaves_the_page_as_it_is(string path, bool changes)
    {
        var before = Of(Page);
        Put(path, "new");

        Assert.Equal(changes, before.Page != Of(Page).Page);
        Assert.Equal(changes, before.Styles.SequenceEqual(Of(Page).Styles));
    }

    [Fact]
    public void A_style_sheet_with_another_name_is_another_one()
    {
        var other = Page.Replace("a.css", "b.css", StringComparison.Ordinal);

        Assert.Equal(Of(Page).Page, Of(other).Page);
        Assert.NotEqual(Assert.Single(Of(Page).Styles).Content, Assert.Single(Of(other).Styles).Content);
        Assert.Equal("../assets/b.css", Of(other).Styles[0].Address);
    }

    [Fact]
    public void A_word_or_one_more_style_sheet_changes_the_page()
    {
        Assert.NotEqual(Of(Page).Page, Of(Page.Replace("<body>", "<body>x", StringComparison.Ordinal)).Page);
        Assert.NotEqual(Of(Page).Page, Of(Page.Replace("<link rel=\"icon\"", "<link rel=\"stylesheet\" href=\"c.css\"><link rel=\"icon\"", StringComparison.Ordinal)).Page);
    }

    private PageState Of(string html) => PageState.Of(html, "en/index.html", path => _files.GetValueOrDefault(path));

    private void Put(string path, string text) => _files[path] = new(path, Encoding.UTF8.GetBytes(text));
}
