using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.References;

/// <summary>
/// All citations of the site against the list: keys that are not there, places that can't be read, sources that nothing cites.
/// </summary>
internal static class CheckCitations
{
    /// <summary>Suggestions cost a look at the whole list: a site in which more keys than this are wrong has another problem.</summary>
    private const int SuggestionLimit = 500;

    /// <param name="citations">All of them.</param>
    /// <param name="list">What can be cited.</param>
    /// <param name="isComplete">Whether everything that cites was read; else nobody knows which sources nothing cites.</param>
    public static IEnumerable<Diagnostic> Of(IEnumerable<Citation> citations, ReferenceList list, bool isComplete)
    {
        var cited = new HashSet<string>(StringComparer.Ordinal);
        var nearest = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var citation in citations)
        {
            if (list[citation.Key] is not null)
            {
                cited.Add(citation.Key);
            }
            else if (list.IsComplete && !list.InvalidKeys.Contains(citation.Key))
            {
                if (!nearest.TryGetValue(citation.Key, out var suggestion) && nearest.Count < SuggestionLimit)
                {
                    nearest[citation.Key] = suggestion = Suggest.Nearest(citation.Key, list.ByKey.Keys);
                }

                yield return suggestion is null && Locator.Parse(citation.Key) is not null
                    ? CitationRules.PlaceAlone(citation)
                    : CitationRules.UnknownKey(citation, suggestion);
            }

            if (citation.Locator is { } locator && Locator.Parse(locator) is null)
            {
                yield return CitationRules.LocatorForm(citation, Locator.Nearest(locator));
            }
        }

        foreach (var reference in list.All.Where(reference => isComplete && !cited.Contains(reference.Key.Value)))
        {
            yield return CitationRules.Unused(reference.Key);
        }
    }

    /// <summary>Keys that stand in the text without the marks of a citation.</summary>
    public static IEnumerable<Diagnostic> WithoutMarks(IEnumerable<Located<string>> words, ReferenceList list) =>
        from word in words
        let key = word.Value.Trim('[', ']', '@', '-', ' ')
        where list[key] is not null
        select CitationRules.WithoutMarks(word, key);
}
