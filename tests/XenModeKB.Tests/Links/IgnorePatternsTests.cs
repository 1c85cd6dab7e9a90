using XenModeKB.Links;

namespace XenModeKB.Tests.Links;

public sealed class IgnorePatternsTests
{
    [Theory]
    [InlineData("gone/a", new[] { "kept*", "/^x$/" })]
    [InlineData("kept/b", new[] { "gone*", "/^x$/" })]
    [InlineData("x", new[] { "gone*", "kept*" })]
    [InlineData("other", new[] { "gone*", "kept*", "/^x$/" })]
    public void The_pattern_that_was_used_is_known_from_those_that_were_not(string address, string[] unused)
    {
        var patterns = IgnorePatterns.From(["gone*", "kept*", "/^x$/"]);

        Assert.Equal(unused.Length < 3, patterns.Match("elsewhere", address));
        Assert.Equal(unused, patterns.Unused);
    }

    [Fact]
    public void Each_pattern_that_matches_counts_as_used()
    {
        var patterns = IgnorePatterns.From(["a*", "ab*", "b"]);

        Assert.True(patterns.Match("abc"));
        Assert.Equal(["b"], patterns.Unused);
    }

    [Theory]
    [InlineData("a.b", "a.b", true)]
    [InlineData("a.b", "axb", false)]
    [InlineData("/docs/", "/docs/", true)]
    [InlineData("/docs/", "x/docs/y", false)]
    [InlineData("/a+/", "caab", true)]
    [InlineData("*b", "a\nb", true)]
    [InlineData("b", "b\n", false)]
    [InlineData("", "", true)]
    [InlineData("*", "", true)]
    [InlineData("a**b", "ab", true)]
    [InlineData("a*bc*c", "abcbc", true)]
    [InlineData("a*bc*c", "abc", false)]
    [InlineData("a*a", "a", false)]
    [InlineData("*/x/*", "/x/", true)]
    public void Only_slashes_around_a_sign_of_an_expression_make_one(string pattern, string address, bool matches) =>
        Assert.Equal(matches, IgnorePatterns.From([pattern]).Match(address));

    /// <summary>As an expression, this pattern took more than a gigabyte.</summary>
    [Fact]
    public void A_long_pattern_takes_no_memory()
    {
        var pattern = string.Concat(Enumerable.Repeat("<!DOCTYPE a [<!ENTITY b 'c'>]>*", 2000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.False(IgnorePatterns.From([pattern]).Match("https://a.example/"));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Throws<ArgumentException>(() => IgnorePatterns.From([$"/({pattern})/"]));
    }
}
