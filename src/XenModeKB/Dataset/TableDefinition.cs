using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>A table: which rows, which columns.</summary>
internal sealed record TableDefinition(
    string Id, LocalizedText Title, LocalizedText Caption, LocalizedText Description, int Order,
    CollectionSchema Schema, ImmutableArray<Entity> Rows, ImmutableArray<ColumnDefinition> Columns, bool Transpose, SourceSpan Span)
{
    /// <summary>The field of the entities whose records are the rows, and how many at most; null where the entities are.</summary>
    public RecordField? Records { get; init; }

    /// <summary>Which entities the matrix of the table shows at first, when it can be embedded as one; null when it can't.</summary>
    public MatrixDefinition? Matrix { get; init; }

    /// <summary>What stands for the id in the address of its page; null for the id.</summary>
    public LocalizedText? Slug { get; init; }
}
