using System.Collections.Immutable;

namespace XenModeKB.Dataset;

/// <summary>The entities of one schema.</summary>
/// <param name="Schema">Its declaration.</param>
/// <param name="Entities">By order, then id.</param>
internal sealed record Collection(CollectionSchema Schema, ImmutableArray<Entity> Entities)
{
    private readonly Dictionary<string, Entity> _byId = Entities.ToDictionary(entity => entity.Id, StringComparer.Ordinal);

    public string Id => Schema.Id;

    public Entity? this[string id] => _byId.GetValueOrDefault(id);

    /// <summary>The entities of this collection that a field of one of them names, with the place of each name.</summary>
    public IEnumerable<(Entity Entity, EntityValue Reference)> Named(Entity entity, string field)
    {
        var values = entity.At(field) switch
        {
            ListValue list => list.Items,
            { } one => [one],
            null => [],
        };
        return from reference in values.OfType<EntityValue>()
               where reference.Id.StartsWith(Id + "/", StringComparison.Ordinal)
               let named = this[reference.Id[(Id.Length + 1)..]]
               where named is not null
               select (named, reference);
    }
}
