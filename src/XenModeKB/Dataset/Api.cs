using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// Writes the JSON files of the interface for machines: licence and attribution inside each, values in the form of the schemas.
/// </summary>
internal sealed class Api(DatasetModel model, Site site)
{
    public const string Root = "api/v1/";

    /// <summary>Letters stay readable; what means something in HTML is escaped, so that JSON-LD can stand in a page.</summary>
    public static JsonWriterOptions Options { get; } =
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" };

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
        new WriteJsonValue(json, model.Config.Locales).Texts(text);
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
        foreach (var (field, _) in entity.Schema.Root.Properties)
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
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        value.Accept(new WriteJsonValue(json, model.Config.Locales));
    }
}
