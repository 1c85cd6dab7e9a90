using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using XenModeKB.Cli.Printing;
using XenModeKB.Localization;
using XenModeKB.Model;

namespace XenModeKB.Cli.Drift;

/// <summary>A section or text that needs work.</summary>
/// <param name="Locale">In this language.</param>
/// <param name="State"><c>behind</c>, <c>missing</c>, <c>unrecorded</c> or <c>extra</c>.</param>
/// <param name="Id">Of the section or field.</param>
/// <param name="Source">Where it stands in the source language; null where it does not.</param>
/// <param name="Translation">Where it stands in the other; null where it does not.</param>
internal sealed record DriftEntry(Locale Locale, string State, string Id, UnitPlace? Source, UnitPlace? Translation)
{
    /// <summary>What names it in <c>kb drift --update</c>.</summary>
    public required string Target { get; init; }

    public DateOnly? Reviewed { get; init; }

    /// <summary>What has changed in the source since; null where git can't tell.</summary>
    public IReadOnlyList<string>? Changes { get; init; }
}

/// <summary>What <c>kb drift</c> lists, and the numbers of each language.</summary>
/// <param name="Report">All of it.</param>
/// <param name="Entries">What needs work.</param>
internal sealed record DriftNumbers(DriftReport Report, ImmutableArray<DriftEntry> Entries) : INumbers
{
    public IEnumerable<string> Phrases => PhrasesOf(Report);

    public IEnumerable<string> Details => Entries.SelectMany(Lines);

    /// <summary>How far each language is.</summary>
    public static IEnumerable<string> PhrasesOf(DriftReport report) => report.Languages.Select(language =>
    {
        var behind = language.Count(pages: true, DriftState.Behind);
        var texts = language.Count(pages: false, DriftState.Behind);
        var drift = language.IsRecorded ? $"{Format.Count(behind, "section")} and {Format.Count(texts, "text")} behind" : "no records";
        return $"{language.Locale.Code}: {language.Percent} % translated, {drift}";
    });

    /// <summary>A member <c>translations</c> for what <c>kb check</c> and <c>kb drift</c> count.</summary>
    public static void WriteLanguages(Utf8JsonWriter json, DriftReport report)
    {
        json.WriteStartObject("translations");
        foreach (var language in report.Languages)
        {
            json.WriteStartObject(language.Locale.Code);
            json.WriteNumber("percent", language.Percent);
            json.WriteBoolean("recorded", language.IsRecorded);
            foreach (var isPages in (bool[])[true, false])
            {
                json.WriteStartObject(isPages ? "sections" : "texts");
                json.WriteNumber("total", language.Total(isPages));
                json.WriteNumber("translated", language.Translated(isPages));
                json.WriteNumber("behind", language.Count(isPages, DriftState.Behind));
                json.WriteNumber("unrecorded", language.Count(isPages, DriftState.Unrecorded));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public void WriteTo(Utf8JsonWriter json)
    {
        WriteLanguages(json, Report);
        json.WriteStartArray("drift");
        foreach (var entry in Entries)
        {
            Write(json, entry);
        }

        json.WriteEndArray();
    }

    private static IEnumerable<string> Lines(DriftEntry entry)
    {
        var where = string.Join(" from ", new[] { entry.Translation, entry.Source }.OfType<UnitPlace>());
        var reviewed = entry.Reviewed is { } day ? $", compared on {Day(day)}" : "";
        yield return $"{entry.Locale.Code} {entry.State}: {entry.Id} {where}{reviewed}";
        foreach (var line in entry.Changes ?? [])
        {
            yield return $"    {CodeFrame.Harmless(line)}";
        }
    }

    private static void Write(Utf8JsonWriter json, DriftEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("language", entry.Locale.Code);
        json.WriteString("state", entry.State);
        json.WriteString("id", entry.Id);
        json.WriteString("target", entry.Target);
        Write(json, "source", entry.Source);
        Write(json, "translation", entry.Translation);
        if (entry.Reviewed is { } day)
        {
            json.WriteString("reviewed", Day(day));
        }

        if (entry.Changes is { } changes)
        {
            json.WriteStartArray("changes");
            foreach (var line in changes)
            {
                json.WriteStringValue(line);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, UnitPlace? place)
    {
        if (place is { } there)
        {
            json.WriteStartObject(name);
            json.WriteString("path", there.Span.Path);
            json.WriteNumber("line", there.FirstLine);
            json.WriteNumber("endLine", there.LastLine);
            json.WriteEndObject();
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
