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
        "Bring the translation up to date, then record that with the command; "
            + "in a git repository, `kb drift` shows what has changed since.");
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
        "Move the file to where those of its page or data file belong, or delete it: records of input/content/<language>/a/b.md "
            + "are input/translations/<language>/content/a/b.yml.");

    public static Diagnostic Behind(TranslatedFile file, UnitDrift drift)
    {
        var unit = drift.Unit;
        var day = drift.Record!.Reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return s_behind.At(
            unit.Translation!.Value.Span,
            $"{Name(file, unit.Id)} was last compared on {day} with {unit.Source.Span}, which has changed since. "
                + $"{Then($"{file.Target}#{unit.Id}")}");
    }

    /// <summary>Some of a file have a record.</summary>
    public static Diagnostic NoRecord(TranslatedFile file, ImmutableArray<UnitDrift> waiting)
    {
        var first = waiting[0].Unit;
        return s_noRecord.At(first.Translation!.Value.Span, waiting.Length == 1 ? OneWaits(file, first) : ManyWait(file, first, waiting));
    }

    private static Message OneWaits(TranslatedFile file, TranslationUnit unit) =>
        $"{Name(file, unit.Id)} has no record of its source, at {unit.Source.Span}. {Then($"{file.Target}#{unit.Id}")}";

    private static Message ManyWait(TranslatedFile file, TranslationUnit first, ImmutableArray<UnitDrift> waiting)
    {
        var (count, place) = (waiting.Length, first.Source.Span);
        var ids = Ids(waiting.Select(drift => drift.Unit.Id));
        return file.IsPage
            ? (Message)$"{count} sections have no record of their source, {ids}; the first is at {place}. {Then(file.Target)}"
            : $"{count} texts have no record of their source, {ids}; the first is at {place}. {Then(file.Target)}";
    }

    /// <summary>Nothing in a file has one.</summary>
    public static Diagnostic NoRecords(TranslatedFile file) => s_noRecord.At(
        SourceSpan.FileStart(file.Translation!),
        file.IsPage
            ? (Message)$"Nothing in this file has a record of its source, {file.Source}. {Then(file.Target)}"
            : $"Nothing in this file has a record of its source. {Then(file.Target)}");

    public static Diagnostic RecordOfNothing(TranslatedFile file, ImmutableArray<TranslationRecord> records)
    {
        var ids = Ids(records.Select(record => record.Id.Value));
        return s_recordOfNothing.At(
            records[0].Id.Span,
            file.IsPage
                ? (Message)$"{file.Source} has no section {ids}. To drop the record: kb drift --update {file.Target}"
                : $"{file.Source} has no text {ids}. To drop the record: kb drift --update {file.Target}");
    }

    public static Diagnostic StrayRecords(string path, bool isSource, string? meant)
    {
        Message known = meant is null ? Message.None : $" They are those of {meant}.";
        return s_strayRecords.At(
            SourceSpan.FileStart(path),
            isSource
                ? (Message)$"Nothing is translated into the source language."
                : $"There is no page and no data file of which these are the records.{known}");
    }

    /// <summary>Whether a problem is one of missing or old translations.</summary>
    public static bool IsDrift(Rule rule) =>
        rule == s_behind || rule == s_noRecord || rule == s_recordOfNothing || rule == s_strayRecords
            || LocalizationRules.IsMissing(rule);

    private static Message Then(string target) => $"When both say the same: kb drift --update {target}";

    private static Message Name(TranslatedFile file, string id) => id switch
    {
        _ when !file.IsPage => $"The text '{id}'",
        PageSection.Title => $"The title or description",
        PageSection.Lead => $"What stands before the first heading",
        _ => $"Section '{id}'",
    };

    private static Message Ids(IEnumerable<string> ids)
    {
        const int MostNamed = 3;
        var all = ids.ToList();
        var named = string.Join(", ", all.Take(MostNamed).Select(id => $"'{id}'"));
        return all.Count > MostNamed ? (Message)$"{named} and {all.Count - MostNamed} more" : $"{named}";
    }
}
