using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Texts;

namespace XenModeKB.Localization;

/// <summary>
/// All pages to their addresses. 1. The slug of a page, or the site's settings, translate its segment, for what is below it, too; 2. each
/// page gets its route; 3. pages that a language lacks are reported and get the route at which the other language's text stands in;
/// 4. two pages for one entity are errors, and so is a site without a home page in any language. Two pages with one address are told apart
/// with all other files of the site.
/// </summary>
internal static class IndexPages
{
    /// <param name="config">The languages.</param>
    /// <param name="pages">All pages that could be read.</param>
    /// <param name="written">Paths of all files of pages, and of folders that can't be read: a file with errors makes no page, but is not
    /// missing either.</param>
    public static Outcome<PageIndex> Index(SiteConfig config, ImmutableArray<Page> pages, IEnumerable<string> written)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var addresses = AddressesOf(config, pages, problems);
        var found = ImmutableSortedDictionary.CreateBuilder<string, PageFacts>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var route = addresses.RouteOf(page.Key, page.Locale);
            found[page.Path] = new(page.Path, page.Key, page.Locale.Code, route, page.FrontMatter.Title.Value);
        }

        problems.AddRange(SameTitles(pages));
        problems.AddRange(FindForeign.Titles(pages));
        problems.AddRange(FindForeign.SwappedPages(pages));
        problems.AddRange(OtherEntities(config, pages));
        var invalid = written.ToImmutableSortedSet(StringComparer.Ordinal).Except(found.Keys);
        if (!pages.Any(page => page.Key.Length == 0))
        {
            invalid = Homeless(config, invalid, problems);
        }

        var fallbacks = Fallbacks(config, pages, addresses, invalid, problems);
        var index = new PageIndex(found.ToImmutable(), fallbacks, Entities(pages, found, problems))
        {
            Addresses = addresses,
            Invalid = invalid,
            Collections = Collections(pages, found),
        };
        return Outcome.Of(index, problems.ToImmutable());
    }

    /// <summary>Pages of one language that can't be told apart in a list.</summary>
    private static IEnumerable<Diagnostic> SameTitles(ImmutableArray<Page> pages) =>
        from page in pages
        where page.FrontMatter.HasTexts
        group page by (page.Locale.Code, page.FrontMatter.Title.Value) into same
        let first = same.First()
        from again in same.Skip(1)
        where again.Key != first.Key
        select LanguageRules.TitleTwice(again.FrontMatter.Title, first.Path);

    /// <summary>
    /// Translations that name another entity than their source, or only one of the two does. Two pages for one entity are told as that.
    /// </summary>
    private static IEnumerable<Diagnostic> OtherEntities(SiteConfig config, ImmutableArray<Page> pages)
    {
        var twice = pages.Where(page => page.FrontMatter.Entity is not null)
            .GroupBy(page => (page.FrontMatter.Entity!.Value.Value, page.Locale)).Where(same => same.Skip(1).Any()).SelectMany(same => same)
            .Select(page => page.Key).ToHashSet(StringComparer.Ordinal);
        return from pair in CheckParity.Pairs(config, pages)
               let mine = pair.Page.FrontMatter.Entity
               let theirs = pair.Source.FrontMatter.Entity
               where mine?.Value != theirs?.Value && !twice.Contains(pair.Page.Key)
               select LocalizationRules.OtherEntity(mine, pair.Page.Path, theirs, pair.Source.Path);
    }

    /// <summary>The segments of the settings, and those of pages, which hold for the folders of their names.</summary>
    private static Addresses AddressesOf(SiteConfig config, ImmutableArray<Page> pages, ImmutableArray<Diagnostic>.Builder problems)
    {
        var written = from page in pages
                      where page.FrontMatter.Slug is not null
                      group page by (page.Locale.Code, page.Key) into same
                      let first = same.First()
                      let slug = first.FrontMatter.Slug!.Value
                      select new PageSlug(first.Key, new(LocalizedText.Empty.Texts.Add(first.Locale.Code, slug)), slug.Span);
        var declared = MakeAddresses.Add(Addresses.Untranslated.Slugs.ToImmutable(), config.Addresses, problems);
        return new(MakeAddresses.Add(declared, written, problems));
    }

    private static ImmutableSortedDictionary<string, string> Fallbacks(
        SiteConfig config,
        ImmutableArray<Page> pages,
        Addresses addresses,
        ImmutableSortedSet<string> invalid,
        ImmutableArray<Diagnostic>.Builder problems)
    {
        var there = pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        var fallbacks = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var alone = new SourceOnly(config);
        var misnamed = Misnamed(config, invalid);
        var keys = pages.ToLookup(page => (page.Key, page.Locale));
        var renamed = pages.Where(page => !HasName(page)).Select(MeantPath).ToHashSet(StringComparer.Ordinal);
        var missing = new List<(Locale Locale, Diagnostic Problem)>();

        // What several languages have and one lacks is told once, at the page that a translator begins with.
        foreach (var page in pages.OrderBy(page => config.Locales.IndexOf(page.Locale)))
        {
            foreach (var locale in config.Locales)
            {
                var expected = PathIn(page, locale);
                if (there.Contains(expected) || IsTwice(page, locale))
                {
                    continue;
                }

                if (fallbacks.TryAdd(expected, addresses.RouteOf(page.Key, locale)) && !PageIndex.IsAmong(invalid, expected)
                    && !alone.Covers(page) && !misnamed.Contains(locale.Code) && HasName(page) && !renamed.Contains(expected))
                {
                    missing.Add((locale, LocalizationRules.MissingPage(page.Path, locale.Code, expected)));
                }
            }
        }

        foreach (var same in missing.GroupBy(page => page.Locale))
        {
            var folder = $"input/content/{same.Key.Code}/";
            problems.AddRange(same.Skip(1).Any() && !there.Concat(invalid).Any(path => path.StartsWith(folder, StringComparison.Ordinal))
                ? [LocalizationRules.NoPages(config.SpanOf(same.Key), same.Key.Code, same.Count())]
                : same.Select(page => page.Problem));
        }

        problems.AddRange(alone.Unneeded(pages, invalid));
        return fallbacks.ToImmutable();

        // A page and a folder of one name are one page too many, and no translation of it is missing.
        bool IsTwice(Page page, Locale locale) => keys[(page.Key, page.Locale)].Skip(1).Any() && keys[(page.Key, locale)].Any();
    }

    /// <summary>
    /// Whether its name can become an address. If not, that was told, and it has the address of a page that is not missing.
    /// </summary>
    private static bool HasName(Page page) => page.Key.Length == 0 || page.Key.Split('/').All(KebabCase.Is);

    /// <summary>The path that was meant by one that can't become an address: that of <c>Index.md</c> or <c>README.md</c>.</summary>
    private static string MeantPath(Page page)
    {
        var parts = page.Path[..^".md".Length].Split('/');
        var folders = parts[3..^1].Select(name => KebabCase.Of(name, name));
        return $"{string.Join('/', [.. parts[..3], .. folders, KebabCase.OfPage(parts[^1], parts[^1])])}.md";
    }

    /// <summary>Languages whose folder has a name that is no code: its pages are there, and the name was told.</summary>
    private static HashSet<string?> Misnamed(SiteConfig config, ImmutableSortedSet<string> invalid) =>
    [
        .. from path in invalid
           let parts = path.Split('/')
           where parts.Length > 3 && config.Find(parts[2]) is null
           select FieldRules.MeantLanguage(parts[2], [.. config.Locales.Select(locale => locale.Code)]),
    ];

    /// <summary>
    /// No language has a home page. That is reported once, unless there is one with errors; links to it are not reported, because
    /// <see cref="MakeFallbacks"/> puts something in its place.
    /// </summary>
    private static ImmutableSortedSet<string> Homeless(
        SiteConfig config, ImmutableSortedSet<string> invalid, ImmutableArray<Diagnostic>.Builder problems)
    {
        var homes = config.Locales.Select(locale => $"input/content/{locale.Code}/index.md").ToList();
        if (!homes.Any(home => PageIndex.IsAmong(invalid, home)))
        {
            problems.Add(LocalizationRules.NoHome(homes[0]));
        }

        return invalid.Union(homes);
    }

    /// <summary>The path of a page in another language.</summary>
    public static string PathIn(Page page, Locale locale) =>
        $"input/content/{locale.Code}/{page.Path.Split('/', 4)[3]}";

    /// <summary>The first page of a language that shows a collection whole presents it.</summary>
    private static ImmutableSortedDictionary<string, string> Collections(
        ImmutableArray<Page> pages, ImmutableSortedDictionary<string, PageFacts>.Builder found)
    {
        var shown = from page in pages
                    from directive in page.Directives
                    where directive.Name == "collection"
                    select (Key: $"{directive.Argument} {page.Locale.Code}", found[page.Path].Route);
        return shown.GroupBy(page => page.Key, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(same => same.Key, same => same.First().Route, StringComparer.Ordinal);
    }

    private static ImmutableSortedDictionary<string, string> Entities(
        ImmutableArray<Page> pages, ImmutableSortedDictionary<string, PageFacts>.Builder found, ImmutableArray<Diagnostic>.Builder problems)
    {
        var entities = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in pages.Where(page => page.FrontMatter.Entity is not null))
        {
            var entity = page.FrontMatter.Entity!.Value;
            var key = $"{entity.Value} {page.Locale.Code}";
            if (owners.TryAdd(key, page.Path))
            {
                entities[key] = found[page.Path].Route;
            }
            else
            {
                problems.Add(LocalizationRules.EntityTwice(entity.Span, entity.Value, owners[key]));
            }
        }

        return entities.ToImmutable();
    }
}
