using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>What reading one file gave: the entity, what it names, how much it claims.</summary>
internal sealed record EntityRead(Entity Entity, ImmutableArray<Citation> Citations, ImmutableArray<EntityUse> Uses, int Claims, int Cited);
