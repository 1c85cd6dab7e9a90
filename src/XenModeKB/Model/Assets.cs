using System.Collections.Immutable;

namespace XenModeKB.Model;

/// <summary>What pages may know of a picture or other asset.</summary>
/// <param name="Path">Input path: <c>input/assets/spectrum.svg</c>.</param>
/// <param name="Route">Output path: <c>assets/spectrum.svg</c>.</param>
/// <param name="Width">Intrinsic width in CSS pixels, or null when it is no picture or has none.</param>
/// <param name="Height">Intrinsic height in CSS pixels.</param>
public sealed record AssetFacts(string Path, string Route, int? Width, int? Height);

/// <summary>All assets, by input path.</summary>
public sealed record AssetIndex(EquatableDictionary<AssetFacts> Assets)
{
    public static AssetIndex Empty { get; } =
        new(ImmutableSortedDictionary<string, AssetFacts>.Empty.WithComparers(StringComparer.Ordinal));

    /// <param name="assets">Assets that can be used.</param>
    /// <param name="written">Paths of all files of assets.</param>
    public static AssetIndex Of(ImmutableArray<AssetFacts> assets, IEnumerable<string> written)
    {
        var byPath = assets.ToImmutableSortedDictionary(asset => asset.Path, asset => asset, StringComparer.Ordinal);
        return new(byPath) { Invalid = written.ToImmutableSortedSet(StringComparer.Ordinal).Except(byPath.Keys) };
    }

    /// <summary>
    /// Files that were reported as unusable: pages that show them are not reported for a missing file.
    /// </summary>
    public EquatableSet Invalid { get; init; } = EquatableSet.Empty;
}
