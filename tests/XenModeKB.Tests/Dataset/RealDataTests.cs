using System.Text.RegularExpressions;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Dataset;

public sealed partial class RealDataTests
{
    [Fact]
    public void The_data_of_the_repository_keeps_every_rule() =>
        Problems.None(Datasets.Real().Diagnostics.Select(diagnostic => diagnostic.ToString()));

    [Fact]
    public void Every_claim_of_the_repository_has_a_source()
    {
        var (claims, cited) = Datasets.Real().Documents.Single().Provenance;

        Assert.True(claims > 500, $"{claims} claims");
        Assert.Equal(claims, cited);
    }

    /// <summary>Who writes a schema learns of its rules from this page alone. (<c>id</c> is a name that nothing reads.)</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("pt-BR")]
    public void Contributors_are_told_of_every_keyword_of_a_rule(string language)
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "src/XenModeKB/Dataset/ReadContradictions.cs"));
        var guide = File.ReadAllText(Path.Combine(Repository.Root, $"input/content/{language}/about/contributing/change-a-fact.md"));
        var keywords = Keyword().Matches(source).Select(match => match.Groups[1].Value).Where(keyword => keyword != "id").Prepend("x-kb-contradictions").ToList();

        Assert.Contains("acyclic", keywords);
        Assert.All(keywords, keyword => Assert.Contains($"`{keyword}`", guide, StringComparison.Ordinal));
    }

    [GeneratedRegex("(?:Texts?\\(|Conditions\\(fields, )\"([a-z]+)\"")]
    private static partial Regex Keyword();
}
