using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <param name="Text">What the box says.</param>
/// <param name="Answers">Empty for an outcome.</param>
internal sealed record LayoutStep(string Text, ImmutableArray<LayoutAnswer> Answers)
{
    public bool Asks => !Answers.IsEmpty;
}
