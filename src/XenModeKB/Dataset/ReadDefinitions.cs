using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>Tables and pictures over the collections: which entities, which fields; every name must exist.</summary>
internal sealed class ReadDefinitions(
    ImmutableSortedDictionary<string, Collection> collections, ImmutableArray<Locale> locales, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public TableDefinition? Table(YamlDocument document)
    {
        if (document.Root is null || Fields.Of(document.Root, "a table", document.Root.Span, diagnostics, locales) is not { } fields)
        {
            return null;
        }

        var id = Path.GetFileNameWithoutExtension(document.Path);
        var (title, caption, description) = (fields.Localized("title", required: true), fields.Localized("caption", required: true), fields.Localized("description"));
        var order = fields.Integer("order")?.Value ?? 1000;
        var transpose = fields.Flag("transpose");
        var rows = fields.Inner("rows", required: true);
        var columns = fields.Items("columns", required: true);
        fields.Done();
        var collection = rows is null ? null : Collection(rows);
        if (rows is null || collection is null)
        {
            rows?.Pass("ids", "where");
            rows?.Done();
            return null;
        }

        var entities = Entities(rows, collection);
        rows.Done();
        var found = columns.SelectMany(column => Column(column, collection, entities)).ToImmutableArray();
        return entities.IsEmpty || found.IsEmpty ? null : new(
            id, title ?? StandIn(id, document), caption ?? LocalizedText.Empty, description ?? LocalizedText.Empty,
            order, collection.Schema, entities, found, transpose, SourceSpan.FileStart(document.Path));
    }

    public PictureDefinition? Picture(YamlDocument document)
    {
        if (document.Root is null || Fields.Of(document.Root, "a picture", document.Root.Span, diagnostics, locales) is not { } fields)
        {
            return null;
        }

        var id = Path.GetFileNameWithoutExtension(document.Path);
        var kind = fields.OneOf("kind", ["spectrum", "tree", "timeline"], required: true);
        var (title, description) = (fields.Localized("title", required: true), fields.Localized("description", required: true));
        var collection = Collection(fields);
        var entities = collection is null ? [] : Entities(fields, collection);
        var named = kind?.Value switch
        {
            "spectrum" => fields.Texts("fields", required: true),
            "tree" => [.. new[] { fields.Text("parent", required: true) }.OfType<Located<string>>()],
            "timeline" => [.. new[] { fields.Text("date", required: true) }.OfType<Located<string>>()],
            _ => [],
        };
        fields.Pass(collection is null ? ["ids", "where"] : []);
        fields.Pass(kind is null ? ["fields", "parent", "date"] : []);
        fields.Done();
        if (kind is not { } found || collection is null || entities.IsEmpty)
        {
            return null;
        }

        var pictureKind = Enum.Parse<PictureKind>(found.Value, ignoreCase: true);
        var drawn = named.Where(field => CanDraw(pictureKind, field, collection)).Select(field => field.Value).ToImmutableArray();
        return drawn.IsEmpty ? null : new(
            id, pictureKind, title ?? StandIn(id, document), description ?? LocalizedText.Empty,
            collection.Schema, entities, drawn, SourceSpan.FileStart(document.Path));
    }

    /// <summary>Stands in for a title that was reported, so that the links to what has it are not.</summary>
    private LocalizedText StandIn(string id, YamlDocument document) => LocalizedText.Same(id, locales.Select(locale => locale.Code), SourceSpan.FileStart(document.Path));

    private Collection? Collection(Fields fields)
    {
        if (fields.Text("collection", required: true) is not { } name)
        {
            return null;
        }

        if (!collections.TryGetValue(name.Value, out var collection))
        {
            diagnostics.Add(TableRules.UnknownName(name.Span, "collection", name.Value, collections.Keys));
        }

        // Of one whose schema has not been read nobody knows the fields.
        return collection is { Schema.IsUnread: true } ? null : collection;
    }

    /// <summary>The entities that <c>ids</c> names, in that order, or all; of those, the ones that <c>where</c> lets through.</summary>
    private ImmutableArray<Entity> Entities(Fields fields, Collection collection)
    {
        var before = diagnostics.Count;
        var entities = fields.Node("ids") is null ? collection.Entities : Named(fields.Texts("ids"), collection);
        if (fields.Mapping["where"] is not null && fields.Inner("where") is { } where)
        {
            foreach (var condition in where.Mapping.Entries)
            {
                if (Known(new(condition.Key.Text, condition.Key.Span), collection.Schema) is { } shape && where.Text(condition.Key.Text) is { } wanted)
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

    private ImmutableArray<Entity> Named(ImmutableArray<Located<string>> ids, Collection collection)
    {
        foreach (var id in ids.Where(id => collection[id.Value] is null))
        {
            diagnostics.Add(TableRules.UnknownName(id.Span, "entity", id.Value, collection.Entities.Select(entity => entity.Id)));
        }

        foreach (var twice in ids.GroupBy(id => id.Value, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
        {
            diagnostics.Add(DatasetRules.Twice(twice.Span, twice.Value));
        }

        return [.. ids.Select(id => collection[id.Value]).OfType<Entity>().Distinct()];
    }

    private void CheckWanted(string field, Located<string> wanted, Shape shape)
    {
        var options = (shape.Meaning == Meaning.Claim ? shape.ClaimValue : shape).Options;
        if (!options.IsEmpty && !options.Any(option => option.Value == wanted.Value))
        {
            diagnostics.Add(FieldRules.UnknownValue(wanted.Span, field, wanted.Value, [.. options.Select(option => option.Value)]));
        }
    }

    private static bool Says(Value? value, string wanted) => value switch
    {
        ClaimsValue claims => Says(claims.Current.Value, wanted),
        ListValue list => list.Items.Any(item => Says(item, wanted)),
        OptionValue option => option.Option.Value == wanted,
        TextValue text => text.Text == wanted,
        NumberValue number => number.Text == wanted,
        EntityValue entity => entity.Id == wanted || entity.Id.EndsWith("/" + wanted, StringComparison.Ordinal),
        _ => false,
    };

    private IEnumerable<ColumnDefinition> Column(YamlNode node, Collection collection, ImmutableArray<Entity> rows)
    {
        if (Fields.Of(node, "a column", node.Span, diagnostics, locales) is not { } fields)
        {
            return [];
        }

        var before = diagnostics.Count;
        var (field, map, ids) = (fields.Text("field"), fields.Text("claims_by"), fields.Texts("ids"));
        fields.Done();
        if ((field is null) == (map is null))
        {
            // One that is misspelt or empty has been told.
            if (field is not null || diagnostics.Count == before)
            {
                diagnostics.Add(TableRules.Column(node.Span));
            }

            return [];
        }

        if (Known((field ?? map)!.Value, collection.Schema) is not { } shape)
        {
            return [];
        }

        if (shape.IsClaimsBy == map is null)
        {
            diagnostics.Add(map is { } wrong ? TableRules.NotAMap(wrong.Span, wrong.Value) : TableRules.IsAMap(field!.Value.Span, field.Value.Value));
            return [];
        }

        return map is { } by ? ByColumns(by.Value, shape, ids, rows) : [new(field!.Value.Value, shape, null)];
    }

    private IEnumerable<ColumnDefinition> ByColumns(string field, Shape shape, ImmutableArray<Located<string>> ids, ImmutableArray<Entity> rows)
    {
        if (!collections.TryGetValue(shape.Names!.Target!.Value.Value, out var others))
        {
            return [];
        }

        var used = rows.Select(row => row[field]).OfType<ClaimsByValue>().SelectMany(map => map.Entries.Select(entry => entry.Key)).ToHashSet(StringComparer.Ordinal);
        var entities = ids.IsEmpty ? [.. others.Entities.Where(entity => used.Contains(entity.Id))] : Named(ids, others);
        return entities.Select(entity => new ColumnDefinition(field, shape, entity));
    }

    private Shape? Known(Located<string> field, CollectionSchema schema)
    {
        if (schema.Shape[field.Value] is { } shape)
        {
            return shape;
        }

        diagnostics.Add(TableRules.UnknownName(field.Span, "field", field.Value, schema.Shape.Properties.Select(p => p.Key)));
        return null;
    }

    private bool CanDraw(PictureKind kind, Located<string> field, Collection collection)
    {
        if (Known(field, collection.Schema) is not { } shape)
        {
            return false;
        }

        var value = shape.Meaning == Meaning.Claim ? shape.ClaimValue : shape;
        var (fits, expected) = kind switch
        {
            PictureKind.Spectrum => (!value.Options.IsEmpty, "a claim with a closed list of values"),
            PictureKind.Tree => ((value.Items ?? value).Target?.Value == collection.Id, "a field that names entities of the same collection"),
            _ => (value.Meaning == Meaning.Date, "a date"),
        };
        if (!fits)
        {
            diagnostics.Add(TableRules.PictureField(field.Span, field.Value, expected));
        }

        return fits;
    }
}
