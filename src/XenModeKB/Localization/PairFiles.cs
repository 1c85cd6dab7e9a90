using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>Each page and data file of the source language beside what the other languages have of it.</summary>
internal static class PairFiles
{
    /// <param name="config">The languages.</param>
    /// <param name="pages">All pages that could be read.</param>
    /// <param name="invalid">Files with errors: nobody knows what they say.</param>
    /// <param name="texts">All data files.</param>
    /// <param name="locale">The other language.</param>
    public static IEnumerable<TranslatedFile> In(
        SiteConfig config, ImmutableArray<Page> pages, EquatableSet invalid, IEnumerable<FileTexts> texts, Locale locale)
    {
        var byPath = pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
        foreach (var source in pages.Where(page => page.Locale.Code == config.SourceLocale.Code))
        {
            var path = IndexPages.PathIn(source, locale);
            if (!PageIndex.IsAmong(invalid, path) && !invalid.Contains(source.Path))
            {
                yield return OfPage(source, byPath.GetValueOrDefault(path), locale);
            }
        }

        foreach (var file in texts.Where(file => !invalid.Contains(file.Path)))
        {
            yield return OfData(file, config, locale);
        }
    }

    private static TranslatedFile OfPage(Page source, Page? page, Locale locale)
    {
        var own = page?.Sections.ToDictionary(section => section.Id, StringComparer.Ordinal) ?? [];
        var theirs = source.Sections.Select(section => section.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<TranslationUnit> units =
        [
            .. from section in source.Sections
               let place = own.TryGetValue(section.Id, out var there) ? UnitPlace.Of(there) : (UnitPlace?)null
               select new TranslationUnit(section.Id, UnitPlace.Of(section), section.Fingerprint, place),
        ];
        return new(locale, source.Path, page?.Path, units)
        {
            Record = RecordFile.PathOf(source.Path, source.Locale, locale),
            Key = source.Key,
            Extra = [.. page?.Sections.Where(section => !theirs.Contains(section.Id)) ?? []],
            HasOtherHeadings = page is not null
                && !page.Headings.Select(heading => heading.Id).SequenceEqual(source.Headings.Select(heading => heading.Id)),
        };
    }

    private static TranslatedFile OfData(FileTexts file, SiteConfig config, Locale locale) =>
        new(locale, file.Path, file.Path, [.. file.Texts.Select(text => OfText(text, locale))])
        {
            Record = RecordFile.PathOf(file.Path, config.SourceLocale, locale),
        };

    private static TranslationUnit OfText(FoundText text, Locale locale)
    {
        var place = text.Translations.TryGetValue(locale.Code, out SourceSpan there) ? UnitPlace.Of(there) : (UnitPlace?)null;
        return new(text.Id, UnitPlace.Of(text.Span), text.Fingerprint, place);
    }
}
