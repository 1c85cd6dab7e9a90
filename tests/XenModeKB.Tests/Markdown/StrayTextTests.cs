namespace XenModeKB.Tests.Markdown;

/// <summary>Text that is shown otherwise than its author meant it, and what only looks like it.</summary>
public sealed class StrayTextTests
{
    [Theory]
    [InlineData("> :::then\n\nText.\n\n:::\n\nText.\n", "(5,3) KB2056", "(9,1) KB2056")]
    [InlineData("Text.\n\n    Here stand four words.\n", "(7,1) KB2073")]
    [InlineData("Text.\n\n      Here stand four words.\n", "(7,1) KB2073")]
    [InlineData("Text.\n\n    Wait 60 seconds more.\n", "(7,1) KB2073")]
    [InlineData("Text.\n\n    Three words here.\n")]
    [InlineData("Text.\n\n    here stand four words.\n")]
    [InlineData("Text.\n\n    Here stand four words 5\n")]
    [InlineData("Text.\n\n    Listen on 10.0.0.1:80 or 10.0.0.2:80 then.\n")]
    [InlineData("| a | b |\n| *c* --- | --- |\n| d | e |\n", "(6,1) KB2091")]
    [InlineData("> | a | b |\n> |---|---|\n> | c | d |\n")]
    [InlineData("- | a | b |\n  |---|---|\n  | c | d |\n")]
    [InlineData("a | b\n---|---\nc | d\n")]
    [InlineData("| a \\| b |\n|---|\n| c |\n")]
    [InlineData("> | a | b |\n> |---|\n> | c | d |\n", "(6,1) KB2091")]
    [InlineData("1. | a | b |\n   |---|---|\n   | c |\n", "(7,5) KB2094")]
    public void What_is_shown_otherwise_is_told_at_its_place(string body, params string[] expected) =>
        Assert.Equal(expected, MarkdownFixture.Problems(body));
}
