using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

internal sealed record RecordValue(ImmutableArray<KeyValuePair<string, Value>> Fields, Schema Schema, SourceSpan Span) : Value(Span)
{
    /// <summary>Whether it says when something began and ended.</summary>
    public bool IsPeriod => this["since"] is not null || this["until"] is not null;

    public Value? this[string field] => Fields.FirstOrDefault(candidate => candidate.Key == field).Value;

    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.Record(this);
}
