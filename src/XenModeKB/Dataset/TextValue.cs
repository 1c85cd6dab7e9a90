using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>A text as it was written: a name, a version, an address, a command.</summary>
internal sealed record TextValue(string Text, Schema Schema, SourceSpan Span) : Value(Span)
{
    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.Text(this);
}
