using System.Text;
using XenModeKB.Theme;
using static XenModeKB.Tests.Theme.ThemeFixture;

namespace XenModeKB.Tests.Theme;

public sealed class MarkdownAlternateTests
{
    [Fact]
    public void The_markdown_form_lies_beside_the_page()
    {
        var draft = Draft("tools/saw", "Saw") with { Markdown = "Text.\n" };

        Assert.Equal("en/tools/saw/index.md", MarkdownAlternate.Of(draft, "", "").Path);
        Assert.Equal("index.md", ViewOf(draft).Head.OtherForms.Single().Href);
        Assert.True(MarkdownAlternate.Has(draft));
        Assert.False(MarkdownAlternate.Has(draft with { ContentLocale = Portuguese }));
        Assert.Empty(ViewOf(draft with { ContentLocale = Portuguese }).Head.OtherForms);
    }

    [Fact]
    public void It_begins_with_the_title_and_ends_with_the_sources()
    {
        var draft = Draft("tools/saw", "Saw *and* plane") with { Markdown = "Text [@key].\n\n" };

        Assert.Equal("# Saw \\*and\\* plane\n\n> About Saw \\*and\\* plane.\n\nText [@key].\n\n## Sources\n\n- One [@key]\n", Text(draft, "- One [@key]\n"));
    }

    [Fact]
    public void A_description_that_the_text_begins_with_is_not_said_twice()
    {
        var draft = Draft("tools/saw", "Saw") with { Description = "It cuts.", Markdown = "It cuts. Wood, mostly.\n" };

        Assert.Equal("# Saw\n\nIt cuts. Wood, mostly.\n", Text(draft, ""));
    }

    private static string Text(Model.PageDraft draft, string sources) =>
        Encoding.UTF8.GetString(MarkdownAlternate.Of(draft, "Sources", sources).Content.Span);
}
