using System.Globalization;
using System.Text;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>An iCalendar file (RFC 5545) of the dates that a schema marks for the calendar: a whole day each.</summary>
internal sealed class SupportCalendar(DatasetText language)
{
    private const int LongestLine = 75;

    /// <summary>Null when the collection has no such date.</summary>
    public OutputFile? File(Collection collection)
    {
        var fields = collection.Schema.ShownFields.Where(fact => fact.Value.Calendar).ToList();
        var events = collection.Entities
            .SelectMany(
                entity => fields.Select(field => (Entity: entity, Field: field.Key, Claim: (entity[field.Key] as ClaimsValue)?.Current)))
            .Where(item => item.Claim is { Value: DateValue { Date.Day: not null } })
            .ToList();
        if (events.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, $"PRODID:-//{Escape(language.Of(language.Site.Config.Title))}//{collection.Id}//{language.Locale.Code}");
        Line(text, $"X-WR-CALNAME:{Escape(language.Of(language.Site.Config.Title))}: {Escape(language.Of(collection.Schema.Label))}");
        foreach (var (entity, field, claim) in events)
        {
            var day = ((DateValue)claim!.Value).Date.First;
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{collection.Id}-{entity.Id}-{field}@{Host()}");
            Line(text, $"DTSTAMP:{Day(claim.Checked?.First ?? day)}T000000Z");
            Line(text, $"DTSTART;VALUE=DATE:{Day(day)}");
            Line(text, $"SUMMARY:{Escape(language.Name(entity))}: {Escape(language.Label(field, collection.Schema.Root[field]!))}");
            Line(text, $"URL:{language.Site.Config.BaseUrl}{language.Route(entity.FullId)}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return OutputFile.FromText(
            $"{Api.Root}{collection.Id}.{language.Locale.Code}.ics", text.ToString()) with
        { Origin = collection.Schema.Span };
    }

    private string Host() => Uri.TryCreate(language.Site.Config.BaseUrl, UriKind.Absolute, out var uri) ? uri.Host : "localhost";

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Lines are folded at 75 octets, between characters.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
