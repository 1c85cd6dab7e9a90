using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>One arrow between two boxes.</summary>
/// <param name="From">Id of the box that it starts at.</param>
/// <param name="To">Id of the box that it points to.</param>
/// <param name="Text">What passes along it.</param>
internal sealed record PictureArrow(string From, string To, LocalizedText Text);
