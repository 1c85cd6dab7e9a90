using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>A table that is laid out: its cells come from the entities.</summary>
/// <param name="Id">Of the table.</param>
/// <param name="Corner">What the first column holds; null when its header would say nothing.</param>
/// <param name="Rows">Headers of the rows.</param>
/// <param name="Columns">Headers of the columns.</param>
/// <param name="Cells">Row by row.</param>
/// <param name="Span">Where the table is defined.</param>
internal sealed record Grid(
    string Id,
    LocalizedText? Corner,
    ImmutableArray<TableHeader> Rows,
    ImmutableArray<TableHeader> Columns,
    ImmutableArray<ImmutableArray<Value?>> Cells,
    SourceSpan Span)
{
    /// <summary>What all cells say.</summary>
    public IEnumerable<Value?> Values => Cells.SelectMany(row => row);

    /// <summary>More rows than that are several pages: each within 100 kB, with the columns that a reader takes in.</summary>
    public const int RowsOfPage = 200;

    /// <summary>The rows of each page, of about equal length; one page for most tables.</summary>
    public ImmutableArray<Range> Pages
    {
        get
        {
            var pages = Math.Max(1, (Rows.Length + RowsOfPage - 1) / RowsOfPage);
            return [.. Enumerable.Range(0, pages).Select(page => (Rows.Length * page / pages)..(Rows.Length * (page + 1) / pages))];
        }
    }

    /// <summary>Rows are entities and columns are fields, or the other way round; or rows are records of entities.</summary>
    public static Grid Of(TableDefinition table, SiteConfig config)
    {
        var columns = table.Columns.Select(column => Column(column, config)).ToImmutableArray();
        if (table.Records is { } records)
        {
            var (headers, lines) = RecordRows.Of(table, records, Cell);
            return new(table.Id, table.Schema.Singular, headers, columns, lines, table.Span);
        }

        var rows = table.Rows.Select(entity => new TableHeader(entity.Id, entity.Name, null, entity)).ToImmutableArray();
        var cells = table.Rows.Select(entity => table.Columns.Select(column => Cell(entity, column)).ToImmutableArray()).ToImmutableArray();
        if (!table.Transpose)
        {
            return new(table.Id, table.Schema.Singular, rows, columns, cells, table.Span);
        }

        var turned = columns.Select((_, c) => cells.Select(row => row[c]).ToImmutableArray()).ToImmutableArray();
        return new(table.Id, null, columns, rows, turned, table.Span);
    }

    private static TableHeader Column(ColumnDefinition column, SiteConfig config)
    {
        var label = column.Schema.LabelOf(column.Field, config);
        return column.By is { } entity
            ? new($"{column.Field}-{entity.Id}", entity.Name, label, entity)
            : new(column.Field, label, null, null);
    }

    private static Value? Cell(Entity entity, ColumnDefinition column) =>
        column.By is { } other ? (entity[column.Field] as ClaimsByValue)?[other.Id] : entity[column.Field];
}
