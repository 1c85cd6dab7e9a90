using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>
/// What a field of an entity says, typed by its schema. Whoever writes values is an <see cref="IValueVisitor{T}"/>, so that a new kind
/// does not compile until each of them can.
/// </summary>
internal abstract record Value(SourceSpan Span)
{
    public abstract T Accept<T>(IValueVisitor<T> visitor);
}
