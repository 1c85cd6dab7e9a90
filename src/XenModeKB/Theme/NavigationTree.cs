using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Theme;

/// <summary>
/// The folders and pages of each language. 1. Facts of all drafts, sorted. 2. One tree per language, by key. 3. The sections that
/// the configuration names, in its order. Equal facts make an equal tree, so that a change of text keeps all other pages as they are.
/// </summary>
internal sealed class NavigationTree : IEquatable<NavigationTree>
{
    private readonly ImmutableArray<NavigationPage> _pages;
    private readonly SiteConfig _config;
    private readonly Dictionary<string, LocaleTree> _trees = new(StringComparer.Ordinal);

    private NavigationTree(ImmutableArray<NavigationPage> pages, SiteConfig config)
    {
        (_pages, _config) = (pages, config);
        var byLocale = pages.ToLookup(page => page.LocaleCode, StringComparer.Ordinal);
        foreach (var locale in config.Locales)
        {
            _trees[locale.Code] = new(byLocale[locale.Code], config, locale);
        }
    }

    /// <summary>Builds the tree once for all pages, and reports groups of the navigation that would be empty.</summary>
    public static Outcome<NavigationTree> Of(IEnumerable<PageInfo> drafts, SiteConfig config)
    {
        var tree = new NavigationTree([.. drafts
            .Where(draft => draft.Layout is not (PageLayout.Root or PageLayout.NotFound))
            .Select(NavigationPage.Of)
            .OrderBy(page => page.LocaleCode, StringComparer.Ordinal)
            .ThenBy(page => page.Key, StringComparer.Ordinal)
            .ThenBy(page => page.Route, StringComparer.Ordinal)], config);
        return Outcome.Of(tree, tree.EmptySections());
    }

    /// <summary>The page's place; null when another page took its key.</summary>
    public NavigationNode? Find(string localeCode, string key) => _trees.GetValueOrDefault(localeCode)?.Find(key);

    /// <summary>The sections of the top navigation that have a page.</summary>
    public IReadOnlyList<NavigationNode> Sections(string localeCode) => _trees.GetValueOrDefault(localeCode)?.Sections ?? [];

    public bool Equals(NavigationTree? other) =>
        other is not null && _config.Equals(other._config) && _pages.AsSpan().SequenceEqual(other._pages.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as NavigationTree);

    public override int GetHashCode() => HashCode.Combine(_config, _pages.Length);

    private ImmutableArray<Diagnostic> EmptySections() =>
        [.. from locale in _config.Locales
            let tree = _trees[locale.Code]
            where tree.HasPages
            from folder in tree.EmptySections
            select ThemeRules.EmptySection(folder.Span, folder.Folder, locale, tree.Folders)];
}
