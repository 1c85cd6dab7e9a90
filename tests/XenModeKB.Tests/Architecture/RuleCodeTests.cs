using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Architecture;

public sealed partial class RuleCodeTests
{
    [Fact]
    public void Each_code_is_given_once() =>
        Problems.None(
            from file in Repository.Files(".cs", "src", "theme")
            from Match code in CodeLiteral().Matches(file.Text)
            group file.Path by code.Groups[1].Value into uses
            where uses.Count() > 1
            select $"{uses.Key} is written in {string.Join(" and ", uses)}");

    [GeneratedRegex("\"(KB[0-9]{4})\"")]
    private static partial Regex CodeLiteral();
}
