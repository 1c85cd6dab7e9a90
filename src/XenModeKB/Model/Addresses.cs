using System.Text;
using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>What stands for the last segment of a key in the address of its page, in each language that has a word of its own.</summary>
/// <param name="Key">Key of a page, or of a folder of pages.</param>
/// <param name="Slug">Languages that are not in it keep the segment of the key.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record PageSlug(string Key, LocalizedText Slug, SourceSpan Span);

/// <summary>
/// Where each page is: at its key, whose segments a language may have translated. Links, lists and translations go by the key, so that an
/// address can change without them.
/// </summary>
/// <param name="Slugs">The translated segments: <c>pt-BR data/tables</c> to <c>tabelas</c>.</param>
public sealed record Addresses(EquatableDictionary<string> Slugs)
{
    public static Addresses Untranslated { get; } =
        new(System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>The route of a page.</summary>
    /// <param name="key">Its key; empty for the home page.</param>
    /// <param name="locale">Its language.</param>
    public string RouteOf(string key, Locale locale)
    {
        if (Slugs.Count == 0)
        {
            return KeyRoute(key, locale);
        }

        var route = new StringBuilder(locale.Path).Append('/');
        for (var start = 0; start < key.Length;)
        {
            var slash = key.IndexOf('/', start);
            var end = slash < 0 ? key.Length : slash;
            route.Append(Slugs.GetValueOrDefault(NameOf(key[..end], locale.Code)) ?? key[start..end]).Append('/');
            start = end + 1;
        }

        return route.ToString();
    }

    /// <summary>The route that a page would have if nothing was translated.</summary>
    public static string KeyRoute(string key, Locale locale) => key.Length == 0 ? $"{locale.Path}/" : $"{locale.Path}/{key}/";

    /// <summary>How a segment is looked up.</summary>
    public static string NameOf(string key, string code) => $"{code} {key}";
}
