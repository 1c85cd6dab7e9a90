using System.Text.Json;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>The description of the files for machines: OpenAPI 3.1, whose schemas are JSON Schema 2020-12 as ours are.</summary>
internal static class OpenApi
{
    public static OutputFile File(DatasetModel model, Site site) => Api.Plain($"{Api.Root}openapi.json", model.Config.Span, json =>
    {
        var title = site.Config.Title[site.Config.SourceLocale];
        json.WriteString("openapi", "3.1.0");
        json.WriteStartObject("info");
        json.WriteString("title", title);
        json.WriteString("version", "1.0.0");
        json.WriteString("description", "Static files. Addresses and fields of version 1 only ever grow; what is removed comes as version 2.");
        json.WriteStartObject("license");
        json.WriteString("name", site.Config.LicenceName);
        json.WriteString("url", site.Config.LicenceUrl);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("servers");
        json.WriteStartObject();
        // Relative to this file, so that a copy of the site describes itself.
        json.WriteString("url", ".");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("paths");
        Path(json, "/index.json", "getIndex", "All collections and tables", "application/json", "Index");
        foreach (var collection in model.InOrder)
        {
            Path(json, $"/{collection.Id}.json", $"list-{collection.Id}", $"All entities of {collection.Id}", "application/json", "Collection");
            Path(json, $"/{collection.Id}/{{id}}.json", $"get-{collection.Id}", $"One entity of {collection.Id}", "application/json", "Entity", ("id", "File name of the entity"));
        }

        Path(json, "/tables/{id}.json", "getTable", "One table in all languages", "application/json", "Table", ("id", "File name of the table"));
        Path(json, "/tables/{id}.{locale}.csv", "getTableCsv", "One table in one language", "text/csv", null, ("id", "File name of the table"), ("locale", "Code of the language"));
        json.WriteEndObject();
        Components(json, model);
    });

    private static void Path(Utf8JsonWriter json, string path, string operation, string summary, string type, string? schema, params ReadOnlySpan<(string Name, string Text)> parameters)
    {
        json.WriteStartObject(path);
        json.WriteStartObject("get");
        json.WriteString("operationId", operation);
        json.WriteString("summary", summary);
        json.WriteStartArray("parameters");
        foreach (var (name, text) in parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("in", "path");
            json.WriteBoolean("required", true);
            json.WriteString("description", text);
            Type(json, "schema", "string");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("responses");
        json.WriteStartObject("200");
        json.WriteString("description", summary);
        json.WriteStartObject("content");
        json.WriteStartObject(type);
        json.WriteStartObject("schema");
        json.WriteString(schema is null ? "type" : "$ref", schema is null ? "string" : $"#/components/schemas/{schema}");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("404");
        json.WriteString("description", "There is no such file");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Components(Utf8JsonWriter json, DatasetModel model)
    {
        json.WriteStartObject("components");
        json.WriteStartObject("schemas");
        json.WriteStartObject("Texts");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var locale in model.Config.Locales)
        {
            Type(json, locale.Code, "string");
        }

        json.WriteEndObject();
        json.WriteEndObject();
        Schema(json, "Index", ["title", "collections", "tables", "openapi"], [("title", "Texts"), ("collections", "object"), ("tables", "object"), ("openapi", "string")]);
        Schema(json, "Collection", ["collection", "label", "schema", "entities"], [("collection", "string"), ("label", "Texts"), ("schema", "string"), ("entities", "array")]);
        Schema(json, "Entity", ["collection", "id", "pages", "data"], [("collection", "string"), ("id", "string"), ("pages", "object"), ("data", "object")]);
        Schema(json, "Table", ["table", "title", "caption", "rows", "columns", "cells"], [("table", "string"), ("title", "Texts"), ("caption", "Texts"), ("collection", "string"), ("transposed", "boolean"), ("rows", "array"), ("columns", "array"), ("cells", "array")]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Schema(Utf8JsonWriter json, string name, ReadOnlySpan<string> required, ReadOnlySpan<(string Field, string Type)> fields)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "object");
        json.WriteStartArray("required");
        foreach (var field in (string[])["url", "licence", "attribution", .. required])
        {
            json.WriteStringValue(field);
        }

        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var (field, type) in ((string, string)[])[("url", "string"), ("licence", "object"), ("attribution", "string"), .. fields])
        {
            Type(json, field, type);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Type(Utf8JsonWriter json, string name, string type)
    {
        json.WriteStartObject(name);
        json.WriteString(type == "Texts" ? "$ref" : "type", type == "Texts" ? "#/components/schemas/Texts" : type);
        json.WriteEndObject();
    }
}
