using XenModeKB.Files;

namespace XenModeKB.Tests.Files;

public sealed class FindConflictTests
{
    [Theory]
    [InlineData("a.yml", "a\n<<<<<<< ours\n", 2)]
    [InlineData("a.yml", "a\nb\n>>>>>>> theirs\n", 3)]
    [InlineData("a.yml", "<<<<<<<\na\n=======\nb\n>>>>>>>\n", 1)]
    [InlineData("a.md", "```\n<<<<<<< ours\n```\n", null)]
    [InlineData("a.md", "```\n<<<<<<< ours\n```\na\n<<<<<<< ours\n", 5)]
    [InlineData("a.md", "~~~\na\n~~~\n~~~\n>>>>>>> theirs\n~~~\n", null)]
    [InlineData("a.yml", "a: |\n  ```\n<<<<<<< ours\n", 3)]
    [InlineData("a.yml", "a <<<<<<< ours\n", null)]
    [InlineData("a.yml", "======= ours\n", null)]
    public void A_mark_of_a_merge_is_found_outside_of_code(string path, string text, int? line) => Assert.Equal(line, FindConflict.In(path, text));
}
