using System.Text;
using System.Text.Json;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>Terms in schema.org's words: a term on its own page, and the set on the page of the collection.</summary>
internal static class TermJsonLd
{
    public static string Term(DatasetText language, Entity entity, string description) => Json(json =>
    {
        Term(json, language, entity);
        json.WriteString("description", description);
        json.WriteString("inLanguage", language.Locale.Code);
        json.WriteStartObject("inDefinedTermSet");
        json.WriteString("@type", "DefinedTermSet");
        json.WriteString("@id", Address(language, DataKeys.Collection(entity.Schema)));
        json.WriteString("name", language.Of(entity.Schema.Label));
        json.WriteEndObject();
    });

    public static string Set(DatasetText language, Collection collection) => Json(json =>
    {
        json.WriteString("@type", "DefinedTermSet");
        json.WriteString("@id", Address(language, DataKeys.Collection(collection.Schema)));
        json.WriteString("name", language.Of(collection.Schema.Label));
        json.WriteString("inLanguage", language.Locale.Code);
        json.WriteStartArray("hasDefinedTerm");
        foreach (var entity in collection.Entities)
        {
            json.WriteStartObject();
            Term(json, language, entity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Term(Utf8JsonWriter json, DatasetText language, Entity entity)
    {
        var address = language.Site.Config.BaseUrl + (language.Route(entity.FullId) ?? language.RouteOf(DataKeys.Entity(entity)));
        json.WriteString("@type", "DefinedTerm");
        json.WriteString("@id", address);
        json.WriteString("name", language.Name(entity));
        json.WriteString("url", address);
    }

    private static string Address(DatasetText language, string key) => language.Site.Config.BaseUrl + language.RouteOf(key);

    private static string Json(Action<Utf8JsonWriter> body)
    {
        var written = WriteJson.Of(Api.Options with { Indented = false }, json =>
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            body(json);
            json.WriteEndObject();
        });
        return Encoding.UTF8.GetString(written.Span);
    }
}
