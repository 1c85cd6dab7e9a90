using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

internal sealed record ListValue(ImmutableArray<Value> Items, SourceSpan Span) : Value(Span)
{
    /// <summary>The items of a list that holds nothing but records of several fields; a period is one that reads as a text.</summary>
    public ImmutableArray<RecordValue> Records =>
        Items.All(item => item is RecordValue { IsPeriod: false }) ? [.. Items.Cast<RecordValue>()] : [];

    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.List(this);
}
