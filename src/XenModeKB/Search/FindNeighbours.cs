using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>
/// Finds the words that stand side by side. 1. In titles, headings and descriptions, words that say nothing left out: "migration of a
/// guest" has the two of "guest migration", but not as neighbours, and "kinds of disks" has those of "kinds disks". 2. In the text of
/// pages those that tell something: few pages have them so, and more pages have both words. All of them would make the index three times
/// as large.
/// </summary>
internal sealed class FindNeighbours
{
    private const double TitleWeight = 5;
    private const double OtherWeight = 2;

    /// <summary>Two that more pages have side by side are no phrase that leads to one.</summary>
    private const int MostPages = 4;

    /// <summary>How many times as many pages have each of the two anywhere.</summary>
    private const int LeastTimes = 2;

    /// <summary>Of the pages: a word that fewer have finds them without its neighbour.</summary>
    private const double LeastShare = 1.0 / 7;

    /// <summary>
    /// Pages that count less, as lists and sources do, come after those that the words lead to; their phrases would take the most space.
    /// </summary>
    private const double UsualWeight = 1;
    private const double Scale = 10;

    private readonly WordGroups _words;
    private readonly Dictionary<string, int> _groups;
    private readonly HashSet<string> _stops;

    public FindNeighbours(WordGroups groups, HashSet<string> stops)
    {
        _words = groups;
        _groups = groups.Words.ToDictionary(word => word.Word, word => word.Group, StringComparer.Ordinal);
        _stops = stops;
    }

    /// <param name="pages">In the order of the index.</param>
    /// <param name="settings">How much a page counts.</param>
    /// <param name="having">How many pages have each group of words.</param>
    public ImmutableArray<Neighbours> In(ImmutableArray<PageWords> pages, SearchSettings settings, int[] having)
    {
        var forms = new SortedDictionary<(int, int), SortedSet<string>>();
        var places = new Dictionary<(int, int), List<(int Page, double Weight)>>();
        var telling = Telling(pages, having);
        foreach (var (p, page) in pages.Index())
        {
            var here = new SortedDictionary<(int, int), double>();
            Add(page.Title, TitleWeight, here, forms);
            var headings = page.Headings.Where(heading => heading.Level <= 3).Select(heading => heading.Text);
            foreach (var text in headings.Append(page.Description))
            {
                Add(text, OtherWeight, here, forms);
            }

            var kind = BuildIndex.WeightOf(page, settings);
            foreach (var (one, other) in page.Beside.Where(two => kind >= UsualWeight && telling.Contains(Groups(page, two))))
            {
                var form = $"{_words.FormOf(page.Words[one].Word)} {_words.FormOf(page.Words[other].Word)}";
                Add(Groups(page, (one, other)), form, OtherWeight, here, forms);
            }

            foreach (var (two, weight) in here)
            {
                places.TryAdd(two, []);
                places[two].Add((p, weight * kind));
            }
        }

        return [.. forms.Select(two => new Neighbours([.. two.Value], Postings(pages.Length, places[two.Key])))];
    }

    /// <summary>Pairs of groups that lead to a page by standing side by side in its text.</summary>
    private HashSet<(int, int)> Telling(ImmutableArray<PageWords> pages, int[] having)
    {
        var counts = new Dictionary<(int One, int Other), int>();
        foreach (var page in pages)
        {
            foreach (var two in page.Beside.Where(two => IsWord(page, two.Word) && IsWord(page, two.Next)).Select(two => Groups(page, two))
                .Distinct())
            {
                counts[two] = counts.GetValueOrDefault(two) + 1;
            }
        }

        return
        [
            .. from count in counts
               let both = Math.Min(having[count.Key.One], having[count.Key.Other])
               where count.Value <= Math.Min(MostPages, both / LeastTimes) && both >= LeastShare * pages.Length
               select count.Key,
        ];
    }

    private (int, int) Groups(PageWords page, (int Word, int Next) two) =>
        (_words[page.Words[two.Word].Word], _words[page.Words[two.Next].Word]);

    /// <summary>Numbers are told apart by themselves, and stand beside many words.</summary>
    private bool IsWord(PageWords page, int place) =>
        _words.FormOf(page.Words[place].Word) is var form && !char.IsAsciiDigit(form[0]) && !_stops.Contains(form);

    private static ImmutableArray<Posting> Postings(int pages, List<(int Page, double Weight)> having) =>
    [
        .. having.Select(
            page => new Posting(page.Page, Math.Max(1, (int)(page.Weight * BuildIndex.Rarity(pages, having.Count) * Scale)))),
    ];

    /// <summary>What stands in several places of a page counts by the heaviest.</summary>
    private void Add(
        string text, double weight, SortedDictionary<(int, int), double> here, SortedDictionary<(int, int), SortedSet<string>> forms)
    {
        string? before = null;
        foreach (var word in TypedWord.In(text).Select(word => word.Whole).Where(word => !_stops.Contains(word)))
        {
            if (before is not null && _groups.TryGetValue(before, out var one) && _groups.TryGetValue(word, out var other))
            {
                Add((one, other), $"{before} {word}", weight, here, forms);
            }

            before = word;
        }
    }

    private static void Add(
        (int, int) two,
        string form,
        double weight,
        SortedDictionary<(int, int), double> here,
        SortedDictionary<(int, int), SortedSet<string>> forms)
    {
        here[two] = Math.Max(here.GetValueOrDefault(two), weight);
        forms.TryAdd(two, new(StringComparer.Ordinal));
        forms[two].Add(form);
    }
}
