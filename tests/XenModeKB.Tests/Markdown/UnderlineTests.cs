using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Markdown;

/// <summary>What of a line is underlined where a finding is shown with it.</summary>
public sealed class UnderlineTests
{
    [Theory]
    [InlineData("Text &foo; here.\n", "&foo;")]
    [InlineData("\\!a &foo; and Lorem ipsum\n", "&foo;", "Lorem ipsum")]
    [InlineData("\\!a Lorem ipsum it\n", "Lorem ipsum")]
    [InlineData("**a** Lorem ipsum it\n", "Lorem ipsum")]
    [InlineData("> a\n> b [@c and\n", "[@c")]
    [InlineData("[a\nb] (../c.md)\n", "[a\nb] (../c.md)")]
    [InlineData("a ](b.md)\n", "](b.md)")]
    [InlineData("[a](b c)\n", "b c")]
    [InlineData("[a](b.md c\n", "[a](b.md")]
    public void What_is_underlined_is_the_mistake(string body, params string[] underlined)
    {
        var text = MarkdownFixture.WithFrontMatter(body);

        Assert.Equal(underlined, MarkdownFixture.Parse(text).Diagnostics.Order().Select(problem => Underlined(text, problem.Span)));
    }

    [Theory]
    [InlineData("> [!NOTE]\n> a\n", "> [!NOTE]")]
    [InlineData(">[!note]\n>a\n", ">[!note]")]
    [InlineData("- > [!TIP]\n  > a\n", "> [!TIP]")]
    [InlineData("Text `a b` and [c](d.md \"e\") and <https://example.org/> [@f, p. 3].\n", "`a b`", "d.md", "<https://example.org/>", "f")]
    public void What_is_underlined_is_what_a_translation_lacks(string body, params string[] underlined)
    {
        var text = MarkdownFixture.WithFrontMatter(body);

        Assert.Equal(underlined, MarkdownFixture.Parse(text).Documents[0].Page.Facts.Items.Select(item => Underlined(text, item.Span)));
    }

    private static string Underlined(string text, SourceSpan span)
    {
        var starts = text.Select((character, i) => (character, i)).Where(one => one.character == '\n').Select(one => one.i + 1).Prepend(0).ToList();
        return text[(starts[span.Line - 1] + span.Column - 1)..(starts[span.EndLine - 1] + span.EndColumn - 1)];
    }
}
