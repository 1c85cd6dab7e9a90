using System.Collections.Immutable;
using System.Globalization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Texts;

namespace XenModeKB.Localization;

/// <summary>
/// Reads a file of records: a line for each section or field, with the fingerprint of its source and the day of the review.
/// </summary>
internal static class ReadRecords
{
    public static Outcome<RecordFile> Apply(YamlDocument input, SiteConfig site)
    {
        var start = SourceSpan.FileStart(input.Path);
        var code = RecordFile.CodeOf(input.Path);
        if (site.Find(code) is null)
        {
            var known = site.Locales.Select(locale => locale.Code);
            return Outcome.None<RecordFile>(FieldRules.UnknownLanguage(new(code, false, start), known));
        }

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var fields = input.Root is null ? null : Fields.Of(input.Root, $"the file", start, problems, site.Locales);
        ImmutableArray<TranslationRecord> records =
            [.. fields?.Mapping.Entries.Select(entry => Read(entry, problems)).OfType<TranslationRecord>() ?? []];
        return Outcome.Of(new RecordFile(input.Path, records, fields is null || problems.Count > 0), problems.ToImmutable());
    }

    private static TranslationRecord? Read(YamlEntry entry, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (entry.Value is YamlScalar value
            && value.Text.Split(' ') is [var print, var written]
            && Fingerprint.Is(print)
            && DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new(new(entry.Key.Text, entry.Key.Span), print, day);
        }

        problems.Add(FieldRules.WrongKind(
            entry.Value.Span, entry.Key.Text, $"a fingerprint and the day of the review, as `kb drift --update` writes them"));
        return null;
    }
}
