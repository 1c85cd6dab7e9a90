using System.Collections.Immutable;

namespace XenModeKB.Model;

/// <summary>All entities, by <c>collection/id</c>.</summary>
public sealed record EntityIndex(ImmutableSortedDictionary<string, EntityFacts> Entities)
{
    public static EntityIndex Empty { get; } =
        new(ImmutableSortedDictionary<string, EntityFacts>.Empty.WithComparers(StringComparer.Ordinal));

    public EntityFacts? this[string id] => Entities.GetValueOrDefault(id);
}
