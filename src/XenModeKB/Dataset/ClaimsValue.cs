using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>One statement, or several for version ranges that do not overlap; in the order of the file.</summary>
internal sealed record ClaimsValue(ImmutableArray<Claim> Claims, SourceSpan Span) : Value(Span)
{
    /// <summary>The claim that holds last: the one without end, or with the latest.</summary>
    public Claim Current
    {
        get
        {
            var last = Claims[0];
            foreach (var claim in Claims)
            {
                last = last.Until is { } far && (claim.Until is not { } end || VersionOrder.Compare(end.Text, far.Text) >= 0)
                    ? claim
                    : last;
            }

            return last;
        }
    }

    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.Claims(this);
}
