using XenModeKB.Model;

namespace XenModeKB.Search;

/// <summary>What is searched in one language.</summary>
/// <param name="Locale">The language.</param>
/// <param name="Pages">Its pages, in any order.</param>
/// <param name="Settings">What input/search.yml says.</param>
internal sealed record Searched(Locale Locale, EquatableArray<PageWords> Pages, SearchSettings Settings)
{
    /// <summary>Route of the page of the search: the files lie beside it.</summary>
    public string Folder { get; init; } = Addresses.KeyRoute(SearchPlace.Key, Locale);
}
