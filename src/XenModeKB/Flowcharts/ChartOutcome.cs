using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Flowcharts;

/// <summary>A box where a way ends: the entity it is about, whether that is recommended, and why.</summary>
internal sealed record ChartOutcome(string Id, SourceSpan Span, ImmutableArray<Citation> Cites) : ChartNode(Id, Span, Cites)
{
    /// <summary>What is recommended; that it is not, with reservations, or only found out, has a tone of its own.</summary>
    public const string Good = "good";

    public static IReadOnlyList<string> Tones { get; } = [Good, "warn", "bad", "neutral"];

    public Located<string>? Entity { get; init; }

    /// <summary>One of <see cref="Tones"/>.</summary>
    public string Tone { get; init; } = Good;

    /// <summary>The class of what shows it, after a space; empty for what is recommended.</summary>
    public string ToneClass => Tone == Good ? "" : $" is-{Tone}";

    /// <summary>The name of the icon beside its word; what is recommended or only found out has none.</summary>
    public string Icon => Tone switch
    {
        "warn" => "warning",
        "bad" => "cross",
        _ => "",
    };

    /// <summary>Text of the box; the entity's name when null.</summary>
    public LocalizedText? Label { get; init; }

    public LocalizedText Reasons { get; init; } = LocalizedText.Empty;

    public LocalizedText? Warnings { get; init; }

    /// <summary>Entities whose code says how to set it up.</summary>
    public ImmutableArray<Located<string>> Configure { get; init; } = [];

    /// <summary>Entities whose code says whether it is so.</summary>
    public ImmutableArray<Located<string>> Check { get; init; } = [];

    /// <summary>Keys of the pages to read next.</summary>
    public ImmutableArray<Located<string>> Next { get; init; } = [];

    public ImmutableArray<ChartAlternative> Alternatives { get; init; } = [];

    public IEnumerable<EntityUse> EntityUses =>
        Configure.Concat(Check).Prepend(Entity ?? default).Where(id => id.Value is not null).Select(id => new EntityUse(id.Value, id.Span));
}
