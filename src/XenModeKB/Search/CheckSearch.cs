using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Search;

/// <summary>
/// Holds the search to what input/search.yml expects, in each language. A page that a language lacks is expected in the others only.
/// </summary>
internal static class CheckSearch
{
    /// <summary>As many as the search page shows at once.</summary>
    private const int Most = 10;

    public static IEnumerable<Diagnostic> Of(SearchSettings settings, ImmutableArray<SearchIndex> indexes) =>
        settings.Expectations.SelectMany(expected => Of(expected, indexes)).Concat(
            from synonyms in settings.Synonyms
            where !indexes.Any(index => synonyms.IsOf(index.Locale.Code) && synonyms.Terms.Any(term => IsUsed(term, index)))
            select SearchRules.Unused(synonyms)).Concat(Folders(settings, indexes));

    private static IEnumerable<Diagnostic> Of(Expectation expected, ImmutableArray<SearchIndex> indexes)
    {
        var asked = indexes.Where(index => expected.Locale is null || expected.Locale == index.Locale.Code).ToList();
        var known = asked.SelectMany(index => index.Pages).Select(page => page.Key).ToHashSet(StringComparer.Ordinal);
        var named = expected.First is { } one ? expected.Finds.Prepend(one) : expected.Finds;
        foreach (var page in named.Concat(expected.Any).Where(page => !known.Contains(page.Value)))
        {
            yield return SearchRules.NoPage(page, known);
        }

        foreach (var index in asked)
        {
            ImmutableArray<string> found =
            [
                .. new RunQuery(index).Of(expected.Query.Value).Hits.Take(Most).Select(hit => index.Pages[hit.Page].Key),
            ];
            var here = index.Pages.Select(page => page.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var page in named.Where(page => here.Contains(page.Value) && !found.Contains(page.Value)))
            {
                yield return found.IsEmpty
                    ? SearchRules.Nothing(page, expected.Query.Value, index.Locale.Code)
                    : SearchRules.NotAmong(page, expected.Query.Value, index.Locale.Code, Most);
            }

            if (expected.Any.Any(page => known.Contains(page.Value)) && !expected.Any.Any(page => found.Contains(page.Value)))
            {
                yield return SearchRules.NoneAmong(expected.Query, index.Locale.Code, Most);
            }

            if (expected.First is { } first && found.Contains(first.Value) && found[0] != first.Value)
            {
                yield return SearchRules.NotFirst(first, expected.Query.Value, index.Locale.Code, found[0]);
            }
        }
    }

    private static IEnumerable<Diagnostic> Folders(SearchSettings settings, ImmutableArray<SearchIndex> indexes)
    {
        var known = indexes.SelectMany(index => index.Pages).Select(page => page.Key).ToHashSet(StringComparer.Ordinal);
        return settings.Weights.Where(weight => !known.Any(weight.Holds)).Select(weight => weight.Folder)
            .Concat(settings.Pairs.Folder is { } folder && !known.Any(settings.Pairs.Holds) ? [folder] : [])
            .Select(named => SearchRules.NoFolder(named, known));
    }

    private static bool IsUsed(ImmutableArray<string> term, SearchIndex index) =>
        term.All(word => index.Shards.TryGetValue(Shard.KeyOf(word), out var shard) && shard.Words.Any(other => other.Word == word));
}
