using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>
/// Holds each translation to its source page. 1. Pages of one key are paired; 2. a pair must have the same sections in the same order;
/// 3. if it has, each section must have the same parts.
/// </summary>
internal static class CheckParity
{
    /// <summary>Each translation with its source.</summary>
    public static ImmutableArray<PagePair> Pairs(SiteConfig config, ImmutableArray<Page> pages)
    {
        // Two pages of one key have one address, which is told with all files of the site.
        var sources = pages.Where(page => page.Locale.Code == config.SourceLocale.Code).DistinctBy(page => page.Key)
            .ToDictionary(page => page.Key, StringComparer.Ordinal);
        return
        [
            .. from page in pages
               where page.Locale.Code != config.SourceLocale.Code && sources.ContainsKey(page.Key)
               select new PagePair(page, sources[page.Key]),
        ];
    }

    public static ImmutableArray<ParityFinding> Compare(PagePair pair)
    {
        var mine = pair.Page.Headings.Select(heading => heading.Id).ToArray();
        var theirs = pair.Source.Headings.Select(heading => heading.Id).ToArray();
        if (mine.SequenceEqual(theirs))
        {
            return new CompareSections(pair).Compare();
        }

        var at = mine.Zip(theirs).TakeWhile(both => both.First == both.Second).Count();
        var where = at < mine.Length ? pair.Page.Headings[at].Span : SourceSpan.FileStart(pair.Page.Path);
        var (extra, missing) = (mine.Except(theirs).ToArray(), theirs.Except(mine).ToArray());
        var detail = extra.Length + missing.Length == 0 ? (Message)$"the order differs" : ParityRules.Detail(extra, missing, int.MaxValue);
        return [new(LocalizationRules.Sections(where, pair.Source.Path, detail), [])];
    }

    /// <summary>An exception in the source language, which nothing is compared with, is needed nowhere.</summary>
    public static IEnumerable<Diagnostic> Exceptions(SiteConfig config, ImmutableArray<Page> pages) =>
        from page in pages
        where page.Locale.Code == config.SourceLocale.Code
        from exception in page.FrontMatter.Parity
        select ParityRules.InSource(exception);

    /// <summary>The findings that no error explains: where a key, a link or a directive is misspelt, that was told.</summary>
    public static IEnumerable<Diagnostic> Unexplained(ImmutableArray<ParityFinding> findings, IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)
            .ToLookup(diagnostic => (diagnostic.Span.Path, diagnostic.Span.Line), diagnostic => diagnostic.Span);
        return findings.Where(finding => !finding.Places.Any(IsError)).Select(finding => finding.Diagnostic);

        bool IsError(SourceSpan place) => Enumerable.Range(place.Line, Math.Max(1, place.EndLine - place.Line + 1))
            .Any(line => errors[(place.Path, line)].Any(error => Touch(place, error)));
    }

    private static bool Touch(SourceSpan one, SourceSpan other) =>
        (one.Line, one.Column).CompareTo((other.EndLine, other.EndColumn)) < 0
        && (other.Line, other.Column).CompareTo((one.EndLine, one.EndColumn)) < 0;
}
