using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>A value with where it comes from.</summary>
/// <param name="Value">What is said.</param>
/// <param name="Note">A short remark.</param>
/// <param name="Citations">Sources; empty only when the value is unknown.</param>
/// <param name="Since">First version or date.</param>
/// <param name="Until">Last version or date, inclusive.</param>
/// <param name="Checked">The day on which the value was last compared with its sources.</param>
/// <param name="Certainty">How the sources support it.</param>
/// <param name="Span">Where it was written.</param>
internal sealed record Claim(
    Value Value, LocalizedText? Note, ImmutableArray<Citation> Citations, TextValue? Since, TextValue? Until,
    PartialDate? Checked, EnumOption? Certainty, SourceSpan Span)
{
    public bool IsUnknown => Value is UnknownValue or OptionValue { IsUnknown: true };
}
