using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Pipeline;

public sealed class ProgressTests
{
    [Fact]
    public void A_step_is_told_when_it_starts_and_when_it_goes_on()
    {
        var told = new List<string>();
        var read = Pipelines.Input("pages", () => ImmutableArray.Create("a"));
        var joined = read.Merge(all => string.Concat(all));

        new Run(progress: (pipeline, phase) => told.Add($"{pipeline} {phase}")).Execute(joined);

        Assert.Equal(["pages Process", "pages Input", "pages Process"], told);
    }
}
