using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

internal sealed record RecordValue(ImmutableArray<KeyValuePair<string, Value>> Fields, Schema Schema, SourceSpan Span) : Value(Span)
{
    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.Record(this);
}
