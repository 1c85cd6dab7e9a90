using XenModeKB.Cli.Drift;

namespace XenModeKB.Tests.Cli;

public sealed class LineChangesTests
{
    [Theory]
    [InlineData("a b c", "a b c", "")]
    [InlineData("a b c", "a x c", "- b|+ x")]
    [InlineData("a b c", "b c d", "- a|+ d")]
    [InlineData("", "a", "+ a")]
    [InlineData("a", "", "- a")]
    [InlineData("a b a b", "b a", "- a|- b")]
    public void Only_what_differs_is_told(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join('|', LineChanges.Between(Lines(before), Lines(after))));

    private static string[] Lines(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
