namespace XenModeKB.Dataset;

/// <summary>An arrow from the right side of one box over a lane beside the layers to the right side of another.</summary>
/// <param name="Start">Where it leaves its box, from above.</param>
/// <param name="End">Where it meets the other box, from above.</param>
/// <param name="Lane">Where its upright part is, from the left.</param>
/// <param name="Badge">Where its number stands on the upright part, from above.</param>
internal sealed record PlacedArrow(double Start, double End, double Lane, double Badge);
