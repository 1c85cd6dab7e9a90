using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>Tables over the collections: which rows, which columns; every name must exist.</summary>
internal sealed class ReadTables(
    ReadSelection selection,
    ImmutableSortedDictionary<string, Collection> collections,
    ImmutableArray<Locale> locales,
    ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public TableDefinition? Table(YamlDocument document)
    {
        if (document.Root is null
            || Fields.Of(document.Root, Message.Of("a table"), document.Root.Span, diagnostics, locales) is not { } fields)
        {
            return null;
        }

        var id = Path.GetFileNameWithoutExtension(document.Path);
        var title = fields.Localized("title", required: true);
        var caption = fields.Localized("caption", required: true);
        var description = fields.Localized("description");
        var slug = fields.Slug("slug");
        var order = fields.Integer("order")?.Value ?? 1000;
        var transpose = fields.Flag("transpose");
        var rows = fields.Inner("rows", required: true);
        var columns = fields.Items("columns", required: true);
        fields.Done();
        var collection = rows is null ? null : selection.Collection(rows);
        if (rows is null || collection is null)
        {
            rows?.Pass("ids", "where");
            rows?.Done();
            return null;
        }

        var entities = selection.Entities(rows, collection);
        rows.Done();
        var found = columns.SelectMany(column => Column(column, collection, entities)).ToImmutableArray();
        return entities.IsEmpty || found.IsEmpty ? null : new(
            id, title ?? selection.StandIn(id, document), caption ?? LocalizedText.Empty, description ?? LocalizedText.Empty,
            order, collection.Schema, entities, found, transpose, SourceSpan.FileStart(document.Path))
        { Slug = slug };
    }

    private IEnumerable<ColumnDefinition> Column(YamlNode node, Collection collection, ImmutableArray<Entity> rows)
    {
        if (Fields.Of(node, Message.Of("a column"), node.Span, diagnostics, locales) is not { } fields)
        {
            return [];
        }

        var before = diagnostics.Count;
        var field = fields.Text("field");
        var map = fields.Text("claims_by");
        var ids = fields.Texts("ids");
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

        if (selection.Known((field ?? map)!.Value, collection.Schema) is not { } shape)
        {
            return [];
        }

        if (shape.IsClaimsBy == map is null)
        {
            diagnostics.Add(
                map is { } wrong ? TableRules.NotAMap(wrong.Span, wrong.Value) : TableRules.IsAMap(field!.Value.Span, field.Value.Value));
            return [];
        }

        return map is { } by ? ByColumns(by.Value, shape, ids, rows) : [new(field!.Value.Value, shape, null)];
    }

    private IEnumerable<ColumnDefinition> ByColumns(
        string field, Schema shape, ImmutableArray<Located<string>> ids, ImmutableArray<Entity> rows)
    {
        if (!collections.TryGetValue(shape.PropertyNames!.Target!.Value.Value, out var others))
        {
            return [];
        }

        var used = rows.Select(row => row[field]).OfType<ClaimsByValue>().SelectMany(map => map.Entries.Select(entry => entry.Key))
            .ToHashSet(StringComparer.Ordinal);
        var entities = ids.IsEmpty ? [.. others.Entities.Where(entity => used.Contains(entity.Id))] : selection.Named(ids, others);
        return entities.Select(entity => new ColumnDefinition(field, shape, entity));
    }
}
