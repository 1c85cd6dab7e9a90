using System.Collections.Immutable;

namespace XenModeKB.Model;

/// <summary>The bytes of one input file that is copied as it is.</summary>
public sealed record AssetFile(string Path, ImmutableArray<byte> Bytes);
