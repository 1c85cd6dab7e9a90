using System.Collections.Immutable;

namespace XenModeKB.Model;

/// <summary>What other rooms may know of an entity of the dataset.</summary>
/// <param name="Id">Collection and id: <c>inits/runit</c>.</param>
/// <param name="Name">Its name in each language.</param>
/// <param name="Routes">Its page in each language, by locale code.</param>
/// <param name="Summary">One or two sentences in each language.</param>
public sealed record EntityFacts(string Id, LocalizedText Name, ImmutableSortedDictionary<string, string> Routes, LocalizedText Summary)
{
    /// <summary>What it means, where it is a term of the glossary; null for anything else.</summary>
    public LocalizedText? Definition { get; init; }

    /// <summary>Where each of its facts is told, by the name of its line; none when it has no page of its own.</summary>
    public ImmutableSortedDictionary<string, string> FactAnchors { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The page with its facts in each language, by locale code.</summary>
    public ImmutableSortedDictionary<string, string> FactRoutes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Fields that are plain code (commands), by name: a flowchart shows them at an outcome.</summary>
    public ImmutableSortedDictionary<string, string> Code { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
