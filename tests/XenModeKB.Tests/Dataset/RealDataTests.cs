using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Dataset;

public sealed class RealDataTests
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
}
