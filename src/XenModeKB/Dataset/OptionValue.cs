using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>One value of a closed list.</summary>
internal sealed record OptionValue(EnumOption Option, SourceSpan Span) : Value(Span)
{
    /// <summary>Whether the list has a word for what nobody knows, and this is it.</summary>
    public bool IsUnknown => Option.Value == "unknown";

    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.Option(this);
}
