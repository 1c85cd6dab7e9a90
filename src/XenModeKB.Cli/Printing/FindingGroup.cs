using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Printing;

/// <summary>
/// The same words of the same rule in many places: one cause, which people are told once. A language that leaves a site's settings leaves
/// thousands of texts behind.
/// </summary>
/// <param name="First">The first in the order of the report.</param>
/// <param name="Others">Where else, first one place of each file, then the second ones.</param>
internal sealed record FindingGroup(Diagnostic First, ImmutableArray<SourceSpan> Others)
{
    private const int MostPlaces = 5;

    /// <summary>The findings of a report, those that say the same in one group; in the order of their first places.</summary>
    /// <param name="diagnostics">In the order of the report.</param>
    /// <param name="least">Fewer findings that say the same stay alone.</param>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Diagnostic> diagnostics, int least)
    {
        var all = diagnostics.ToList();
        var many = all.GroupBy(KeyOf).Where(group => group.Count() >= least).ToDictionary(group => group.Key, group => group.ToList());
        var groups = new List<FindingGroup>();
        foreach (var diagnostic in all)
        {
            if (!many.TryGetValue(KeyOf(diagnostic), out var same))
            {
                groups.Add(new(diagnostic, []));
            }
            else if (ReferenceEquals(same[0], diagnostic))
            {
                groups.Add(new(diagnostic, [.. OneOfEachFileFirst(same)]));
            }
        }

        return groups;
    }

    /// <summary>The first places; one sentence with their number. Nothing where there is only one.</summary>
    /// <param name="place">How a place is written.</param>
    public Message? AlsoIn(Func<SourceSpan, string> place)
    {
        if (Others.IsEmpty)
        {
            return null;
        }

        var places = string.Join(", ", Others.Take(MostPlaces).Select(place));
        var more = Others.Length - MostPlaces;
        return more > 0
            ? (Message)$"{Others.Length + 1:N0} times, also in: {places} and {more:N0} more"
            : $"{Others.Length + 1:N0} times, also in: {places}";
    }

    /// <summary>Words as they are put together: those of hundreds of thousands of findings take more space than all else of them.</summary>
    private static (string Code, Message Words) KeyOf(Diagnostic diagnostic) => (diagnostic.Code, diagnostic.Words);

    private static IEnumerable<SourceSpan> OneOfEachFileFirst(List<Diagnostic> same) =>
        from file in same.Select(diagnostic => diagnostic.Span).GroupBy(span => span.Path)
        from span in file.Index()
        orderby span.Index
        where span.Item != same[0].Span
        select span.Item;
}
