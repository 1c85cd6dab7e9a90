using XenModeKB.Model;

namespace XenModeKB.Files;

/// <summary>One file of the theme: either text or an asset.</summary>
internal sealed record ThemeFile(string Path, SourceFile? Text, AssetFile? Asset);
