using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

internal sealed record ListValue(ImmutableArray<Value> Items, SourceSpan Span) : Value(Span)
{
    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.List(this);
}
