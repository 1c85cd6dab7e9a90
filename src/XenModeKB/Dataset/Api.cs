using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>Writes the JSON files of the interface for machines: licence and attribution inside each, values in the form of the schemas.</summary>
internal sealed class Api(DatasetModel model, Site site)
{
    public const string Root = "api/v1/";

    /// <summary>Letters stay readable; what means something in HTML is escaped, so that JSON-LD can stand in a page.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" };

    public string Url(string route) => site.Config.BaseUrl + route;

    /// <summary>One object in a file, with the licence first.</summary>
    public OutputFile File(string route, SourceSpan origin, Action<Utf8JsonWriter> body) => Plain(route, origin, json =>
    {
        json.WriteString("url", Url(route));
        json.WriteStartObject("licence");
        json.WriteString("name", site.Config.LicenceName);
        json.WriteString("url", site.Config.LicenceUrl);
        json.WriteEndObject();
        json.WriteString("attribution", $"{site.Config.Title[site.Config.SourceLocale]}, {site.Config.BaseUrl}");
        body(json);
    });

    public static OutputFile Plain(string route, SourceSpan? origin, Action<Utf8JsonWriter> body)
    {
        var content = WriteJson.Of(Options, json =>
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        });
        return new(route, content) { Origin = origin };
    }

    public void Texts(Utf8JsonWriter json, string name, LocalizedText text)
    {
        json.WritePropertyName(name);
        Texts(json, text);
    }

    /// <summary>One entity: where it is, and its fields as its schema describes them.</summary>
    public void Entity(Utf8JsonWriter json, Entity entity)
    {
        json.WriteString("id", entity.FullId);
        json.WriteStartObject("pages");
        foreach (var (locale, route) in site.Entities[entity.FullId]?.Routes ?? ImmutableSortedDictionary<string, string>.Empty)
        {
            json.WriteString(locale, Url(route));
        }

        json.WriteEndObject();
        json.WriteStartObject("data");
        foreach (var (field, _) in entity.Schema.Shape.Properties)
        {
            if (entity[field] is { } value)
            {
                json.WritePropertyName(field);
                Value(json, value);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>A value in the form of its schema; null for nothing.</summary>
    public void Value(Utf8JsonWriter json, Value? value)
    {
        switch (value)
        {
            case NumberValue number:
                json.WriteRawValue(number.Number.ToString(CultureInfo.InvariantCulture));
                break;
            case LocalizedValue text:
                Texts(json, text.Text);
                break;
            case ListValue list:
                Array(json, list.Items, item => Value(json, item));
                break;
            case CiteValue cite:
                Array(json, cite.Citations, citation => json.WriteStringValue(Key(citation)));
                break;
            case RecordValue record:
                Fields(json, record.Fields);
                break;
            case ClaimsByValue map:
                Fields(json, map.Entries.Select(entry => KeyValuePair.Create(entry.Key, (Value)entry.Value)));
                break;
            case ClaimsValue { Claims: [var claim] }:
                Claim(json, claim);
                break;
            case ClaimsValue claims:
                Array(json, claims.Claims, claim => Claim(json, claim));
                break;
            default:
                Scalar(json, value);
                break;
        }
    }

    private static void Scalar(Utf8JsonWriter json, Value? value)
    {
        switch (value)
        {
            case TextValue { Text: "true" or "false", Shape.Kinds: Kinds.Flag } flag:
                json.WriteBooleanValue(flag.Text == "true");
                break;
            case TextValue text:
                json.WriteStringValue(text.Text);
                break;
            case DateValue date:
                json.WriteStringValue(date.Date.ToString());
                break;
            case OptionValue option:
                json.WriteStringValue(option.Option.Value);
                break;
            case EntityValue entity:
                json.WriteStringValue(entity.Written);
                break;
            case UnknownValue:
                json.WriteStringValue("unknown");
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private void Claim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WritePropertyName("value");
        Value(json, claim.Value);
        if (claim.Note is { } note)
        {
            Texts(json, "note", note);
        }

        if (!claim.Citations.IsEmpty)
        {
            json.WritePropertyName("cite");
            Array(json, claim.Citations, citation => json.WriteStringValue(Key(citation)));
        }

        Optional(json, "since", claim.Since?.Text);
        Optional(json, "until", claim.Until?.Text);
        Optional(json, "checked", claim.Checked?.ToString());
        Optional(json, "certainty", claim.Certainty?.Value);
        json.WriteEndObject();
    }

    private void Fields(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, Value>> fields)
    {
        json.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            json.WritePropertyName(name);
            Value(json, value);
        }

        json.WriteEndObject();
    }

    private void Texts(Utf8JsonWriter json, LocalizedText text)
    {
        json.WriteStartObject();
        foreach (var locale in model.Config.Locales)
        {
            json.WriteString(locale.Code, text[locale]);
        }

        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Array<T>(Utf8JsonWriter json, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static string Key(Citation citation) => citation.Locator is { } locator ? $"{citation.Key}, {locator}" : citation.Key;
}
