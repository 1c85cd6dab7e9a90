using System.Collections.Immutable;

namespace XenModeKB.Model;

/// <summary>What pages may know of a picture or other asset.</summary>
/// <param name="Path">Input path: <c>input/assets/spectrum.svg</c>.</param>
/// <param name="Route">Output path: <c>assets/spectrum.svg</c>.</param>
/// <param name="Width">Intrinsic width in CSS pixels, or null when it is no picture or has none.</param>
/// <param name="Height">Intrinsic height in CSS pixels.</param>
public sealed record AssetFacts(string Path, string Route, int? Width, int? Height);

/// <summary>All assets, by input path.</summary>
public sealed record AssetIndex(ImmutableSortedDictionary<string, AssetFacts> Assets)
{
    public static AssetIndex Empty { get; } = new(ImmutableSortedDictionary<string, AssetFacts>.Empty.WithComparers(StringComparer.Ordinal));

    public bool Equals(AssetIndex? other) => other is not null && Assets.SequenceEqual(other.Assets);

    public override int GetHashCode() => Assets.Count;
}
