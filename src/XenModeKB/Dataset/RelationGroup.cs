using System.Collections.Immutable;

namespace XenModeKB.Dataset;

/// <summary>What one field of the entities of a collection says of an entity.</summary>
/// <param name="Collection">Whose field it is.</param>
/// <param name="Field">Its name in their schema.</param>
/// <param name="Statements">What it says, in the order of the collection.</param>
internal sealed record RelationGroup(string Collection, string Field, ImmutableArray<Relation> Statements)
{
    /// <summary>The anchor of the group in the page with all facts.</summary>
    /// <param name="entity">The anchor of the entity's facts.</param>
    public string Anchor(string entity) => $"{entity}-from-{Collection}-{Field}";
}
