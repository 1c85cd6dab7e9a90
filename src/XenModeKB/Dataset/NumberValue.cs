using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>A number, with the text that was written and the unit of its schema.</summary>
internal sealed record NumberValue(decimal Number, string Text, LocalizedText? Unit, SourceSpan Span) : Value(Span)
{
    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.Number(this);
}
