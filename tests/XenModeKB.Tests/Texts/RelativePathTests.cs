using XenModeKB.Texts;

namespace XenModeKB.Tests.Texts;

public sealed class RelativePathTests
{
    [Theory]
    [InlineData("en/a/", "en/a/", "")]
    [InlineData("en/a/", "en/b/", "../b/")]
    [InlineData("en/a/", "en/a/b/", "b/")]
    [InlineData("en/a/", "en/abc/", "../abc/")]
    [InlineData("en/a/", "", "../../")]
    [InlineData("", "en/", "en/")]
    [InlineData("1/2/3/4/5/6/7/", "8", "../../../../../../../8")]
    [InlineData("input/content/en/a.md", "input/content/en/b/c.md", "b/c.md")]
    [InlineData("input/content/en/a.md", "input/assets/c.svg", "../../assets/c.svg")]
    public void The_way_goes_up_as_far_as_it_must(string file, string target, string way) => Assert.Equal(way, RelativePath.Of(file, target));
}
