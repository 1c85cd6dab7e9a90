namespace XenModeKB.Pipeline;

/// <summary>One build: every step runs at most once, and the documents of a step run in parallel.</summary>
/// <param name="degreeOfParallelism">How many documents at once; all processors when null.</param>
/// <param name="progress">Is told the name and phase of a step when it starts, and when it goes on after a step that it waited for.</param>
/// <param name="cancellation">Stops the run between documents.</param>
public sealed class Run(int? degreeOfParallelism = null, Action<string, Phase>? progress = null, CancellationToken cancellation = default)
{
    private readonly Dictionary<object, object> _outcomes = new(ReferenceEqualityComparer.Instance);
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Stack<(string Pipeline, Phase Phase)> _steps = [];

    /// <summary>Who is to be told what is asked for: the innermost step that watches, or null when the step that asks does not.</summary>
    private readonly Stack<Asked?> _watching = [];

    public CancellationToken Cancellation => cancellation;

    /// <summary>Everything the executed steps reported, by file, then place, then code; each once.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => [.. _diagnostics.Distinct().Order()];

    /// <summary>The outcome of a step, after the steps it was made from.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public Outcome<T> Execute<T>(Documents<T> documents)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(documents);
        var outcome = _outcomes.TryGetValue(documents, out var known) ? (Outcome<T>)known : Start(documents);
        if (_watching.TryPeek(out var asked))
        {
            asked?.Add(documents, outcome.Documents);
        }

        return outcome;
    }

    /// <summary>The only document of a step.</summary>
    public T Only<T>(Documents<T> documents)
        where T : class => Execute(documents).Documents.Single();

    /// <summary>For each of so many documents, in parallel.</summary>
    internal void ForEach(int documents, Action<int> apply) =>
        Parallel.For(0, documents, new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism ?? Environment.ProcessorCount, CancellationToken = cancellation }, apply);

    /// <summary>Runs a part of a step and notes what it asks for.</summary>
    internal (Outcome<T> Outcome, Asked Asked) Watch<T>(Func<Run, Outcome<T>> make)
    {
        var asked = new Asked();
        _watching.Push(asked);
        var outcome = make(this);
        _watching.Pop();
        return (outcome, asked);
    }

    private Outcome<T> Start<T>(Documents<T> documents)
        where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        _steps.Push((documents.Pipeline, documents.Phase));
        _watching.Push(null);
        Tell();
        var outcome = documents.Execute(this);
        _watching.Pop();
        _steps.Pop();
        Tell();
        _outcomes.Add(documents, outcome);
        _diagnostics.AddRange(outcome.Diagnostics);
        return outcome;
    }

    private void Tell()
    {
        if (_steps.TryPeek(out var step))
        {
            progress?.Invoke(step.Pipeline, step.Phase);
        }
    }
}
