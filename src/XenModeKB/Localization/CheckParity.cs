using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>Holds each translation to its source page: same sections, same citations in each, same embedded things.</summary>
internal static class CheckParity
{
    public static ImmutableArray<Diagnostic> Check(SiteConfig config, ImmutableArray<Page> pages)
    {
        // Two pages of one key have one address, which is told with all files of the site.
        var sources = pages.Where(page => page.Locale.Code == config.SourceLocale.Code).DistinctBy(page => page.Key)
            .ToDictionary(page => page.Key, StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var page in pages.Where(page => page.Locale.Code != config.SourceLocale.Code))
        {
            if (sources.TryGetValue(page.Key, out var source))
            {
                Compare(page, source, problems);
            }
        }

        return problems.ToImmutable();
    }

    private static void Compare(Page page, Page source, ImmutableArray<Diagnostic>.Builder problems)
    {
        var mine = page.Headings.Select(heading => heading.Id).ToArray();
        var theirs = source.Headings.Select(heading => heading.Id).ToArray();
        if (!mine.SequenceEqual(theirs))
        {
            var at = mine.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
            var where = at < mine.Length ? page.Headings[at].Span : SourceSpan.FileStart(page.Path);
            problems.Add(LocalizationRules.Sections(where, source.Path, Difference(mine, theirs)));
            return;
        }

        foreach (var section in mine.Prepend(null))
        {
            var (cited, expected) = (Keys(page, section), Keys(source, section));
            if (!cited.SetEquals(expected))
            {
                var where = page.Headings.FirstOrDefault(heading => heading.Id == section)?.Span ?? SourceSpan.FileStart(page.Path);
                problems.Add(
                    LocalizationRules.Citations(where, section, source.Path, Difference(cited, expected)));
            }
        }

        var (embedded, expectedEmbedded) = (Names(page), Names(source));
        if (!embedded.SequenceEqual(expectedEmbedded))
        {
            problems.Add(LocalizationRules.DirectivesDiffer(page.Path, source.Path, Difference(embedded, expectedEmbedded)));
        }
    }

    private static ImmutableSortedSet<string> Keys(Page page, string? section) =>
        page.Citations.Where(use => use.SectionId == section).Select(use => use.Citation.Key).ToImmutableSortedSet(StringComparer.Ordinal);

    private static string[] Names(Page page) => [.. page.Directives.Select(directive => $"{directive.Name} {directive.Argument}".Trim())];

    private static Message Difference(IReadOnlyCollection<string> mine, IReadOnlyCollection<string> theirs)
    {
        var (extra, missing) = (mine.Except(theirs).ToArray(), theirs.Except(mine).ToArray());
        return (extra, missing) switch
        {
            ([], []) => $"the order differs",
            (_, []) => $"only here: {string.Join(", ", extra)}",
            ([], _) => $"missing here: {string.Join(", ", missing)}",
            _ => $"only here: {string.Join(", ", extra)}; missing here: {string.Join(", ", missing)}",
        };
    }
}
