using System.Text.Json.Nodes;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>The description of the files for machines: OpenAPI 3.1, whose schemas are JSON Schema 2020-12 as ours are.</summary>
internal static class OpenApi
{
    public static OutputFile File(DatasetModel model, Site site) => Api.Plain($"{Api.Root}openapi.json", model.Config.Span, json =>
    {
        foreach (var (name, node) in Document(model, site.Config))
        {
            json.WritePropertyName(name);
            node!.WriteTo(json);
        }
    });

    private static JsonObject Document(DatasetModel model, SiteConfig site) => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject
        {
            ["title"] = site.Title[site.SourceLocale].Text,
            ["version"] = "1.0.0",
            ["description"] = "Static files. Addresses and fields of version 1 only ever grow; what is removed comes as version 2.",
            ["license"] = new JsonObject { ["name"] = site.LicenceName, ["url"] = site.LicenceUrl },
        },

        // Relative to this file, so that a copy of the site describes itself.
        ["servers"] = new JsonArray(new JsonObject { ["url"] = "." }),
        ["paths"] = new JsonObject(Paths(model)),
        ["components"] = new JsonObject { ["schemas"] = Schemas(model) },
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Paths(DatasetModel model)
    {
        (string, string) entity = ("id", "File name of the entity");
        (string, string) table = ("id", "File name of the table");
        yield return Path("/index.json", "getIndex", "All collections and tables", Json("Index"));
        foreach (var collection in model.InOrder)
        {
            yield return Path($"/{collection.Id}.json", $"list-{collection.Id}", $"All entities of {collection.Id}", Json("Collection"));
            yield return Path(
                $"/{collection.Id}/{{id}}.json", $"get-{collection.Id}",
                $"One entity of {collection.Id}", Json("Entity"), entity);
        }

        yield return Path("/tables/{id}.json", "getTable", "One table in all languages", Json("Table"), table);
        var csv = new JsonObject { ["text/csv"] = new JsonObject { ["schema"] = Type("string") } };
        yield return Path(
            "/tables/{id}.{locale}.csv", "getTableCsv", "One table in one language",
            csv, table, ("locale", "Code of the language"));
    }

    private static JsonObject Json(string schema) => new()
    {
        ["application/json"] = new JsonObject { ["schema"] = Reference(schema) },
    };

    private static KeyValuePair<string, JsonNode?> Path(
        string path, string operation, string summary, JsonObject content, params (string Name, string Text)[] parameters)
    {
        var get = new JsonObject
        {
            ["operationId"] = operation,
            ["summary"] = summary,
            ["parameters"] = new JsonArray([.. parameters.Select(parameter => Parameter(parameter.Name, parameter.Text))]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = summary, ["content"] = content },
                ["404"] = new JsonObject { ["description"] = "There is no such file" },
            },
        };
        return new(path, new JsonObject { ["get"] = get });
    }

    private static JsonObject Parameter(string name, string text) => new()
    {
        ["name"] = name,
        ["in"] = "path",
        ["required"] = true,
        ["description"] = text,
        ["schema"] = Type("string"),
    };

    private static JsonObject Schemas(DatasetModel model)
    {
        var texts = new JsonObject(model.Config.Locales.Select(locale =>
            KeyValuePair.Create<string, JsonNode?>(locale.Code, Type("string"))));
        return new()
        {
            ["Texts"] = new JsonObject { ["type"] = "object", ["properties"] = texts },
            ["Index"] = Schema(
                ["title", "collections", "tables", "openapi"],
                [("title", "Texts"), ("collections", "object"), ("tables", "object"), ("openapi", "string")]),
            ["Collection"] = Schema(
                ["collection", "label", "schema", "entities"],
                [("collection", "string"), ("label", "Texts"), ("schema", "string"), ("entities", "array")]),
            ["Entity"] = Schema(
                ["collection", "id", "pages", "data"],
                [("collection", "string"), ("id", "string"), ("pages", "object"), ("data", "object")]),
            ["Table"] = Schema(
                ["table", "title", "caption", "rows", "columns", "cells"],
                [
                    ("table", "string"), ("title", "Texts"), ("caption", "Texts"), ("collection", "string"), ("transposed", "boolean"),
                    ("rows", "array"), ("columns", "array"), ("cells", "array"),
                ]),
        };
    }

    /// <summary>One kind of file: besides its own fields, each has its address and the licence.</summary>
    private static JsonObject Schema(string[] required, (string Field, string Type)[] fields)
    {
        (string Field, string Type)[] all = [("url", "string"), ("licence", "object"), ("attribution", "string"), .. fields];
        return new()
        {
            ["type"] = "object",
            ["required"] = new JsonArray([
                .. required.Prepend("attribution").Prepend("licence").Prepend("url").Select(name => JsonValue.Create(name))]),
            ["properties"] = new JsonObject(all.Select(field =>
                KeyValuePair.Create<string, JsonNode?>(field.Field, field.Type == "Texts" ? Reference("Texts") : Type(field.Type)))),
        };
    }

    private static JsonObject Type(string type) => new() { ["type"] = type };

    private static JsonObject Reference(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };
}
