using XenModeKB.Cli.Printing;

namespace XenModeKB.Tests.Cli.Printing;

public sealed class CodeFrameTests
{
    [Theory]
    [InlineData("abc def", 5, 8, "abc def", "    ^^^")]
    [InlineData("\tabc", 2, 3, " abc", " ^")]
    [InlineData("é日本x", 4, 5, "é日本x", "     ^")]
    [InlineData("日本", 1, 2, "日本", "^^")]
    [InlineData("e\u0301x", 3, 4, "e\u0301x", " ^")]
    [InlineData("😀x", 3, 4, "😀x", "  ^")]
    [InlineData("abc", 4, 5, "abc", "   ^")]
    [InlineData("abc", 90, 95, "abc", "   ^")]
    [InlineData("a\u001b[31mb", 2, 3, "a\uFFFD[31mb", " ^")]
    [InlineData("a\u202Eb", 3, 4, "a\uFFFDb", "  ^")]
    public void The_caret_stands_under_the_span(string line, int column, int endColumn, string text, string carets) =>
        Assert.Equal((text, carets), CodeFrame.Draw(line, new("a.md", 1, column, 1, endColumn), 80));

    [Fact]
    public void A_span_of_several_lines_is_marked_to_the_end_of_the_first() =>
        Assert.Equal(("ab cd  ", "   ^^").Item2, CodeFrame.Draw("ab cd  ", new("a.md", 1, 4, 3, 1), 80).Carets);

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(500)]
    [InlineData(990)]
    [InlineData(1001)]
    public void A_long_line_is_cut_around_the_caret(int column)
    {
        var line = string.Concat(Enumerable.Range(0, 1000).Select(i => (char)('a' + (i % 26))));

        var (text, carets) = CodeFrame.Draw(line, new("a.md", 1, column, 1, column + 3), 40);

        Assert.True(text.Length <= 40, text);
        var at = carets.IndexOf('^', StringComparison.Ordinal);
        if (column <= 1000)
        {
            Assert.Equal(line[column - 1], text[at]);
        }
    }

    /// <summary>40,000 findings in a line of 400 KB took longer than anybody waits: the work of each was that of the whole line.</summary>
    [Fact]
    public void The_frame_of_a_very_long_line_takes_no_more_than_that_of_a_long_one()
    {
        Allocated(4_000);

        Assert.InRange(Allocated(400_000), 1, 2 * Allocated(4_000));
    }

    /// <summary>Bytes that drawing a frame in the middle of a line takes.</summary>
    private static long Allocated(int length)
    {
        var line = new string('x', length);
        var before = GC.GetAllocatedBytesForCurrentThread();
        CodeFrame.Draw(line, new("a.md", 1, length / 2, 1, (length / 2) + 3), 80);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
