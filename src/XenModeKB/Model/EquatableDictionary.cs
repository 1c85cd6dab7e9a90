using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace XenModeKB.Model;

/// <summary>An immutable dictionary, sorted by ordinal keys, that is equal to another when its entries are.</summary>
public sealed class EquatableDictionary<T>(ImmutableSortedDictionary<string, T> entries)
    : IEquatable<EquatableDictionary<T>>, IReadOnlyDictionary<string, T>
{
    public int Count => entries.Count;

    public IEnumerable<string> Keys => entries.Keys;

    public IEnumerable<T> Values => entries.Values;

    public T this[string key] => entries[key];

    public static implicit operator EquatableDictionary<T>(ImmutableSortedDictionary<string, T> entries) => new(entries);

    public ImmutableSortedDictionary<string, T> ToImmutable() => entries;

    public bool ContainsKey(string key) => entries.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => entries.TryGetValue(key, out value);

    public bool Equals(EquatableDictionary<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && Count == other.Count && HasSame(other));

    public override bool Equals(object? obj) => Equals(obj as EquatableDictionary<T>);

    public override int GetHashCode() => Count;

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => entries.GetEnumerator();

    private bool HasSame(EquatableDictionary<T> other)
    {
        using var theirs = other.GetEnumerator();
        foreach (var (key, value) in entries)
        {
            theirs.MoveNext();
            if (key != theirs.Current.Key || !EqualityComparer<T>.Default.Equals(value, theirs.Current.Value))
            {
                return false;
            }
        }

        return true;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
