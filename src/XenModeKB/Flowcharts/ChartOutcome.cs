using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Flowcharts;

/// <summary>A box where a way ends: the entity it recommends, and why.</summary>
internal sealed record ChartOutcome(string Id, SourceSpan Span, ImmutableArray<Citation> Cites) : ChartNode(Id, Span, Cites)
{
    public Located<string>? Entity { get; init; }

    /// <summary>Text of the box; the entity's name when null.</summary>
    public LocalizedText? Label { get; init; }

    public LocalizedText Reasons { get; init; } = LocalizedText.Empty;

    public LocalizedText? Warnings { get; init; }

    /// <summary>Entities whose code says how to set it up.</summary>
    public ImmutableArray<Located<string>> Configure { get; init; } = [];

    public ImmutableArray<ChartAlternative> Alternatives { get; init; } = [];

    public IEnumerable<EntityUse> EntityUses =>
        Configure.Prepend(Entity ?? default).Where(id => id.Value is not null).Select(id => new EntityUse(id.Value, id.Span));
}
