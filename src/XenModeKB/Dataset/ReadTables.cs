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
    private const string First = "first";

    /// <summary>More than any table has that can be read.</summary>
    private const int MostRows = 100_000;

    /// <summary>More than that nobody compares, and the style sheet has rules for so many.</summary>
    private const int MostColumns = 12;

    /// <summary>Columns of the table that is being read.</summary>
    private readonly HashSet<(string Field, string? By)> _known = [];

    public TableDefinition? Table(YamlDocument document)
    {
        if (document.Root is null
            || Fields.Of(document.Root, Message.Of("a table"), document.Root.Span, diagnostics, locales) is not { } fields)
        {
            return null;
        }

        var before = diagnostics.Count;
        var id = Path.GetFileNameWithoutExtension(document.Path);
        var title = fields.Localized("title", required: true);
        var caption = fields.Localized("caption", required: true);
        var (description, slug) = (fields.Localized("description"), fields.Slug("slug"));
        var order = fields.Integer("order")?.Value ?? 1000;
        var transpose = fields.Flag("transpose");
        var rows = fields.Inner("rows", required: true);
        var columns = fields.Items("columns", required: true);
        var matrix = fields.Mapping["matrix"] is null ? null : fields.Inner("matrix");
        fields.Done();
        var collection = rows is null ? null : selection.Collection(rows);
        var records = rows?.Text("records");
        if (rows is null || collection is null)
        {
            rows?.Pass("ids", "where", First);
            rows?.Done();
            matrix?.Pass("shown");
            matrix?.Done();
            return null;
        }

        var most = rows.Integer(First, 1, MostRows)?.Value ?? int.MaxValue;
        var all = selection.Entities(rows, collection);
        rows.Done();
        var record = records is null ? null : Record(records.Value, collection, fields);
        ImmutableArray<Entity> entities = record is null ? [.. all.Take(most)] : WithRecords(all, records!.Value);
        _known.Clear();
        var read = records is null == record is null ? columns : [];
        var found = read.SelectMany(column => Once(column, Column(column, collection, entities, record))).ToImmutableArray();
        Columns(found, entities, fields, diagnostics.Count > before);
        var side = transpose ? entities : [.. found.Select(column => column.By).OfType<Entity>()];
        return entities.IsEmpty || found.IsEmpty ? null : new(
            id, title ?? selection.StandIn(id, document), caption ?? LocalizedText.Empty, description ?? LocalizedText.Empty,
            order, collection.Schema, entities, found, transpose, SourceSpan.FileStart(document.Path))
        {
            Records = RecordField.Of(records, most),
            Matrix = Matrix(matrix, side, isWhole: record is null && found.Length == columns.Length),
            Slug = slug,
        };
    }

    /// <summary>A table in which no column is left is not made, and that must have been told.</summary>
    private void Columns(ImmutableArray<ColumnDefinition> found, ImmutableArray<Entity> entities, Fields fields, bool isTold)
    {
        if (found.IsEmpty && !entities.IsEmpty && !isTold)
        {
            diagnostics.Add(TableRules.NoColumns(fields.Mapping.KeyOf("columns")?.Span ?? fields.Mapping.Span));
        }
    }

    /// <summary>A matrix shows entities side by side, so it needs some that are columns; of records there is none.</summary>
    private MatrixDefinition? Matrix(Fields? fields, ImmutableArray<Entity> columns, bool isWhole)
    {
        if (fields is null)
        {
            return null;
        }

        if (!isWhole && columns.IsEmpty)
        {
            // The columns were told, or those of records are none.
            fields.Pass("shown");
            fields.Done();
            return new([]);
        }

        var shown = fields.Texts("shown");
        fields.Done();
        if (columns.Length is 0 or > MostColumns)
        {
            diagnostics.Add(TableRules.MatrixColumns(fields.Mapping.Span, columns.Length, MostColumns));
            return new([]);
        }

        foreach (var id in shown.Where(id => columns.All(column => column.Id != id.Value)))
        {
            diagnostics.Add(TableRules.UnknownName(id.Span, $"column", id.Value, columns.Select(column => column.Id)));
        }

        return new([.. shown.Select(id => id.Value).Where(id => columns.Any(column => column.Id == id)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>What each row is when they are the records of a field; null, and reported, when these have no names.</summary>
    private Schema? Record(Located<string> field, Collection collection, Fields table)
    {
        if (selection.Known(field, collection.Schema) is not { } shape)
        {
            return null;
        }

        if (shape is not { Key: not null, Items: { } item })
        {
            diagnostics.Add(TableRules.NoRecords(field.Span, field.Value));
            return null;
        }

        foreach (var other in ((string[])["transpose", "matrix"]).Where(other => table.Mapping[other] is not null))
        {
            diagnostics.Add(FieldRules.WrongKind(table.Mapping.KeyOf(other)!.Span, other, $"left out where the rows are records"));
        }

        return item;
    }

    private ImmutableArray<Entity> WithRecords(ImmutableArray<Entity> entities, Located<string> field)
    {
        ImmutableArray<Entity> found = [.. entities.Where(entity => entity[field.Value] is ListValue { Records.IsEmpty: false })];
        if (found.IsEmpty && !entities.IsEmpty)
        {
            diagnostics.Add(TableRules.NoRows(field.Span));
        }

        return found;
    }

    /// <param name="node">The column as it is written.</param>
    /// <param name="collection">What the rows are of.</param>
    /// <param name="rows">The entities.</param>
    /// <param name="record">What each row is when it is a record: its fields come before those of its entity.</param>
    private IEnumerable<ColumnDefinition> Column(YamlNode node, Collection collection, ImmutableArray<Entity> rows, Schema? record)
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

        if (selection.Known((field ?? map)!.Value, collection.Schema, record) is not { } shape)
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

    /// <summary>The columns that no other part of the table has brought.</summary>
    private IEnumerable<ColumnDefinition> Once(YamlNode node, IEnumerable<ColumnDefinition> columns)
    {
        foreach (var column in columns)
        {
            if (_known.Add((column.Field, column.By?.Id)))
            {
                yield return column;
            }
            else
            {
                diagnostics.Add(TableRules.ColumnTwice(node.Span, column.By is { } by ? by.Id : column.Field));
            }
        }
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
