using XenModeKB.Search;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>Judged queries, each with the pages of which any answers it, find one of these at the top or close to it.</summary>
public sealed class SearchRankTests(RealSite real)
{
    private const int Most = 10;
    private const double LeastMean = 0.85;

    public static TheoryData<string> Locales => [.. ChartFile.Locales];

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_mean_reciprocal_rank_of_the_first_answer_is_high_and_none_is_missing(string locale)
    {
        var index = SameSearchTests.Index(real, locale);
        var keys = Keys(locale);
        var judged = SearchFile.Judged(locale);
        Assert.InRange(judged.Count, 25, 1000);
        var ranks = judged.Select(asked => Rank(index, keys, asked.Query, asked.Pages)).ToList();
        Assert.Empty(ranks.Where(rank => rank.Rank == 0).Select(rank => rank.Query));
        var mean = ranks.Average(rank => 1.0 / rank.Rank);
        Assert.True(mean >= LeastMean, $"{mean:0.000}: {string.Join(", ", ranks.Where(rank => rank.Rank > 1).Select(rank => $"'{rank.Query}' {rank.Rank} after {rank.Before}"))}");
    }

    /// <summary>Where the first answer is, and what comes before it.</summary>
    private static (string Query, int Rank, string Before) Rank(SearchIndex index, IReadOnlyList<string> keys, string query, IReadOnlyList<string> pages)
    {
        var found = new RunQuery(index).Of(query).Hits.Take(Most).Select(hit => keys[hit.Page]).ToList();
        var at = found.FindIndex(key => pages.Contains(key));
        return (query, at + 1, string.Join(" ", found.Take(Math.Max(at, 0))));
    }

    /// <summary>Pages are in the order of their keys in each language, and the addresses of the English ones are the keys.</summary>
    private List<string> Keys(string locale)
    {
        var english = Routes("en");
        Assert.Equal(english.Count, Routes(locale).Count);
        return [.. english.Select(route => route["en/".Length..].TrimEnd('/'))];
    }

    private List<string> Routes(string locale) => [.. SameSearchTests.Routes(real, locale)];
}
