using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Search;

/// <summary>
/// The index of one language. 1. Pages in the order of their keys; 2. words that are one without their accents or with one stem become a
/// group; 3. each page gives each of its groups a weight. Only arithmetic that every machine does alike: the bytes of the index depend on
/// it.
/// </summary>
internal static class BuildIndex
{
    /// <summary>For a word of the title, and for the share that it has in it.</summary>
    private const double TitleWeight = 5;
    private const double TitleShareWeight = 7;
    private const double HeadingWeight = 1.5;
    private const double DescriptionWeight = 1.5;

    /// <summary>How soon more of the same word says no more, and how much long pages are marked down: the usual values of BM25.</summary>
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;

    /// <summary>What a weight of 1 is written as.</summary>
    private const double Scale = 10;

    /// <summary>For pages that are reached from another one.</summary>
    private const double OutsideNavigation = 0.6;

    public static Outcome<SearchIndex> Apply(Searched input)
    {
        var pages = input.Pages.OrderBy(page => page.Key, StringComparer.Ordinal).ToImmutableArray();
        var titles = pages.GroupBy(page => page.Key, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Title, StringComparer.Ordinal);
        var words = pages.SelectMany(page => page.Words).Select(word => word.Word).ToHashSet(StringComparer.Ordinal);
        var groups = new WordGroups(words, new(input.Locale.Code));
        var stops = input.Settings.StopWordsOf(input.Locale.Code).ToHashSet(StringComparer.Ordinal);
        var postings = Postings(pages, groups, input.Settings, stops);
        var having = postings.Select(all => all.Count).ToArray();
        return Outcome.Of(new SearchIndex(
            input.Locale,
            [.. pages.Select(page => Found(page, titles))],
            Shards(groups, postings, new FindNeighbours(groups, stops).In(pages, input.Settings, having)),
            [.. input.Settings.SynonymsOf(input.Locale.Code).Select(group => group.Terms)],
            input.Settings.StopWordsOf(input.Locale.Code))
        {
            Folder = input.Folder,
            Pairs = SearchPairs.In(pages, input.Settings, input.Locale.Code),
        });
    }

    private static FoundPage Found(PageWords page, Dictionary<string, string> titles) =>
        new(
            page.Route,
            page.Key,
            page.Title,
            Folders.Of(page.Key, titles),
            page.Description,
            [.. page.Headings.Where(heading => heading.Level <= 3)]);

    /// <summary>For each group, its pages with their weights.</summary>
    private static List<Posting>[] Postings(
        ImmutableArray<PageWords> pages, WordGroups groups, SearchSettings settings, HashSet<string> stops)
    {
        var counts = pages.Select(page => Counts(page, groups)).ToArray();
        var having = new int[groups.Count];
        foreach (var group in counts.SelectMany(page => page.Keys))
        {
            having[group]++;
        }

        var usual = Math.Max(1, pages.Sum(page => (double)Length(page)) / Math.Max(1, pages.Length));
        var postings = having.Select(count => new List<Posting>(count)).ToArray();
        foreach (var (p, page) in pages.Index())
        {
            var length = Length(page) / usual;
            var titleLength = TitleLength(page, stops);
            var kind = WeightOf(page, settings);
            foreach (var (group, count) in counts[p])
            {
                var weight = Weight(count, titleLength, length) * Rarity(pages.Length, having[group]) * kind;
                postings[group].Add(new(p, Math.Max(1, (int)(weight * Scale))));
            }
        }

        return postings;
    }

    /// <summary>More for a word, or two side by side, that few pages have.</summary>
    public static double Rarity(int pages, int having) => Math.Sqrt(Math.Sqrt((pages + 1.0) / having));

    /// <summary>How much anything counts that the page has.</summary>
    public static double WeightOf(PageWords page, SearchSettings settings)
    {
        var usual = page.InNavigation ? 1 : OutsideNavigation;
        return settings.WeightOf(page.Key) is { } percent ? percent / 100.0 : usual;
    }

    /// <summary>The words of the title but those that say nothing: "One or two" is about two things.</summary>
    private static int TitleLength(PageWords page, HashSet<string> stops) =>
        Math.Max(1, page.TitleLength - (stops.Count == 0 ? 0 : TypedWord.In(page.Title).Count(word => stops.Contains(word.Whole))));

    /// <summary>The words of a page, those of one group together.</summary>
    private static Dictionary<int, CountedWord> Counts(PageWords page, WordGroups groups)
    {
        var counts = new Dictionary<int, CountedWord>(page.Words.Length);
        foreach (var word in page.Words)
        {
            var group = groups[word.Word];
            counts[group] = counts.TryGetValue(group, out var other) ? other.Plus(word) : word;
        }

        return counts;
    }

    private static double Weight(CountedWord count, int titleLength, double length) =>
        ((Saturation + 1) * count.Text / (count.Text + (Saturation * (1 - LengthWeight + (LengthWeight * length)))))
        + (count.Title == 0 ? 0 : TitleWeight + (TitleShareWeight * Math.Min(1.0, (double)count.Title / titleLength)))
        + (HeadingWeight * Math.Min(count.Headings, 3))
        + (DescriptionWeight * Math.Min(count.Description, 2));

    private static int Length(PageWords page) => page.Words.Sum(word => word.Text);

    private static ImmutableSortedDictionary<string, Shard> Shards(
        WordGroups groups, List<Posting>[] postings, ImmutableArray<Neighbours> neighbours)
    {
        var shards = ImmutableSortedDictionary.CreateBuilder<string, Shard>(StringComparer.Ordinal);
        var beside = neighbours.ToLookup(two => Shard.KeyOf(two.Forms[0]), StringComparer.Ordinal);
        foreach (var words in groups.Words.GroupBy(word => Shard.KeyOf(word.Word), StringComparer.Ordinal))
        {
            var used = words.Select(word => word.Group).Distinct().Index().ToDictionary(group => group.Item, group => group.Index);
            var here = beside[words.Key].ToList();
            shards[words.Key] = new(
                [.. words.Select(word => (word.Word, used[word.Group]))],
                [
                    .. used.OrderBy(group => group.Value).Select(group => postings[group.Key].ToImmutableArray()),
                    .. here.Select(two => two.Postings),
                ])
            {
                Neighbours =
                [
                    .. here.Index().SelectMany(two => two.Item.Forms.Select(form => (Words: form, Place: used.Count + two.Index)))
                        .OrderBy(two => two.Words, StringComparer.Ordinal),
                ],
            };
        }

        return shards.ToImmutable();
    }
}
