using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>One layer of a picture.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Boxes">Top to bottom.</param>
internal sealed record PictureLayer(LocalizedText Label, ImmutableArray<PictureBox> Boxes);
