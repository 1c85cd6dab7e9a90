namespace XenModeKB.Dataset;

/// <summary>A column of a matrix.</summary>
/// <param name="Index">Its place in the grid.</param>
/// <param name="Header">What stands above it.</param>
/// <param name="IsText">Whether it holds running text, which has no place in a cell of one line.</param>
/// <param name="Number">From 1 for those that the reader picks; 0 for those that are always there.</param>
internal sealed record MatrixColumn(int Index, TableHeader Header, bool IsText, int Number)
{
    /// <summary>The attribute by which the style sheet finds what belongs to the column.</summary>
    public string Mark => Number > 0 ? $" data-c=\"{Number}\"" : "";
}
