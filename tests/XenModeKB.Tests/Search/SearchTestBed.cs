using XenModeKB.Model;
using XenModeKB.Search;

namespace XenModeKB.Tests.Search;

/// <summary>Small sites to search.</summary>
internal static class SearchTestBed
{
    public static Locale English { get; } = new("en", "en", "English");

    public static PageDraft Page(string key, string title, string html = "", string description = "", params Heading[] headings) => new()
    {
        Route = $"en/{key}/",
        Key = key,
        Locale = English,
        Title = title,
        Description = description,
        Body = HtmlFragment.Raw(html),
        Outline = [.. headings],
        Origin = default,
    };

    public static SearchIndex Index(params PageDraft[] pages) => Index(SearchSettings.Empty, pages);

    public static SearchIndex Index(SearchSettings settings, params PageDraft[] pages) =>
        BuildIndex.Apply(new(English, [.. pages.Select(page => CountWords.Of(page)).OfType<PageWords>()], settings)).Documents[0];

    public static SearchSettings Synonyms(params string[] terms) =>
        new([new("en", [.. terms.Select(term => TypedWord.In(term).Select(word => word.Whole).ToArray()).Select(words => System.Collections.Immutable.ImmutableArray.Create(words))], default)], []);

    public static SearchSettings StopWords(params string[] words) =>
        SearchSettings.Empty with { StopWords = SearchSettings.Empty.StopWords.Add("en", [.. words]) };

    /// <summary>Keys of the pages found, the best first; one that begins with '~' when they don't have all words.</summary>
    public static string Find(SearchIndex index, string query)
    {
        var found = new RunQuery(index).Of(query);
        return (found.HasAll || found.Hits.IsEmpty ? "" : "~") + string.Join(' ', found.Hits.Select(hit => index.Pages[hit.Page].Key));
    }
}
