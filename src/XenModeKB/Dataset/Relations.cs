using System.Collections.Immutable;

namespace XenModeKB.Dataset;

/// <summary>One statement of an entity about another one.</summary>
/// <param name="Source">Who says it.</param>
/// <param name="Line">Id of the line in the facts of the source.</param>
/// <param name="Claims">What is said; null when the field only names the other.</param>
internal sealed record Relation(Entity Source, string Line, ClaimsValue? Claims);

/// <summary>What other entities say of each one, by field: the way back of every reference. Made once, in one walk.</summary>
internal sealed class Relations
{
    private readonly Dictionary<string, SortedDictionary<(int Order, string Collection, string Field), List<Relation>>> _about = new(StringComparer.Ordinal);

    public Relations(DatasetModel model)
    {
        foreach (var entity in model.InOrder.SelectMany(collection => collection.Entities))
        {
            foreach (var (field, _) in entity.Schema.Facts)
            {
                Walk(entity, field, entity[field]);
            }
        }
    }

    /// <summary>What is said of an entity: collection and field, then each statement.</summary>
    public IEnumerable<((int Order, string Collection, string Field) Key, ImmutableArray<Relation> Statements)> About(Entity entity) =>
        _about.TryGetValue(entity.FullId, out var found) ? found.Select(group => (group.Key, group.Value.ToImmutableArray())) : [];

    private void Walk(Entity source, string field, Value? value)
    {
        switch (value)
        {
            case EntityValue other:
                Add(other.Id, source, field, new(source, field, null));
                break;
            case ListValue list:
                foreach (var item in list.Items)
                {
                    Walk(source, field, item);
                }

                break;
            case ClaimsByValue map:
                foreach (var (id, claims) in map.Entries)
                {
                    Add($"{map.Collection}/{id}", source, field, new(source, $"{field}-{id}", claims));
                }

                break;
        }
    }

    private void Add(string id, Entity source, string field, Relation relation)
    {
        if (!_about.TryGetValue(id, out var fields))
        {
            _about[id] = fields = [];
        }

        var key = (source.Schema.Order, source.Schema.Id, field);
        if (!fields.TryGetValue(key, out var relations))
        {
            fields[key] = relations = [];
        }

        relations.Add(relation);
    }
}
