using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>Citations that stand by themselves rather than in a claim.</summary>
internal sealed record CiteValue(ImmutableArray<Citation> Citations, SourceSpan Span) : Value(Span)
{
    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.Cite(this);
}
