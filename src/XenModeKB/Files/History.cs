using XenModeKB.Model;

namespace XenModeKB.Files;

/// <summary>When each input file last changed.</summary>
/// <param name="ByPath">Day and commit by path relative to the root; empty when git can't tell.</param>
internal sealed record History(EquatableDictionary<(DateOnly Date, string Commit)> ByPath)
{
    public DateOnly? Day(string path) => ByPath.TryGetValue(path, out var change) ? change.Date : null;

    /// <summary>The full hash of the commit that last changed a file, or null.</summary>
    public string? Commit(string path) => ByPath.TryGetValue(path, out var change) ? change.Commit : null;
}
