using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>A fact that a page states in its own words: <c>[18 January 2022](entity:releases/alpha-2#released)</c>.</summary>
/// <param name="Entity">Collection and id.</param>
/// <param name="Name">A line of the entity's facts; after a point, a part of what stands there: <c>period.until</c>.</param>
/// <param name="Words">What the page says.</param>
/// <param name="Where">The address of the link.</param>
internal sealed record StatedFact(string Entity, string Name, string Words, SourceSpan Where)
{
    /// <summary>The line without the part.</summary>
    public string Line => Name.Split('.')[0];
}
