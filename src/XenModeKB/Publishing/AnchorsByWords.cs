using XenModeKB.Links;
using XenModeKB.Model;

namespace XenModeKB.Publishing;

/// <summary>
/// Other tools make the ids of headings of their words, and the title of a page is a heading: finds what such an id means here, where
/// headings have ids of their own and the title has none.
/// </summary>
internal sealed class AnchorsByWords(IReadOnlyDictionary<string, Page> pages)
{
    private readonly Dictionary<string, Dictionary<string, string?>> _known = new(StringComparer.Ordinal);

    /// <summary>What to write in the place of a link, or null: <c>#id</c>, or the link to the page alone.</summary>
    /// <param name="written">The link.</param>
    /// <param name="source">The file of the page that it leads to.</param>
    public string? Find(string written, string source)
    {
        var hash = written.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || !Of(source).TryGetValue(Letters(Uri.UnescapeDataString(written[(hash + 1)..])), out var id))
        {
            return null;
        }

        if (id is not null)
        {
            return "#" + id;
        }

        return hash > 0 ? written[..hash] : null;
    }

    /// <summary>Ids of a page by the letters of their headings; null is the title's.</summary>
    private Dictionary<string, string?> Of(string source)
    {
        if (_known.TryGetValue(source, out var ids))
        {
            return ids;
        }

        ids = new(StringComparer.Ordinal);
        if (pages.GetValueOrDefault(source) is { } page)
        {
            foreach (var heading in page.Headings)
            {
                ids.TryAdd(Letters(heading.Text), heading.Id);
            }

            ids.TryAdd(Letters(page.FrontMatter.Title.Value), null);
            ids.Remove("");
        }

        _known.Add(source, ids);
        return ids;
    }

    private static string Letters(string text) => new([.. PlainLetters.Of(text).Where(char.IsLetterOrDigit)]);
}
