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

    /// <summary>What stands for the id in the address of its pages; null for the id.</summary>
    public LocalizedText? Slug { get; init; }

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

    /// <summary>What of it is translated.</summary>
    public required FileTexts Texts { get; init; }

    /// <summary>Id of the first question; null when it is missing.</summary>
    public required Located<string>? Start { get; init; }

    /// <summary>Where the author declared that the chart may turn in circles; null when not.</summary>
    public required SourceSpan? CyclesAllowed { get; init; }

    /// <summary>In the order of the file; ids are distinct.</summary>
    public required ImmutableArray<ChartNode> Nodes { get; init; }

    /// <summary>Whether something in it was reported as invalid: then it can't be drawn.</summary>
    public bool HasErrors { get; init; }

    /// <summary>Every entity that an outcome names, for whoever checks ids.</summary>
    public IEnumerable<EntityUse> EntityUses => Nodes.OfType<ChartOutcome>().SelectMany(outcome => outcome.EntityUses);
}
