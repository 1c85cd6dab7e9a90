using System.Collections.Immutable;

namespace XenModeKB.Pipeline;

/// <summary>Keeps what a step made of each document in its last run. An unchanged document is the same object, and is not processed again.</summary>
internal sealed class Memo<TInput, TOutput>
    where TInput : class
{
    private ImmutableArray<TInput> _inputs = [];
    private object? _site;
    private Outcome<TOutput>[] _outcomes = [];
    private Outcome<TOutput> _joined = new([], []);

    /// <param name="run">The run that asks.</param>
    /// <param name="source">The step whose documents are processed.</param>
    /// <param name="site">What the step sees beside each document; when that is another object, everything is made anew.</param>
    /// <param name="apply">Makes the outcome of one document.</param>
    public Outcome<TOutput> ForEach(Run run, Documents<TInput> source, object? site, Func<TInput, Outcome<TOutput>> apply) =>
        ForEach(run, run.Execute(source).Documents, site, apply);

    private Outcome<TOutput> ForEach(Run run, ImmutableArray<TInput> inputs, object? site, Func<TInput, Outcome<TOutput>> apply)
    {
        var before = ReferenceEquals(site, _site) ? _inputs : [];
        if (Asked.AreSame(inputs, before) && !inputs.IsEmpty)
        {
            return _joined;
        }

        var known = Known(inputs, before);
        var outcomes = new Outcome<TOutput>[inputs.Length];
        run.ForEach(inputs.Length, i => outcomes[i] = known[i] is >= 0 and var place ? _outcomes[place] : apply(inputs[i]));
        (_inputs, _site, _outcomes, _joined) = (inputs, site, outcomes, Outcome.Join(outcomes));
        return _joined;
    }

    /// <summary>The place that each document had in the last run, -1 for new ones. Most have the place that they had.</summary>
    private static int[] Known(ImmutableArray<TInput> inputs, ImmutableArray<TInput> before)
    {
        var places = new int[inputs.Length];
        Dictionary<TInput, int>? all = null;
        for (var i = 0; i < places.Length; i++)
        {
            if (i < before.Length && ReferenceEquals(inputs[i], before[i]))
            {
                places[i] = i;
                continue;
            }

            all ??= Places(before);
            places[i] = all.TryGetValue(inputs[i], out var place) ? place : -1;
        }

        return places;
    }

    private static Dictionary<TInput, int> Places(ImmutableArray<TInput> documents)
    {
        var places = new Dictionary<TInput, int>(documents.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < documents.Length; i++)
        {
            places[documents[i]] = i;
        }

        return places;
    }
}

/// <summary>
/// Keeps the last outcome of a step that sees many documents. 1. It does not run while it would be told the same;
/// 2. when it ran, each document that equals the one before at its place stays the same object.
/// </summary>
internal sealed class Keep<T>(Func<Run, Outcome<T>> make)
    where T : class
{
    private (Outcome<T> Outcome, Asked Asked)? _last;

    public Outcome<T> Newest(Run run)
    {
        if (_last is { } known && known.Asked.IsSame(run))
        {
            return known.Outcome;
        }

        var (next, asked) = run.Watch(make);
        if (_last is { } last)
        {
            next = next with
            {
                Documents = [.. next.Documents.Select((document, i) =>
                    i < last.Outcome.Documents.Length && last.Outcome.Documents[i].Equals(document) ? last.Outcome.Documents[i] : document)],
            };
        }

        _last = (next, asked);
        return next;
    }
}
