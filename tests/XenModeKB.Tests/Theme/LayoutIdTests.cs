using System.Text.RegularExpressions;
using XenModeKB.Markdown;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Theme;

public sealed partial class LayoutIdTests
{
    /// <summary>Ids with two hyphens can't be those of headings.</summary>
    [Fact]
    public void The_ids_that_no_heading_is_given_are_those_of_the_theme() =>
        Assert.Equal(
            LayoutIds.All.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "theme"), "*.razor", SearchOption.AllDirectories)
                .SelectMany(file => Id().Matches(File.ReadAllText(file)))
                .Select(match => match.Groups[1].Value)
                .Where(id => !id.Contains("--", StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal));

    [GeneratedRegex(" id=\"([a-z-]+)\"")]
    private static partial Regex Id();
}
