using XenModeKB.Model;

namespace XenModeKB.Search;

/// <summary>How much the page of a key, and the pages below it, count in a search.</summary>
/// <param name="Folder">The key.</param>
/// <param name="Percent">100 for a page as any other.</param>
internal sealed record PageWeight(Located<string> Folder, int Percent)
{
    public bool Holds(string key) =>
        key.StartsWith(Folder.Value, StringComparison.Ordinal)
            && (key.Length == Folder.Value.Length || key[Folder.Value.Length] == '/');
}
