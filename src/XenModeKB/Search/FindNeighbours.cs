using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>
/// Finds the words that stand side by side in titles, headings and descriptions, words that say nothing left out: "migration of a guest"
/// has the two of "guest migration", but not as neighbours, and "kinds of disks" has those of "kinds disks". In the text of pages
/// neighbours are not counted: they would make the index five times as large.
/// </summary>
internal sealed class FindNeighbours
{
    private const double TitleWeight = 5;
    private const double OtherWeight = 2;
    private const double Scale = 10;

    private readonly Dictionary<string, int> _groups;
    private readonly HashSet<string> _stops;

    public FindNeighbours(WordGroups groups, HashSet<string> stops)
    {
        _groups = groups.Words.ToDictionary(word => word.Word, word => word.Group, StringComparer.Ordinal);
        _stops = stops;
    }

    public ImmutableArray<Neighbours> In(ImmutableArray<PageWords> pages, SearchSettings settings)
    {
        var forms = new SortedDictionary<(int, int), SortedSet<string>>();
        var places = new Dictionary<(int, int), List<(int Page, double Weight)>>();
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
            foreach (var (two, weight) in here)
            {
                places.TryAdd(two, []);
                places[two].Add((p, weight * kind));
            }
        }

        return [.. forms.Select(two => new Neighbours([.. two.Value], Postings(pages.Length, places[two.Key])))];
    }

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
                here[(one, other)] = Math.Max(here.GetValueOrDefault((one, other)), weight);
                forms.TryAdd((one, other), new(StringComparer.Ordinal));
                forms[(one, other)].Add($"{before} {word}");
            }

            before = word;
        }
    }
}
