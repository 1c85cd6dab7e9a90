using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>Yes or no. Also in the place of a date that is not known or does not come: "supported: true".</summary>
internal sealed record FlagValue(bool IsTrue, SourceSpan Span) : Value(Span)
{
    /// <summary>As it is written in files.</summary>
    public string Word => IsTrue ? "true" : "false";

    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.Flag(this);
}
