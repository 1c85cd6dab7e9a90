using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// What tables and pictures have in common: a collection, some of its entities, and the fields that are named; every name must exist.
/// </summary>
internal sealed class ReadSelection(
    ImmutableSortedDictionary<string, Collection> collections,
    ImmutableArray<Locale> locales,
    ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>The collection that a definition names; null when there is none, or its schema could not be read.</summary>
    public Collection? Collection(Fields fields)
    {
        if (fields.Text("collection", required: true) is not { } name)
        {
            return null;
        }

        if (!collections.TryGetValue(name.Value, out var collection))
        {
            diagnostics.Add(TableRules.UnknownName(name.Span, $"collection", name.Value, collections.Keys));
        }

        // Of one whose schema has not been read nobody knows the fields.
        return collection is { Schema.HasErrors: true } ? null : collection;
    }

    /// <summary>The entities that <c>ids</c> names, in that order, or all; of those, the ones that <c>where</c> lets through.</summary>
    public ImmutableArray<Entity> Entities(Fields fields, Collection collection)
    {
        var before = diagnostics.Count;
        var entities = fields.Node("ids") is null ? collection.Entities : Named(fields.Texts("ids"), collection);
        if (fields.Mapping["where"] is not null && fields.Inner("where") is { } where)
        {
            foreach (var condition in where.Mapping.Entries)
            {
                if (Known(new(condition.Key.Text, condition.Key.Span), collection.Schema) is { } shape
                    && where.Text(condition.Key.Text) is { } wanted)
                {
                    CheckWanted(condition.Key.Text, wanted, shape);
                    entities = [.. entities.Where(entity => Says(entity[condition.Key.Text], wanted.Value))];
                }
            }
        }

        if (entities.IsEmpty && diagnostics.Count == before)
        {
            diagnostics.Add(TableRules.NoRows(fields.Mapping.KeyOf("where")?.Span ?? fields.Mapping.Entries[0].Key.Span));
        }

        return entities;
    }

    /// <summary>The one entity that a picture is about.</summary>
    public ImmutableArray<Entity> One(Fields fields, Collection collection)
    {
        var name = fields.Text("entity", required: true);
        return name is { } found ? Named([found], collection) : [];
    }

    public ImmutableArray<Entity> Named(ImmutableArray<Located<string>> ids, Collection collection)
    {
        foreach (var id in ids.Where(id => collection[id.Value] is null))
        {
            diagnostics.Add(TableRules.UnknownName(id.Span, $"entity", id.Value, collection.Entities.Select(entity => entity.Id)));
        }

        foreach (var twice in ids.GroupBy(id => id.Value, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
        {
            diagnostics.Add(DatasetRules.Twice(twice.Span, twice.Value));
        }

        return [.. ids.Select(id => collection[id.Value]).OfType<Entity>().Distinct()];
    }

    private void CheckWanted(string field, Located<string> wanted, Schema shape)
    {
        var options = (shape.SemanticType == SemanticType.Claim ? shape.ClaimValue : shape).Options;
        if (!options.IsEmpty && !options.Any(option => option.Value == wanted.Value))
        {
            diagnostics.Add(FieldRules.UnknownValue(wanted.Span, field, wanted.Value, [.. options.Select(option => option.Value)]));
        }
    }

    /// <summary>Whether a value, or one of a list, is the word that is wanted; an entity may be named without its collection.</summary>
    private static bool Says(Value? value, string wanted) => value switch
    {
        null => false,
        ListValue list => list.Items.Any(item => Says(item, wanted)),
        EntityValue entity => entity.Id == wanted || entity.Id.EndsWith("/" + wanted, StringComparison.Ordinal),
        _ => WordOf.Value(value) == wanted,
    };

    /// <summary>What a field is; null, and reported, when the schema has no such field.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="schema">That of the entities.</param>
    /// <param name="record">That of records whose fields may be meant as well, and first.</param>
    public Schema? Known(Located<string> field, CollectionSchema schema, Schema? record = null)
    {
        if ((record?[field.Value] ?? schema.Root[field.Value]) is { } shape)
        {
            return shape;
        }

        var known = (record?.Properties ?? []).Concat(schema.Root.Properties).Select(property => property.Key);
        diagnostics.Add(TableRules.UnknownName(field.Span, $"field", field.Value, known));
        return null;
    }

    /// <summary>Stands in for a title that was reported, so that the links to what has it are not.</summary>
    public LocalizedText StandIn(string id, YamlDocument document) =>
        LocalizedText.Same(id, locales.Select(locale => locale.Code), SourceSpan.FileStart(document.Path));
}
