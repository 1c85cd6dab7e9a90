using System.Collections;
using System.Collections.Immutable;

namespace XenModeKB.Model;

/// <summary>An immutable set of texts, in ordinal order, that is equal to another when it has the same ones.</summary>
public sealed class EquatableSet(ImmutableSortedSet<string> items) : IEquatable<EquatableSet>, IReadOnlyCollection<string>
{
    public static EquatableSet Empty { get; } = new(ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    public int Count => items.Count;

    public static implicit operator EquatableSet(ImmutableSortedSet<string> items) => new(items);

    public bool Contains(string item) => items.Contains(item);

    public bool Equals(EquatableSet? other) => other is not null && items.SetEquals(other);

    public override bool Equals(object? obj) => Equals(obj as EquatableSet);

    public override int GetHashCode() => Count;

    public IEnumerator<string> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
