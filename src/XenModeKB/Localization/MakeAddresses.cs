using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>
/// The translated segments of all addresses: those of the site's settings, of folders of pages, and of what is made from data.
/// </summary>
internal static class MakeAddresses
{
    /// <param name="pages">The pages that people wrote, with the segments that the settings and their folders declare.</param>
    /// <param name="slugs">Those that data and charts declare.</param>
    public static Outcome<Addresses> Of(PageIndex pages, IEnumerable<PageSlug> slugs)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        return Outcome.Of(new Addresses(Add(pages.Addresses.Slugs.ToImmutable(), slugs, problems)), problems.ToImmutable());
    }

    /// <summary>Adds segments; one that is there already is reported, and stays.</summary>
    public static ImmutableSortedDictionary<string, string> Add(
        ImmutableSortedDictionary<string, string> all, IEnumerable<PageSlug> slugs, ImmutableArray<Diagnostic>.Builder problems)
    {
        var added = all.ToBuilder();
        foreach (var (key, slug, _) in slugs)
        {
            foreach (var (code, text) in slug.Texts)
            {
                if (!added.TryAdd(Addresses.NameOf(key, code), text.Value))
                {
                    problems.Add(LocalizationRules.AddressTwice(text, key, code, added[Addresses.NameOf(key, code)]));
                }
            }
        }

        return added.ToImmutable();
    }

    /// <summary>Segments that the settings declare for a folder in which there is no page.</summary>
    public static IEnumerable<Diagnostic> Unknown(SiteConfig config, IEnumerable<PageInfo> pages)
    {
        var keys = pages.Select(page => page.Key).ToHashSet(StringComparer.Ordinal);
        var folders = keys.SelectMany(Above).Concat(keys).ToHashSet(StringComparer.Ordinal);
        return from address in config.Addresses
               where !folders.Contains(address.Key)
               select LocalizationRules.AddressOfNothing(address, Suggest.Nearest(address.Key, folders.Where(key => key.Length > 0)));
    }

    private static IEnumerable<string> Above(string key)
    {
        for (var slash = key.LastIndexOf('/'); slash > 0; slash = key.LastIndexOf('/', slash - 1))
        {
            yield return key[..slash];
        }
    }
}
