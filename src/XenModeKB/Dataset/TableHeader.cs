using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>A header of a table: a field or an entity.</summary>
/// <param name="Id">Part of the ids of its cells; ASCII letters, digits, hyphens and underscores.</param>
/// <param name="Label">What it is called in each language.</param>
/// <param name="Group">What stands above it: the field of a map of claims; or null.</param>
/// <param name="Entity">The entity it leads to, or null.</param>
internal sealed record TableHeader(string Id, LocalizedText Label, LocalizedText? Group, Entity? Entity)
{
    /// <summary>What names a record of the entity, when the row is one.</summary>
    public string? Record { get; init; }
}
