using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.References;

/// <summary>Sources as CSL-JSON, which reference managers and pandoc read.</summary>
internal static class WriteCsl
{
    /// <summary>Writes letters of all scripts as they are, and nothing that could end a script element.</summary>
    private static readonly JavaScriptEncoder s_encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static string Of(IEnumerable<Reference> references, Locale locale) => Json(json =>
    {
        json.WriteStartArray();
        foreach (var reference in references)
        {
            Item(json, reference, locale);
        }

        json.WriteEndArray();
    });

    /// <summary>What was written, with a final line end.</summary>
    public static string Json(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Utf8(write).Span);

    /// <summary>What was written, on one line and without its end: for machines that read pages.</summary>
    public static string Compact(Action<Utf8JsonWriter> write) =>
        Encoding.UTF8.GetString(WriteJson.Of(new() { Encoder = s_encoder }, write).Span);

    /// <inheritdoc cref="Json"/>
    /// <param name="write">Writes one value.</param>
    /// <param name="size">About how many bytes it will be, where that is many; else 0.</param>
    public static ReadOnlyMemory<byte> Utf8(Action<Utf8JsonWriter> write, int size = 0) =>
        WriteJson.Of(new() { Indented = true, NewLine = "\n", Encoder = s_encoder }, write, size, "\n"u8);

    public static void Date(Utf8JsonWriter json, string field, PartialDate date)
    {
        json.WriteStartObject(field);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in new[] { date.Year, date.Month, date.Day }.OfType<int>())
        {
            json.WriteNumberValue(part);
        }

        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Text(Utf8JsonWriter json, string field, string? value)
    {
        if (value is not null)
        {
            json.WriteString(field, value);
        }
    }

    private static void Item(Utf8JsonWriter json, Reference reference, Locale locale)
    {
        json.WriteStartObject();
        json.WriteString("id", reference.Key.Value);
        json.WriteString("type", reference.Type.Csl);
        json.WriteString("title", reference.Title.Value);
        People(json, "author", reference.Authors);
        People(json, "editor", reference.Editors);
        if (reference.Issued is { } issued)
        {
            Date(json, "issued", issued.Date);
        }

        if (reference.Accessed is { } accessed)
        {
            Date(json, "accessed", accessed.Date);
        }

        Text(json, "container-title", reference.Container?.Value);
        Text(json, "collection-title", reference.Series?.Value);
        Text(json, "volume", reference.Volume?.Value);
        Text(json, "issue", reference.IssueOfContainer);
        Text(json, "edition", reference.Edition?.Value);
        Text(json, "publisher", reference.Publisher?.Value);
        Text(json, "publisher-place", reference.Place?.Value);
        Text(json, "number", reference.Number);
        Text(json, "version", reference.Version);
        Text(json, "page", reference.Pages?.Value);
        Text(json, "DOI", reference.Identifier("doi"));
        Text(json, "ISBN", reference.Identifier("isbn"));
        Text(json, "ISSN", reference.Identifier("issn"));
        Text(json, "URL", reference.BestUrl);
        Text(json, "archive_location", reference.ArchiveUrl?.Value);
        json.WriteString("language", reference.Language);
        Text(json, "note", reference.Note?[locale]);
        json.WriteEndObject();
    }

    /// <summary>A list of names; nothing when it is empty.</summary>
    public static void People(Utf8JsonWriter json, string field, ImmutableArray<Author> people)
    {
        if (people.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(field);
        foreach (var author in people)
        {
            json.WriteStartObject();
            Text(json, "family", author.Family);
            Text(json, "given", author.Given);
            Text(json, "literal", author.Literal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
