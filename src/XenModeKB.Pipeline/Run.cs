using System.Collections.Immutable;

namespace XenModeKB.Pipeline;

/// <summary>One build: how many documents at once, what it is doing, and all that was reported.</summary>
/// <param name="jobs">How many documents at once; all processors when null.</param>
/// <param name="progress">Is told the pipeline and phase that begins.</param>
/// <param name="cancellation">Stops the run between documents.</param>
public sealed class Run(int? jobs = null, Action<string, Phase>? progress = null, CancellationToken cancellation = default)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public CancellationToken Cancellation => cancellation;

    /// <summary>Everything that was reported, by file, then place, then code; each once.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. _diagnostics.Distinct().Order()];

    /// <summary>Whether an error was reported.</summary>
    public bool HasErrors => _diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>A phase of a pipeline begins.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Begin(string pipeline, Phase phase)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Invoke(pipeline, phase);
    }

    public void Report(IEnumerable<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    /// <summary>Notes what was reported and gives what was made.</summary>
    public ImmutableArray<T> Take<T>(Outcome<T> outcome)
    {
        Report(outcome.Diagnostics);
        return outcome.Documents;
    }

    /// <summary>Like <see cref="Take"/>, where one document is always made.</summary>
    public T TakeOne<T>(Outcome<T> outcome) => Take(outcome).Single();

    /// <summary>For each of so many documents, in parallel.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    internal void ForEach(int documents, Action<int> apply)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs ?? Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.For(0, documents, options, apply);
    }
}
