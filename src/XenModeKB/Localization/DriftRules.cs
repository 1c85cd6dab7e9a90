using System.Collections.Immutable;
using System.Globalization;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>Problems of translations and the records of what they were made from (KB7060 to KB7069).</summary>
internal static class DriftRules
{
    private static readonly Rule s_behind = new(
        "KB7060",
        Severity.Warning,
        "Translation behind its source",
        "Bring the translation up to date, then record that with the command; `kb drift` shows what has changed since.");
    private static readonly Rule s_noRecord = new(
        "KB7061",
        Severity.Warning,
        "Translation without a record",
        "Compare the translation with its source, then record that with the command.");
    private static readonly Rule s_recordOfNothing = new(
        "KB7062",
        Severity.Warning,
        "Record of a section or text that is gone",
        "Run the command, which drops the line; or give the section its old id again.");
    private static readonly Rule s_strayRecords = new(
        "KB7063",
        Severity.Warning,
        "Records of a file that is not there",
        "Move the file to the place that the message names, or delete it.");

    public static Diagnostic Behind(TranslatedFile file, UnitDrift drift)
    {
        var unit = drift.Unit;
        var day = drift.Record!.Reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return s_behind.At(
            unit.Translation!.Value.Span,
            $"{Name(file, unit.Id)} was last compared on {day} with {unit.Source.Span}, which has changed since. "
                + $"When both say the same: kb drift --update {file.Target}#{unit.Id}");
    }

    /// <summary>Some of a file have a record.</summary>
    public static Diagnostic NoRecord(TranslatedFile file, ImmutableArray<UnitDrift> waiting)
    {
        var first = waiting[0].Unit;
        var (what, target) = waiting.Length == 1
            ? ($"{Name(file, first.Id)} has no record of its source,", $"{file.Target}#{first.Id}")
            : ($"{waiting.Length} {(file.IsPage ? "sections" : "texts")} have no record of their source, "
                + $"{Ids(waiting.Select(drift => drift.Unit.Id))}; the first is", file.Target);
        return s_noRecord.At(
            first.Translation!.Value.Span, $"{what} at {first.Source.Span}. When both say the same: kb drift --update {target}");
    }

    /// <summary>Nothing in a file has one.</summary>
    public static Diagnostic NoRecords(TranslatedFile file) => s_noRecord.At(
        SourceSpan.FileStart(file.Translation!),
        $"Nothing in this file has a record of its source{(file.IsPage ? $", {file.Source}" : "")}. "
            + $"When both say the same: kb drift --update {file.Target}");

    public static Diagnostic RecordOfNothing(TranslatedFile file, ImmutableArray<TranslationRecord> records) =>
        s_recordOfNothing.At(
            records[0].Id.Span,
            $"{file.Source} has no {(file.IsPage ? "section" : "text")} {Ids(records.Select(record => record.Id.Value))}. "
                + $"To drop the record: kb drift --update {file.Target}");

    public static Diagnostic StrayRecords(string path, bool isSource, string? meant) => s_strayRecords.At(
        SourceSpan.FileStart(path),
        isSource
            ? "Nothing is translated into the source language."
            : $"There is no page and no data file of which these are the records.{(meant is null ? "" : $" They are those of {meant}.")}");

    /// <summary>Whether a problem is one of missing or old translations.</summary>
    public static bool IsDrift(Rule rule) =>
        rule == s_behind || rule == s_noRecord || rule == s_recordOfNothing || rule == s_strayRecords
            || LocalizationRules.IsMissing(rule);

    private static string Name(TranslatedFile file, string id) => id switch
    {
        _ when !file.IsPage => $"The text '{id}'",
        PageSection.Title => "The title or description",
        PageSection.Lead => "What stands before the first heading",
        _ => $"Section '{id}'",
    };

    private static string Ids(IEnumerable<string> ids)
    {
        const int MostNamed = 3;
        var all = ids.ToList();
        var more = all.Count > MostNamed ? $" and {all.Count - MostNamed} more" : "";
        return string.Join(", ", all.Take(MostNamed).Select(id => $"'{id}'")) + more;
    }
}
