using System.Collections.Immutable;

namespace XenModeKB.Pipeline;

/// <summary>
/// A step of a pipeline that takes its documents one by one, in parallel. It remembers the outcome of each for the next run: a document
/// that is the same, in a context that is equal, is not processed again, and what was said of it is said again.
/// </summary>
/// <typeparam name="TInput">The documents.</typeparam>
/// <typeparam name="TContext">What the module needs to know beside its document; compared by value.</typeparam>
/// <typeparam name="TOutput">What is made of each.</typeparam>
/// <param name="module">A pure function: same document and context, same outcome.</param>
/// <param name="comparer">Says which documents are the same; by identity when null.</param>
public sealed class EachDocument<TInput, TContext, TOutput>(
    Func<TInput, TContext, Outcome<TOutput>> module, IEqualityComparer<TInput>? comparer = null)
    where TInput : class
{
    private readonly IEqualityComparer<TInput> _comparer = comparer ?? ReferenceEqualityComparer.Instance;
    private Dictionary<TInput, Outcome<TOutput>> _known = [];
    private TContext? _context;

    /// <summary>What is made of the documents, in their order.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled; the next one begins where the last whole one ended.</exception>
    public ImmutableArray<TOutput> Execute(Run run, ImmutableArray<TInput> documents, TContext context)
    {
        var before = EqualityComparer<TContext>.Default.Equals(_context, context) ? _known : [];
        var outcomes = new Outcome<TOutput>[documents.Length];
        run.ForEach(documents.Length, i =>
            outcomes[i] = before.TryGetValue(documents[i], out var known) ? known : module(documents[i], context));

        var next = new Dictionary<TInput, Outcome<TOutput>>(documents.Length, _comparer);
        for (var i = 0; i < documents.Length; i++)
        {
            next[documents[i]] = outcomes[i];
        }

        _known = next;
        _context = context;
        return run.Take(Outcome.Join(outcomes));
    }
}

/// <summary>The same for a module that needs to know nothing but its document.</summary>
/// <typeparam name="TInput">The documents.</typeparam>
/// <typeparam name="TOutput">What is made of each.</typeparam>
/// <param name="module">A pure function.</param>
/// <param name="comparer">Says which documents are the same; by identity when null.</param>
public sealed class EachDocument<TInput, TOutput>(Func<TInput, Outcome<TOutput>> module, IEqualityComparer<TInput>? comparer = null)
    where TInput : class
{
    private readonly EachDocument<TInput, bool, TOutput> _each = new((document, _) => module(document), comparer);

    /// <inheritdoc cref="EachDocument{TInput, TContext, TOutput}.Execute"/>
    public ImmutableArray<TOutput> Execute(Run run, ImmutableArray<TInput> documents) => _each.Execute(run, documents, default);
}
