using System.Runtime.CompilerServices;

namespace XenModeKB.Pipeline;

/// <summary>Keeps the outcome of each input for as long as that input is in use. Unchanged inputs are the same object.</summary>
internal sealed class Memo<TInput, TOutput>
    where TInput : class
{
    private readonly ConditionalWeakTable<TInput, Entry> _entries = [];

    public Outcome<TOutput> Get(TInput input, object? site, Func<Outcome<TOutput>> apply)
    {
        if (_entries.TryGetValue(input, out var entry) && ReferenceEquals(entry.Site, site))
        {
            return entry.Outcome;
        }

        var outcome = apply();
        _entries.AddOrUpdate(input, new Entry(site, outcome));
        return outcome;
    }

    private sealed record Entry(object? Site, Outcome<TOutput> Outcome);
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
