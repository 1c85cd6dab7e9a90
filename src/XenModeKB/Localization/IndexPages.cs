using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>
/// All pages to their addresses. 1. The slug of a folder's index translates the folder's segment; 2. each page gets its
/// route; 3. pages that a language lacks are reported and get the route at which the other language's text stands in;
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
        var slugs = pages.Where(page => page.IsIndex && page.FrontMatter.Slug is not null)
            .DistinctBy(page => (page.Locale.Code, page.Key))
            .ToDictionary(page => (page.Locale.Code, page.Key), page => page.FrontMatter.Slug!.Value.Value);
        var found = ImmutableSortedDictionary.CreateBuilder<string, PageFacts>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var route = Route(page.Locale, page.Key, page.FrontMatter.Slug?.Value, slugs);
            found[page.Path] = new(
                page.Path, page.Key, page.Locale.Code, route, page.FrontMatter.Title.Value,
                [.. page.Headings.Select(heading => heading.Id)]);
        }

        var invalid = written.ToImmutableSortedSet(StringComparer.Ordinal).Except(found.Keys);
        if (!pages.Any(page => page.Key.Length == 0))
        {
            invalid = Homeless(config, invalid, problems);
        }

        var fallbacks = Fallbacks(config, pages, slugs, invalid, problems);
        var index = new PageIndex(found.ToImmutable(), fallbacks, Entities(pages, found, problems)) { Invalid = invalid };
        return Outcome.Of(index, problems.ToImmutable());
    }

    private static string Route(Locale locale, string key, string? slug, Dictionary<(string, string), string> slugs)
    {
        var parts = key.Length == 0 ? [] : key.Split('/');
        var translated = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var folder = string.Join('/', parts[..(i + 1)]);
            translated[i] = slugs.GetValueOrDefault((locale.Code, folder)) ?? (i == parts.Length - 1 ? slug : null) ?? parts[i];
        }

        return string.Concat([locale.Path + "/", .. translated.Select(part => part + "/")]);
    }

    private static ImmutableSortedDictionary<string, string> Fallbacks(
        SiteConfig config,
        ImmutableArray<Page> pages,
        Dictionary<(string, string), string> slugs,
        ImmutableSortedSet<string> invalid,
        ImmutableArray<Diagnostic>.Builder problems)
    {
        var there = pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        var fallbacks = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var locale in config.Locales)
            {
                var expected = PathIn(page, locale);
                if (there.Contains(expected))
                {
                    continue;
                }

                fallbacks.TryAdd(expected, Route(locale, page.Key, null, slugs));
                if (!PageIndex.IsAmong(invalid, expected))
                {
                    problems.Add(LocalizationRules.MissingPage(page.Path, locale.Code, expected));
                }
            }
        }

        return fallbacks.ToImmutable();
    }

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
