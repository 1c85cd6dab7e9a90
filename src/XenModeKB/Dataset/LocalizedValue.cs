using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

internal sealed record LocalizedValue(LocalizedText Text, SourceSpan Span) : Value(Span)
{
    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.Localized(this);
}
