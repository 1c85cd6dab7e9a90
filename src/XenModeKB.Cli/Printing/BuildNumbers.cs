using System.Collections.Immutable;
using System.Text.Json;
using XenModeKB.Cli.Drift;
using XenModeKB.Pipeline;
using XenModeKB.References;

namespace XenModeKB.Cli.Printing;

/// <summary>What <c>kb build</c> and <c>kb check</c> count.</summary>
/// <param name="Summary">The numbers.</param>
/// <param name="Detailed">Whether the pages and sources behind them are named, too.</param>
internal sealed record BuildNumbers(BuildSummary Summary, bool Detailed = false) : INumbers
{
    public IEnumerable<Message> Phrases =>
    [
        PagesPhrase(),
        Summary.Links == 1 ? (Message)$"{Summary.Links:N0} link checked" : $"{Summary.Links:N0} links checked",
        .. ClaimPhrases(),
        .. CoveragePhrases(),
        .. Summary.Drift is { } drift ? DriftNumbers.PhrasesOf(drift) : [],
    ];

    public IEnumerable<Message> Details =>
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

    /// <summary>A site without data has no claims to speak of.</summary>
    private IEnumerable<Message> ClaimPhrases()
    {
        if (Summary.Claims.Total > 0)
        {
            yield return Summary.Claims.Total == 1
                ? (Message)$"{Summary.Claims.Cited:N0} of {Summary.Claims.Total:N0} claim cited"
                : $"{Summary.Claims.Cited:N0} of {Summary.Claims.Total:N0} claims cited";
        }
    }

    /// <summary>What there is none of is left out.</summary>
    private IEnumerable<Message> CoveragePhrases()
    {
        if (Summary.Coverage is not { } coverage)
        {
            yield break;
        }

        foreach (var (locale, claims) in coverage.ByLocale().Where(one => one.Value.Cited + one.Value.Uncited > 0))
        {
            yield return $"{claims.Cited:N0} of {claims.Cited + claims.Uncited:N0} claims in prose cited ({locale})";
        }

        var states = SourceStates(coverage).Where(state => !state.Keys.IsEmpty).Select(state => state.Count(state.Keys.Length)).ToList();
        if (states.Count > 0)
        {
            yield return $"sources: {Message.Join(", ", states)}";
        }
    }

    /// <summary>Pages on which something is missing, by name; the others are counted.</summary>
    private static IEnumerable<Message> PageDetails(SourceCoverage coverage)
    {
        var pages = coverage.Pages.Where(page => page.Cited + page.Uncited > 0).ToList();
        foreach (var page in pages.Where(page => page.Uncited > 0))
        {
            yield return $"Claims in prose of {page.Path} ({page.LocaleCode}): {page.Cited:N0} of {page.Cited + page.Uncited:N0} cited";
        }

        var cited = pages.Where(page => page.Uncited == 0).CountBy(page => page.LocaleCode);
        foreach (var (locale, whole) in cited.OrderBy(count => count.Key, StringComparer.Ordinal))
        {
            yield return whole == 1
                ? (Message)$"Claims in prose of {whole:N0} other page ({locale}): all cited"
                : $"Claims in prose of {whole:N0} other pages ({locale}): all cited";
        }
    }

    private static IEnumerable<Message> SourceDetails(SourceCoverage coverage) =>
        from state in SourceStates(coverage)
        where !state.Keys.IsEmpty
        select state.Names(string.Join(", ", state.Keys));

    private static SourceState[] SourceStates(SourceCoverage coverage) =>
    [
        new("usedOnce", count => $"{count:N0} used once", keys => $"Sources used once: {keys}", coverage.UsedOnce),
        new("unused", count => $"{count:N0} unused", keys => $"Sources unused: {keys}", coverage.Unused),
        new(
            "deadWithoutArchive",
            count => $"{count:N0} dead without a copy",
            keys => $"Sources dead without a copy: {keys}",
            coverage.DeadWithoutArchive),
        new(
            "old",
            count => $"{count:N0} not checked for a long time",
            keys => $"Sources not checked for a long time: {keys}",
            coverage.Old),
    ];

    private static void WriteCoverage(Utf8JsonWriter json, SourceCoverage coverage)
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
        foreach (var state in SourceStates(coverage))
        {
            json.WriteStartArray(state.Member);
            foreach (var key in state.Keys)
            {
                json.WriteStringValue(key);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private Message PagesPhrase()
    {
        var all = Format.Pages(Summary.PagesByLocale.Values.Sum());
        var languages = Message.Join(", ", Summary.PagesByLocale.Select(pages => (Message)$"{pages.Key} {pages.Value:N0}"));
        return Summary.PagesByLocale.IsEmpty ? all : $"{all} ({languages})";
    }

    /// <summary>Sources of which something is known.</summary>
    /// <param name="Member">In JSON.</param>
    /// <param name="Count">How many.</param>
    /// <param name="Names">Which.</param>
    /// <param name="Keys">Of these sources.</param>
    private sealed record SourceState(string Member, Func<int, Message> Count, Func<string, Message> Names, ImmutableArray<string> Keys);
}
