using Markdig;
using XenModeKB.Texts;

namespace XenModeKB.Tests.Texts;

public sealed class EscapeMarkdownTests
{
    private static readonly MarkdownPipeline s_tables = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Theory]
    [InlineData("a *b* _c_ [d](e) `f` <g> \\* \\")]
    [InlineData("__x__ [y]: z")]
    public void A_sentence_reads_as_it_was_written(string text) =>
        Assert.Equal(text, Markdig.Markdown.ToPlainText("Text " + EscapeMarkdown.Sentence(text)).Trim()["Text ".Length..]);

    [Theory]
    [InlineData("a | b")]
    [InlineData("a \\| <b>")]
    [InlineData("\\")]
    public void A_cell_stays_one_cell_and_reads_as_it_was_written(string text)
    {
        var html = Markdig.Markdown.ToHtml($"| x |\n|---|\n| {EscapeMarkdown.Cell(text)} |\n", s_tables);

        Assert.Contains($"<td>{System.Net.WebUtility.HtmlEncode(text)}</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_stay_on_one_line() => Assert.Equal(("a b c", "a b"), (EscapeMarkdown.Sentence("a\nb\rc"), EscapeMarkdown.Cell("a\r\nb")));
}
