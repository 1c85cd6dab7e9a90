using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>Which records are the rows of a table.</summary>
/// <param name="Field">The field of the entities that holds them.</param>
/// <param name="Most">How many rows at most.</param>
internal sealed record RecordField(string Field, int Most)
{
    /// <summary>Null where the rows are entities.</summary>
    public static RecordField? Of(Located<string>? field, int most) => field is { } named ? new(named.Value, most) : null;
}
