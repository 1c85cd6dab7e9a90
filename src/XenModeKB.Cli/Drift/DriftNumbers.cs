using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using XenModeKB.Cli.Printing;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Pipeline;

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
    public IEnumerable<Message> Phrases => PhrasesOf(Report);

    public IEnumerable<Message> Details => [.. Entries.SelectMany(Lines), .. Report.Languages.Where(IsUnrecorded).Select(Advice)];

    private static bool IsUnrecorded(LanguageDrift language) =>
        !language.IsRecorded && language.Translated(pages: true) + language.Translated(pages: false) > 0;

    /// <summary>Without records nothing can be behind: what to do about that.</summary>
    private static Message Advice(LanguageDrift language) =>
        $"{language.Locale.Code} has no records: whether it is behind can't be told. "
            + $"'kb drift --update --all' records it as it is now; do so when it says what its source says.";

    /// <summary>How far each language is.</summary>
    public static IEnumerable<Message> PhrasesOf(DriftReport report) => report.Languages.Select(language =>
    {
        var behind = Format.Sections(language.Count(pages: true, DriftState.Behind));
        var texts = Format.Texts(language.Count(pages: false, DriftState.Behind));
        return language.IsRecorded
            ? (Message)$"{language.Locale.Code}: {language.Percent} % translated, {behind} and {texts} behind"
            : $"{language.Locale.Code}: {language.Percent} % translated, no records";
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

    private static IEnumerable<Message> Lines(DriftEntry entry)
    {
        Message reviewed = entry.Reviewed is { } day ? $", compared on {Day(day)}" : Message.None;
        yield return $"{entry.Locale.Code} {Word(entry.State)}: {entry.Id} {Where(entry)}{reviewed}";
        foreach (var line in entry.Changes ?? [])
        {
            yield return $"    {CodeFrame.Harmless(line)}";
        }
    }

    private static Message Where(DriftEntry entry) => (entry.Translation?.ToString(), entry.Source?.ToString()) switch
    {
        ({ } translation, { } source) => $"{translation} from {source}",
        var (translation, source) => $"{translation}{source}",
    };

    /// <summary>For people; programs read the English one.</summary>
    private static Message Word(string state) => state switch
    {
        "behind" => Message.Of("behind"),
        "missing" => Message.Of("missing"),
        "unrecorded" => Message.Of("unrecorded"),
        "extra" => Message.Of("extra"),
        _ => throw new UnreachableException(),
    };

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
