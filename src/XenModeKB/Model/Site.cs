using System.Collections.Immutable;

namespace XenModeKB.Model;

/// <summary>What every page may know of a page: enough to link to it.</summary>
/// <param name="SourcePath">Its Markdown file, or null when it was made from data.</param>
/// <param name="Key">The same in all languages.</param>
/// <param name="LocaleCode">Its language.</param>
/// <param name="Route">Its URL without leading slash.</param>
/// <param name="Title">Its title.</param>
public sealed record PageFacts(string? SourcePath, string Key, string LocaleCode, string Route, string Title);

/// <summary>The facts of the whole site that modules of the post-process phase see.</summary>
public sealed record Site(SiteConfig Config, Strings Strings, EntityIndex Entities, PageIndex Pages, AssetIndex Assets, DateOnly Today)
{
    /// <summary>Where each page is.</summary>
    public Addresses Addresses { get; init; } = Addresses.Untranslated;
}

/// <summary>The Markdown pages, by source path.</summary>
/// <param name="BySource">Pages that are there.</param>
/// <param name="Fallbacks">Source paths that a translation would have, with the route at which the text of another language stands
/// in.</param>
/// <param name="Entities">The page that each entity claims in each language: <c>collection/id locale</c> to route.</param>
public sealed record PageIndex(
    EquatableDictionary<PageFacts> BySource,
    EquatableDictionary<string> Fallbacks,
    EquatableDictionary<string> Entities)
{
    /// <summary>The segments that the site's settings and the folders of pages translate.</summary>
    public Addresses Addresses { get; init; } = Addresses.Untranslated;

    /// <summary>
    /// Pages with errors and folders that can't be read. Both were reported, so links to them are not reported as broken.
    /// </summary>
    public EquatableSet Invalid { get; init; } = EquatableSet.Empty;

    /// <summary>The page of a key in a language: <c>guides/start.md</c> or <c>guides/start/index.md</c>; null when there is none.</summary>
    public PageFacts? Find(string key, string locale) =>
        Sources(key, locale).Select(path => BySource.GetValueOrDefault(path)).FirstOrDefault(page => page is not null);

    /// <summary>Where the file of a page can be.</summary>
    public static IEnumerable<string> Sources(string key, string locale)
    {
        var folder = $"input/content/{locale}/";
        return key.Length == 0 ? [$"{folder}index.md"] : [$"{folder}{key}.md", $"{folder}{key}/index.md"];
    }

    /// <summary>Whether a file, or a folder above it, is one of those.</summary>
    public static bool IsAmong(EquatableSet invalid, string path)
    {
        for (var end = invalid.Count == 0 ? 0 : path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (invalid.Contains(path[..end]))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Interface strings of the theme: <c>theme/strings/&lt;locale&gt;.yml</c>.</summary>
/// <param name="ByLocale">Locale code to key to text. Keys are equal in all languages: a difference is an error. A text with plural forms
/// has a key for each of them: <c>search.found/one</c>.</param>
public sealed record Strings(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> ByLocale)
{
    /// <summary>
    /// The text, with <c>{0}</c>, <c>{1}</c>… replaced; of a text with plural forms, the one for the number that is the first.
    /// </summary>
    /// <exception cref="KeyNotFoundException">No language has the key: a mistake in the code, caught by a test that asks for each key in
    /// use.</exception>
    public string Get(Locale locale, string key, params ReadOnlySpan<object> arguments)
    {
        var texts = ByLocale[locale.Code];
        var text = texts.GetValueOrDefault(key)
            ?? texts.GetValueOrDefault(FormKey(key, PluralRules.Of(locale.Plurals, (int)arguments[0])))
            ?? texts[FormKey(key, PluralRules.Other)];
        for (var i = 0; i < arguments.Length; i++)
        {
            text = text.Replace("{" + i + "}", arguments[i].ToString(), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The key of one form of a text that counts.</summary>
    internal static string FormKey(string key, string form) => $"{key}/{form}";
}
