using System.Collections.Immutable;
using System.Text.Json;
using XenModeKB.Cli.Drift;
using XenModeKB.References;

namespace XenModeKB.Cli.Printing;

/// <summary>What <c>kb build</c> and <c>kb check</c> count.</summary>
/// <param name="Summary">The numbers.</param>
/// <param name="Detailed">Whether the pages and sources behind them are named, too.</param>
internal sealed record BuildNumbers(BuildSummary Summary, bool Detailed = false) : INumbers
{
    public IEnumerable<string> Phrases =>
    [
        PagesPhrase(),
        $"{Format.Count(Summary.Links, "link")} checked",
        $"{Summary.Claims.Cited:N0} of {Format.Count(Summary.Claims.Total, "claim")} cited",
        .. CoveragePhrases(),
        .. Summary.Drift is { } drift ? DriftNumbers.PhrasesOf(drift) : [],
    ];

    public IEnumerable<string> Details =>
        Detailed && Summary.Coverage is { } coverage ? [.. PageDetails(coverage), .. SourceDetails(coverage)] : [];

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject("pages");
        foreach (var (locale, pages) in Summary.PagesByLocale)
        {
            json.WriteNumber(locale, pages);
        }

        json.WriteEndObject();
        json.WriteNumber("links", Summary.Links);
        json.WriteNumber("claims", Summary.Claims.Total);
        json.WriteNumber("cited", Summary.Claims.Cited);
        if (Summary.Coverage is { } coverage)
        {
            WriteCoverage(json, coverage);
        }

        if (Summary.Drift is { } drift)
        {
            DriftNumbers.WriteLanguages(json, drift);
        }
    }

    private IEnumerable<string> CoveragePhrases()
    {
        if (Summary.Coverage is not { } coverage)
        {
            yield break;
        }

        foreach (var (locale, claims) in coverage.ByLocale())
        {
            yield return $"{claims.Cited:N0} of {claims.Cited + claims.Uncited:N0} claims in prose cited ({locale})";
        }

        yield return $"sources: {string.Join(", ", SourceStates(coverage).Select(state => $"{state.Keys.Length:N0} {state.Words}"))}";
    }

    /// <summary>Pages on which something is missing, by name; the others are counted.</summary>
    private static IEnumerable<string> PageDetails(Coverage coverage)
    {
        var pages = coverage.Pages.Where(page => page.Cited + page.Uncited > 0).ToList();
        foreach (var page in pages.Where(page => page.Uncited > 0))
        {
            yield return $"Claims in prose of {page.Path} ({page.LocaleCode}): {page.Cited:N0} of {page.Cited + page.Uncited:N0} cited";
        }

        var cited = pages.Where(page => page.Uncited == 0).CountBy(page => page.LocaleCode);
        foreach (var (locale, whole) in cited.OrderBy(count => count.Key, StringComparer.Ordinal))
        {
            yield return $"Claims in prose of {Format.Count(whole, "other page")} ({locale}): all cited";
        }
    }

    private static IEnumerable<string> SourceDetails(Coverage coverage) =>
        from state in SourceStates(coverage)
        where !state.Keys.IsEmpty
        select $"Sources {state.Words}: {string.Join(", ", state.Keys)}";

    private static (string Member, string Words, ImmutableArray<string> Keys)[] SourceStates(Coverage coverage) =>
    [
        ("usedOnce", "used once", coverage.UsedOnce),
        ("unused", "unused", coverage.Unused),
        ("deadWithoutArchive", "dead without a copy", coverage.DeadWithoutArchive),
        ("old", "not checked for a long time", coverage.Old),
    ];

    private static void WriteCoverage(Utf8JsonWriter json, Coverage coverage)
    {
        json.WriteStartArray("prose");
        foreach (var page in coverage.Pages)
        {
            json.WriteStartObject();
            json.WriteString("path", page.Path);
            json.WriteString("language", page.LocaleCode);
            json.WriteNumber("cited", page.Cited);
            json.WriteNumber("uncited", page.Uncited);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("sources");
        foreach (var (member, _, keys) in SourceStates(coverage))
        {
            json.WriteStartArray(member);
            foreach (var key in keys)
            {
                json.WriteStringValue(key);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private string PagesPhrase()
    {
        var languages = string.Join(", ", Summary.PagesByLocale.Select(pages => $"{pages.Key} {pages.Value:N0}"));
        return Format.Count(Summary.PagesByLocale.Values.Sum(), "page") + (languages.Length == 0 ? "" : $" ({languages})");
    }
}
