using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>One value of a closed list.</summary>
internal sealed record OptionValue(EnumOption Option, SourceSpan Span) : Value(Span)
{
    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.Option(this);
}
