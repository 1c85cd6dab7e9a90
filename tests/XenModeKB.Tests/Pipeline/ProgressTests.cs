using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Pipeline;

public sealed class ProgressTests
{
    [Fact]
    public void Each_phase_is_told_when_it_begins()
    {
        var told = new List<string>();
        var run = new Run(progress: (pipeline, phase) => told.Add($"{pipeline} {phase}"));

        run.Begin("pages", Phase.Process);
        run.Begin("dataset", Phase.Process);

        Assert.Equal(["pages Process", "dataset Process"], told);
    }

    [Fact]
    public void A_cancelled_run_begins_nothing()
    {
        var told = new List<string>();
        var run = new Run(progress: (pipeline, _) => told.Add(pipeline), cancellation: new(canceled: true));

        Assert.Throws<OperationCanceledException>(() => run.Begin("pages", Phase.Process));
        Assert.Empty(told);
    }
}
