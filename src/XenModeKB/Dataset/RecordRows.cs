using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// Rows that are records of entities: the releases of products. Each stands under the name of its entity and its own; what a record has no
/// field for, its entity may have. Two hyphens in their ids keep them out of what is promised: a new row moves others to the next page.
/// </summary>
internal static class RecordRows
{
    /// <param name="table">Its rows are entities that have such records.</param>
    /// <param name="records">The field that holds them; its schema names the key.</param>
    /// <param name="cell">What an entity says in a column.</param>
    public static (ImmutableArray<TableHeader> Headers, ImmutableArray<ImmutableArray<Value?>> Cells) Of(
        TableDefinition table, RecordField records, Func<Entity, ColumnDefinition, Value?> cell)
    {
        var key = table.Schema.Root[records.Field]!.Key!.Value.Value;
        var ids = new FreeIds();
        var headers = ImmutableArray.CreateBuilder<TableHeader>();
        var cells = ImmutableArray.CreateBuilder<ImmutableArray<Value?>>();
        var all = table.Rows.SelectMany(entity => WriteRecords.Of(entity[records.Field]).Select(record => (entity, record)));
        foreach (var (entity, record) in all.Take(records.Most))
        {
            var name = record[key] is { } value ? WordOf.Value(value) ?? "" : "";
            var id = ids.Of($"{entity.Id}--{KebabCase.Of(name, "row")}");
            headers.Add(new(id, LocalizedText.Same(name, entity.Name.Texts.Keys, record.Span), null, entity) { Record = name });
            cells.Add([.. table.Columns.Select(column => IsOwn(column, record) ? record[column.Field] : cell(entity, column))]);
        }

        return (headers.ToImmutable(), cells.ToImmutable());
    }

    private static bool IsOwn(ColumnDefinition column, RecordValue record) =>
        column.By is null && record.Schema[column.Field] is not null;
}
