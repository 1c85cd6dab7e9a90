using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>A value that is a link of its own: to the address that the field beside it holds.</summary>
/// <param name="Inner">What is shown.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="UrlSpan">Where that is written.</param>
internal sealed record LinkedValue(Value Inner, string Url, SourceSpan UrlSpan) : Value(Inner.Span)
{
    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.Linked(this);
}
