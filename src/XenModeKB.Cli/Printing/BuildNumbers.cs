using System.Text.Json;

namespace XenModeKB.Cli.Printing;

/// <summary>What <c>kb build</c> and <c>kb check</c> count.</summary>
internal sealed record BuildNumbers(BuildSummary Summary) : INumbers
{
    public IEnumerable<string> Phrases =>
    [
        PagesPhrase(),
        $"{Words.Count(Summary.Links, "link")} checked",
        $"{Summary.Claims.Cited:N0} of {Words.Count(Summary.Claims.Total, "claim")} cited",
    ];

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject("pages");
        foreach (var (locale, pages) in Summary.PagesByLocale)
        {
            json.WriteNumber(locale, pages);
        }

        json.WriteEndObject();
        json.WriteNumber("links", Summary.Links);
        json.WriteNumber("claims", Summary.Claims.Total);
        json.WriteNumber("cited", Summary.Claims.Cited);
    }

    private string PagesPhrase()
    {
        var languages = string.Join(", ", Summary.PagesByLocale.Select(pages => $"{pages.Key} {pages.Value:N0}"));
        return Words.Count(Summary.PagesByLocale.Values.Sum(), "page") + (languages.Length == 0 ? "" : $" ({languages})");
    }
}
