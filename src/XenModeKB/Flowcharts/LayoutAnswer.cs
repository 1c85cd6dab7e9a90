using XenModeKB.Model;

namespace XenModeKB.Flowcharts;

/// <param name="Label">What the answer says.</param>
/// <param name="To">Place of the target in <see cref="LayoutInput.Steps"/>; not after the question itself when it leads back in a
/// circle.</param>
internal readonly record struct LayoutAnswer(Wording Label, int To);
