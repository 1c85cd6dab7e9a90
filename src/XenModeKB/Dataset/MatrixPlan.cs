using System.Collections.Immutable;

namespace XenModeKB.Dataset;

/// <summary>How the columns of a grid become a matrix.</summary>
/// <param name="All">Every column.</param>
/// <param name="Shown">Ids of the entities that are shown at first; empty when nothing is picked.</param>
internal sealed record MatrixPlan(ImmutableArray<MatrixColumn> All, ImmutableArray<string> Shown)
{
    /// <summary>
    /// Whether the sources stand in the folds. Where the reader picks nothing, all rows are on the page, and each row leads to the page
    /// that has its sources.
    /// </summary>
    public bool WithSources => !Shown.IsEmpty;

    /// <summary>The columns that have cells.</summary>
    public ImmutableArray<MatrixColumn> Cells { get; } = [.. All.Where(column => !column.IsText)];
}
