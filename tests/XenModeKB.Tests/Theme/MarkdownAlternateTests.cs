using XenModeKB.Theme;
using static XenModeKB.Tests.Theme.ThemeFixture;

namespace XenModeKB.Tests.Theme;

public sealed class MarkdownAlternateTests
{
    [Fact]
    public void The_markdown_form_lies_beside_the_page()
    {
        var draft = Draft("tools/saw", "Saw") with { Markdown = "# Saw\n" };

        Assert.Equal("en/tools/saw/index.md", Assert.Single(new MarkdownAlternate().Apply(draft).Documents).Path);
        Assert.Equal("index.md", ViewOf(draft).Head.OtherForms.Single().Href);
        Assert.Empty(new MarkdownAlternate().Apply(draft with { ContentLocale = Portuguese }).Documents);
        Assert.Empty(ViewOf(draft with { ContentLocale = Portuguese }).Head.OtherForms);
    }
}
