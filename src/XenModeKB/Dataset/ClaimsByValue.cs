using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>Claims about several entities of another collection.</summary>
/// <param name="Collection">The collection of the keys.</param>
/// <param name="Entries">Entity id (without collection) to claims, in the order of the file.</param>
/// <param name="Span">Where it was written.</param>
internal sealed record ClaimsByValue(
    string Collection, ImmutableArray<KeyValuePair<string, ClaimsValue>> Entries, SourceSpan Span) : Value(Span)
{
    public ClaimsValue? this[string id]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == id)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    public override T Accept<T>(IValueVisitor<T> visitor) => visitor.ClaimsBy(this);
}
