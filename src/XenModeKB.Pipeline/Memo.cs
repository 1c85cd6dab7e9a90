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

/// <summary>Keeps the last outcome of a merge: each document that equals the one before at its place stays the same object.</summary>
internal sealed class Keep<T>
    where T : class
{
    private Outcome<T>? _last;

    public Outcome<T> Newest(Outcome<T> next)
    {
        if (_last is { } last)
        {
            next = next with
            {
                Documents = [.. next.Documents.Select((document, i) =>
                    i < last.Documents.Length && last.Documents[i].Equals(document) ? last.Documents[i] : document)],
            };
        }

        return _last = next;
    }
}
