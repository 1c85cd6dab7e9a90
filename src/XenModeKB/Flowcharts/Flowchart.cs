using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Flowcharts;

/// <summary>One chart of questions, answers and outcomes, as its file says it.</summary>
internal sealed record Flowchart
{
    /// <summary>File name without extension.</summary>
    public required string Id { get; init; }

    /// <summary>First character of the file.</summary>
    public required SourceSpan Span { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Description { get; init; }

    /// <summary><c>original</c>, <c>adaptation</c> or <c>reconstruction</c>.</summary>
    public required string Origin { get; init; }

    public required LocalizedText AppliesTo { get; init; }

    /// <summary><c>then</c> or <c>now</c>.</summary>
    public required string Period { get; init; }

    public required int Order { get; init; }

    /// <summary>Sources of the chart as a whole.</summary>
    public required ImmutableArray<Citation> Cites { get; init; }

    /// <summary>Id of the first question; null when it is missing.</summary>
    public required Located<string>? Start { get; init; }

    /// <summary>Where the author declared that the chart may turn in circles; null when not.</summary>
    public required SourceSpan? CyclesAllowed { get; init; }

    /// <summary>In the order of the file; ids are distinct.</summary>
    public required ImmutableArray<ChartNode> Nodes { get; init; }

    /// <summary>Whether nothing was reported: only then can it be drawn.</summary>
    public bool IsSound { get; init; }

    /// <summary>Every use of a source, for whoever checks keys.</summary>
    public IEnumerable<Citation> Citations => Cites.Concat(Nodes.SelectMany(node => node.Cites));

    /// <summary>Every entity that an outcome names, for whoever checks ids.</summary>
    public IEnumerable<EntityUse> EntityUses => Nodes.OfType<ChartOutcome>().SelectMany(outcome => outcome.EntityUses);
}

/// <summary>A box of a chart.</summary>
/// <param name="Id">Kebab-case, distinct in the chart.</param>
/// <param name="Span">Its key.</param>
/// <param name="Cites">Its sources.</param>
internal abstract record ChartNode(string Id, SourceSpan Span, ImmutableArray<Citation> Cites);

/// <summary>A box that asks.</summary>
internal sealed record ChartQuestion(string Id, SourceSpan Span, ImmutableArray<Citation> Cites, LocalizedText Text, LocalizedText? Help, ImmutableArray<ChartAnswer> Answers)
    : ChartNode(Id, Span, Cites)
{
    /// <summary>Whether answers were written under a misspelt name, which was reported.</summary>
    public bool LostAnswers { get; init; }
}

/// <summary>An answer and the node it leads to; no target when the author wrote none.</summary>
internal sealed record ChartAnswer(LocalizedText Label, Located<string>? To, SourceSpan Span);

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

/// <summary>Another outcome, and when to prefer it.</summary>
internal sealed record ChartAlternative(Located<string>? To, LocalizedText When);
