using System.Collections.Immutable;
using System.Globalization;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>Problems of translations and the records of what they were made from (KB7040 to KB7049).</summary>
internal static class DriftRules
{
    private static readonly Rule s_behind = new(
        "KB7040",
        Severity.Warning,
        "Translation behind its source",
        "Bring the translation up to date, then record that with the command; `kb drift` shows what has changed since.");
    private static readonly Rule s_noRecord = new(
        "KB7041",
        Severity.Warning,
        "Translation without a record",
        "Compare the translation with its source, then record that with the command.");
    private static readonly Rule s_recordOfNothing = new(
        "KB7042",
        Severity.Warning,
        "Record of a section or text that is gone",
        "Run the command, which drops the line; or give the section its old id again.");
    private static readonly Rule s_strayRecords = new(
        "KB7043",
        Severity.Warning,
        "Records of a file that is not there",
        "Move the file to where the page or data file was moved, or delete it.");

    public static Diagnostic Behind(TranslatedFile file, UnitDrift drift)
    {
        var unit = drift.Unit;
        var day = drift.Record!.Reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return s_behind.At(
            unit.Translation!.Value.Span,
            $"{What(file)} '{unit.Id}' was last compared on {day} with {unit.Source.Span}, which has changed since. "
                + $"When both say the same: kb drift --update {file.Target}#{unit.Id}");
    }

    /// <param name="file">Where they stand.</param>
    /// <param name="waiting">All of that file without a record; at least one.</param>
    /// <param name="hasRecords">Whether others of it have one.</param>
    public static Diagnostic NoRecord(TranslatedFile file, ImmutableArray<UnitDrift> waiting, bool hasRecords)
    {
        var first = waiting[0].Unit;
        var target = waiting.Length == 1 && hasRecords ? $"{file.Target}#{first.Id}" : file.Target;
        var what = hasRecords ? $"{What(file)} {Ids(waiting.Select(drift => drift.Unit.Id))}" : "All that is translated in this file";
        return s_noRecord.At(
            first.Translation!.Value.Span,
            $"{what} has no record of the source text, at {first.Source.Span}. When both say the same: kb drift --update {target}");
    }

    public static Diagnostic RecordOfNothing(TranslatedFile file, ImmutableArray<TranslationRecord> records) =>
        s_recordOfNothing.At(
            records[0].Id.Span,
            $"{What(file)} {Ids(records.Select(record => record.Id.Value))} is not in {file.Source}. "
                + $"To drop the record: kb drift --update {file.Target}");

    public static Diagnostic StrayRecords(string path, bool isSource, string? meant) => s_strayRecords.At(
        SourceSpan.FileStart(path),
        isSource
            ? "Nothing is translated into the source language."
            : $"There is no file of which these could be the records.{Suggest.DidYouMean(meant)}");

    /// <summary>Whether a problem is one of missing or old translations.</summary>
    public static bool IsDrift(Rule rule) =>
        rule == s_behind || rule == s_noRecord || rule == s_recordOfNothing || rule == s_strayRecords
            || LocalizationRules.IsMissing(rule);

    private static string What(TranslatedFile file) => file.IsPage ? "Section" : "The text";

    private static string Ids(IEnumerable<string> ids)
    {
        const int MostNamed = 3;
        var all = ids.ToList();
        var more = all.Count > MostNamed ? $" and {all.Count - MostNamed} more" : "";
        return string.Join(", ", all.Take(MostNamed).Select(id => $"'{id}'")) + more;
    }
}
