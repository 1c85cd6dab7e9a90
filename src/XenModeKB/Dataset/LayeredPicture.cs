using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>Who does what: layers that stand on each other, boxes in them, and arrows from box to box.</summary>
/// <param name="Layers">Bottom to top.</param>
/// <param name="Arrows">In the order of their numbers.</param>
/// <param name="Citations">What the picture rests on.</param>
internal sealed record LayeredPicture(
    ImmutableArray<PictureLayer> Layers, ImmutableArray<PictureArrow> Arrows, ImmutableArray<Citation> Citations)
{
    /// <summary>All boxes as they are drawn: from the topmost layer down.</summary>
    public ImmutableArray<PictureBox> Boxes { get; } = [.. Layers.Reverse().SelectMany(layer => layer.Boxes)];

    public PictureBox Box(string id) => Boxes.First(box => box.Id == id);
}
