using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>
/// The pages and files of the list. 1. The uses of the whole site, by language and source; 2. in each language the list
/// (<see cref="ReferenceListPage"/>) and a page for each source (<see cref="ReferencePage"/>); 3. in each language the list and each source as
/// BibTeX, CSL-JSON and RIS; 4. one JSON file for machines. Linear in sources and uses.
/// </summary>
internal static class RenderReferences
{
    public static RoomOutput Render(ReferenceList list, ImmutableArray<CitationUse> uses, Site site)
    {
        var byKey = uses.ToLookup(use => use.Citation.Key, StringComparer.Ordinal);
        var sorted = list.All.OrderBy(SortKey, StringComparer.Ordinal).ToImmutableArray();
        var drafts = ImmutableArray.CreateBuilder<PageDraft>();
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        foreach (var locale in site.Config.Locales)
        {
            var here = uses.Where(use => use.LocaleCode == locale.Code).ToLookup(use => use.Citation.Key, StringComparer.Ordinal);
            drafts.Add(new ReferenceListPage(site, locale).Draft(sorted, here));
            drafts.AddRange(sorted.Select(reference => new ReferencePage(site, locale).Draft(reference, [.. here[reference.Key.Value]])));
            foreach (var format in ExportFormat.All)
            {
                files.Add(OutputFile.FromText(ReferenceRoutes.ListFile(locale, format), format.Write(list.All, locale)));
                files.AddRange(list.All.Select(reference => OutputFile.FromText(ReferenceRoutes.RecordFile(locale, reference.Key.Value, format), format.Write([reference], locale))));
            }
        }

        files.Add(OutputFile.FromText("api/v1/references.json", ReferencesApi.Json(list, byKey, site)));
        return new([], drafts.ToImmutable(), files.ToImmutable());
    }

    /// <summary>Under which name a reader looks a source up: its author, or who published it.</summary>
    public static string By(Reference reference) =>
        reference.Authors is [var first, ..] ? first.Inverted : reference.Publisher?.Value ?? reference.Title.Value;

    private static string SortKey(Reference reference) =>
        $"{Fold.SortKey(By(reference))}\u0002{reference.Issued?.Date.ToString() ?? ""}\u0002{Fold.SortKey(reference.Title.Value)}\u0002{reference.Key.Value}";
}
