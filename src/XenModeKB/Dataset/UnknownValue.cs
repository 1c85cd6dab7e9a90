using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>The word <c>unknown</c> where the schema wants something else: nobody knows, and it is said.</summary>
internal sealed record UnknownValue(SourceSpan Span) : Value(Span)
{
    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.Unknown(this);
}
