using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>One problem with the link it is about.</summary>
/// <param name="Diagnostic">Place and message.</param>
/// <param name="Address">As it is written; empty when the problem is not one of an address.</param>
/// <param name="Element">Element that holds it.</param>
/// <param name="Attribute">Attribute that holds it.</param>
internal sealed record LinkProblem(Diagnostic Diagnostic, string Address, string Element, string Attribute);

/// <summary>A link that leads out of the site.</summary>
/// <param name="Address">Absolute, with fragment.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Written">As it is written there.</param>
/// <param name="Element">Element that holds it.</param>
/// <param name="Attribute">Attribute that holds it.</param>
internal sealed record ExternalLink(string Address, SourceSpan Span, string Written, string Element = "", string Attribute = "");

/// <summary>What a check found.</summary>
internal sealed record LinkReport(IReadOnlyList<LinkProblem> Problems, int Files, int Links, int Broken)
{
    public static LinkReport Empty { get; } = new([], 0, 0, 0);

    public IReadOnlyList<ExternalLink> Externals { get; init; } = [];

    /// <summary>How many addresses of other sites have which verdict; empty when they were not asked.</summary>
    public ImmutableSortedDictionary<Verdict, int> Verdicts { get; init; } = ImmutableSortedDictionary<Verdict, int>.Empty;

    /// <summary>Paths, as the user wrote them, in which there is nothing to check: probably a wrong path.</summary>
    public IReadOnlyList<string> PathsWithoutPages { get; init; } = [];

    public IEnumerable<Diagnostic> Diagnostics => Problems.Select(problem => problem.Diagnostic);

    public LinkReport With(LinkReport other) =>
        new([.. Problems, .. other.Problems], Files + other.Files, Links + other.Links, Broken + other.Broken)
        {
            Externals = [.. Externals, .. other.Externals],
            PathsWithoutPages = [.. PathsWithoutPages, .. other.PathsWithoutPages],
        };
}
