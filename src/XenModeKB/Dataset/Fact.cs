using System.Collections.Immutable;

namespace XenModeKB.Dataset;

/// <summary>One line of what is known of an entity.</summary>
/// <param name="Header">What it is about.</param>
/// <param name="Field">The field of the schema.</param>
/// <param name="By">The entity of a map of claims, or null.</param>
internal sealed record Fact(TableHeader Header, string Field, string? By)
{
    public Value? Of(Entity entity) => By is { } id ? (entity[Field] as ClaimsByValue)?[id] : entity[Field];

    /// <summary>
    /// The lines that one or several entities of a collection fill, in the order of the schema; a map of claims has a line for each key.
    /// </summary>
    public static ImmutableArray<Fact> Lines(DatasetModel model, params ImmutableArray<Entity> entities)
    {
        var lines = ImmutableArray.CreateBuilder<Fact>();
        foreach (var (field, shape) in entities[0].Schema.ShownFields.Where(fact => entities.Any(entity => entity[fact.Key] is not null)))
        {
            var label = shape.LabelOf(field, model.Config);
            if (!shape.IsClaimsBy)
            {
                lines.Add(new(new(field, label, null, null), field, null));
                continue;
            }

            var keys = entities.Select(entity => entity[field]).OfType<ClaimsByValue>()
                .SelectMany(map => map.Entries.Select(entry => entry.Key)).ToHashSet(StringComparer.Ordinal);
            var others = model.Collections.GetValueOrDefault(shape.PropertyNames!.Target!.Value.Value)?.Entities ?? [];
            lines.AddRange(others.Where(other => keys.Contains(other.Id))
                .Select(other => new Fact(new($"{field}-{other.Id}", other.Name, label, other), field, other.Id)));
        }

        return lines.ToImmutable();
    }
}
