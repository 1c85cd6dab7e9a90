using System.Collections.Immutable;

namespace XenModeKB.Dataset;

/// <summary>A table of cells of one line, of which the reader picks columns.</summary>
/// <param name="Shown">Ids of the entities whose columns are shown at first; empty for all, and then nothing is picked.</param>
internal sealed record MatrixDefinition(ImmutableArray<string> Shown);
