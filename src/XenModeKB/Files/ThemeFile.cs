using XenModeKB.Model;

namespace XenModeKB.Files;

/// <summary>One file of the theme: either text or an asset.</summary>
internal sealed record ThemeFile(string Path, SourceFile? Text, AssetFile? Asset)
{
    /// <summary>Whether the site has it, and the tool has none of that name.</summary>
    public bool IsAdded { get; init; }
}
