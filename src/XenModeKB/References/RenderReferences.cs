using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.References;

/// <summary>
/// The pages and files of the list. 1. The uses of the whole site, by language and source; 2. in each language the list
/// (<see cref="ReferenceListPage"/>) and a page for each source (<see cref="ReferencePage"/>); 3. in each language the list and each source
/// as BibTeX, CSL-JSON and RIS; 4. one JSON file for machines. Linear in sources and uses.
/// </summary>
internal static class RenderReferences
{
    private const string Article = "The ";

    /// <summary>What lists of pages need of all of these pages: it does not depend on what cites the sources.</summary>
    public static ImmutableArray<PageInfo> Infos(ReferenceList list, Site site) =>
        [.. Locales(list, site).SelectMany(locale =>
            list.All.Select(new ReferencePage(site, locale).Info)
                .Prepend(new ReferenceListPage(site, locale).Info()))];

    public static RoomOutput Render(ReferenceList list, ImmutableArray<CitationUse> uses, Site site)
    {
        var byKey = uses.ToLookup(use => use.Citation.Key, StringComparer.Ordinal);
        var sorted = list.All.OrderBy(SortKey, StringComparer.Ordinal).ToImmutableArray();
        var pages = ImmutableArray.CreateBuilder<SitePage>();
        var files = ImmutableArray.CreateBuilder<DeferredFile>();
        foreach (var locale in Locales(list, site))
        {
            var here = uses.Where(use => use.LocaleCode == locale.Code).ToLookup(use => use.Citation.Key, StringComparer.Ordinal);
            var (all, one) = (new ReferenceListPage(site, locale), new ReferencePage(site, locale));
            pages.Add(new(all.Info(), () => all.Draft(sorted, here)));
            pages.AddRange(sorted.Select(reference =>
                new SitePage(one.Info(reference), () => one.Draft(reference, here[reference.Key.Value]))));
            foreach (var format in ExportFormat.All)
            {
                files.Add(new(() => OutputFile.FromText(ReferenceRoutes.ListFile(locale, format), format.Write(list.All, locale))));
                files.AddRange(list.All.Select(reference => new DeferredFile(() => RecordFile(reference, locale, format))));
            }
        }

        files.Add(new(() => new("api/v1/references.json", ReferencesApi.Json(list, byKey, site))));
        return new([], pages.ToImmutable(), files.ToImmutable());
    }

    /// <summary>A site without sources has no page that says so.</summary>
    private static ImmutableArray<Locale> Locales(ReferenceList list, Site site) => !list.All.Any() ? [] : site.Config.Locales;

    private static OutputFile RecordFile(Reference reference, Locale locale, ExportFormat format) =>
        OutputFile.FromText(ReferenceRoutes.RecordFile(locale, reference.Key.Value, format), format.Write([reference], locale));

    /// <summary>Under which name a reader looks a source up: its author, or who published it.</summary>
    public static string By(Reference reference) =>
        reference.Authors is [var first, ..] ? first.Inverted : reference.Publisher?.Value ?? reference.Title.Value;

    /// <summary>The same as lists are sorted: an article before it does not count.</summary>
    public static string Filed(Reference reference)
    {
        var name = By(reference);
        return name.StartsWith(Article, StringComparison.Ordinal) && name.Length > Article.Length ? name[Article.Length..] : name;
    }

    private static string SortKey(Reference reference) =>
        $"{Fold.SortKey(Filed(reference))}\u0002{reference.Issued?.Date.ToString() ?? ""}"
            + $"\u0002{Fold.SortKey(reference.Title.Value)}\u0002{reference.Key.Value}";
}
