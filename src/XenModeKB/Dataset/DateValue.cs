using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>A date of which the month and the day may be missing.</summary>
internal sealed record DateValue(PartialDate Date, SourceSpan Span) : Value(Span)
{
    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.Date(this);
}
