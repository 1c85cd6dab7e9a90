using System.Collections.Immutable;
using XenModeKB.Files;
using XenModeKB.Pipeline;

namespace XenModeKB.Pipelines;

/// <summary>
/// Puts findings into the order in which people mend them. Settings and schemas decide what data means, sources and data are named by
/// charts, all of them by pages, and pages stand in the whole site: what is wrong at one place comes before what may follow from it.
/// </summary>
internal static class CauseFirst
{
    /// <summary>Beginnings of paths; what is none of them comes first: a file in the wrong place is missing where it belongs.</summary>
    private static readonly ImmutableArray<string> s_order =
    [
        "", InputFile.Settings, "input/data/schemas/", "theme/", "input/references/", "input/assets/", InputFile.Data, "input/flowcharts/",
        "input/content/", InputFile.SearchSettings, InputFile.Translations, "theme/layouts",
    ];

    /// <param name="findings">By file, then place.</param>
    public static ImmutableArray<Diagnostic> Order(IEnumerable<Diagnostic> findings) =>
        [.. findings.OrderBy(finding => Rank(finding.Span.Path))];

    private static int Rank(string path) =>
        s_order.Index().Where(part => path.StartsWith(part.Item, StringComparison.Ordinal)).MaxBy(part => part.Item.Length).Index;
}
