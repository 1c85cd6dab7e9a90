using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Search;

/// <summary>What is searched in one language.</summary>
/// <param name="Locale">The language.</param>
/// <param name="Pages">Its pages, in any order.</param>
/// <param name="Settings">What input/search.yml says.</param>
internal sealed record Searched(Locale Locale, EquatableArray<PageWords> Pages, SearchSettings Settings);

/// <summary>
/// The index of one language. 1. Pages in the order of their keys; 2. words that are one without their accents or with one stem become a group; 3. each page gives each of its
/// groups a weight. Only arithmetic that every machine does alike: the bytes of the index depend on it.
/// </summary>
internal sealed class BuildIndex : IModule<Searched, SearchIndex>
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

    public Outcome<SearchIndex> Apply(Searched input)
    {
        var pages = input.Pages.OrderBy(page => page.Key, StringComparer.Ordinal).ToImmutableArray();
        var titles = pages.GroupBy(page => page.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Title, StringComparer.Ordinal);
        var words = new NumberedWords(pages);
        var groups = new WordGroups(words.Words, new(input.Locale.Code));
        var postings = Postings(pages, words, groups);
        return Outcome.Of(new SearchIndex(
            input.Locale,
            [.. pages.Select(page => new FoundPage(page.Route, page.Key, page.Title, Folders.Of(page.Key, titles), page.Description, [.. page.Headings.Where(heading => heading.Level <= 3)]))],
            Shards(groups, postings),
            [.. input.Settings.SynonymsOf(input.Locale.Code).Select(group => group.Terms)]));
    }

    /// <summary>For each group, its pages with their weights.</summary>
    private static ImmutableArray<Posting>.Builder[] Postings(ImmutableArray<PageWords> pages, NumberedWords words, WordGroups groups)
    {
        var having = PagesHaving(pages.Length, words, groups);
        var lengths = pages.Select(Length).ToArray();
        var usual = Math.Max(1, lengths.Sum(length => (double)length) / Math.Max(1, pages.Length));
        var postings = having.Select(count => ImmutableArray.CreateBuilder<Posting>(count)).ToArray();
        var (sums, last, met) = (new CountedWord[groups.Count], new int[groups.Count], new List<int>());
        for (var p = 0; p < pages.Length; p++)
        {
            foreach (var (i, word) in pages[p].Words.Index())
            {
                var group = groups[words[p][i]];
                sums[group] = last[group] == p + 1 ? sums[group].Plus(word) : Met(group, p, word);
            }

            foreach (var group in met)
            {
                var rare = Math.Sqrt(Math.Sqrt((pages.Length + 1.0) / having[group]));
                var weight = Weight(sums[group], pages[p].TitleLength, lengths[p] / usual) * rare * (pages[p].InNavigation ? 1 : OutsideNavigation);
                postings[group].Add(new(p, Math.Max(1, (int)(weight * Scale))));
            }

            met.Clear();
        }

        return postings;

        CountedWord Met(int group, int page, CountedWord word)
        {
            last[group] = page + 1;
            met.Add(group);
            return word;
        }
    }

    /// <summary>For each group, how many pages have it.</summary>
    private static int[] PagesHaving(int pages, NumberedWords words, WordGroups groups)
    {
        var (having, last) = (new int[groups.Count], new int[groups.Count]);
        for (var p = 0; p < pages; p++)
        {
            foreach (var word in words[p])
            {
                var group = groups[word];
                having[group] += last[group] == p + 1 ? 0 : 1;
                last[group] = p + 1;
            }
        }

        return having;
    }

    private static double Weight(CountedWord count, int titleLength, double length) =>
        ((Saturation + 1) * count.Text / (count.Text + (Saturation * (1 - LengthWeight + (LengthWeight * length)))))
        + (count.Title == 0 ? 0 : TitleWeight + (TitleShareWeight * Math.Min(1.0, (double)count.Title / titleLength)))
        + (HeadingWeight * Math.Min(count.Headings, 3))
        + (DescriptionWeight * Math.Min(count.Description, 2));

    private static int Length(PageWords page)
    {
        var length = 0;
        foreach (var word in page.Words)
        {
            length += word.Text;
        }

        return length;
    }

    private static ImmutableSortedDictionary<char, Shard> Shards(WordGroups groups, ImmutableArray<Posting>.Builder[] postings)
    {
        var shards = ImmutableSortedDictionary.CreateBuilder<char, Shard>();
        foreach (var words in groups.Words.GroupBy(word => Shard.KeyOf(word.Word)))
        {
            var used = words.Select(word => word.Group).Distinct().Index().ToDictionary(group => group.Item, group => group.Index);
            shards[words.Key] = new([.. words.Select(word => (word.Word, used[word.Group]))], [.. used.OrderBy(group => group.Value).Select(group => postings[group.Key].ToImmutable())]);
        }

        return shards.ToImmutable();
    }
}
