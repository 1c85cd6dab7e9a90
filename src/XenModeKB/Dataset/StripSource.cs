using System.Collections.Immutable;

namespace XenModeKB.Dataset;

/// <summary>Entities that say something of others in a map of claims.</summary>
/// <param name="Schema">Their collection.</param>
/// <param name="Field">The map.</param>
/// <param name="Entities">Those whose word is shown, in this order.</param>
internal sealed record StripSource(CollectionSchema Schema, string Field, ImmutableArray<Entity> Entities);
