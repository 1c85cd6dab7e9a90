using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>Another entity.</summary>
/// <param name="Id">Collection and id.</param>
/// <param name="Written">As the author wrote it: without the collection when the schema names it.</param>
/// <param name="Span">Where it was written.</param>
internal sealed record EntityValue(string Id, string Written, SourceSpan Span) : Value(Span)
{
    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.Entity(this);
}
