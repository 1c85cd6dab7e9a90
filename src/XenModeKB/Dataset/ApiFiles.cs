using System.Collections.Immutable;
using System.Text.Json;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// The files for machines under api/v1/: <c>index.json</c>, one file a collection, one an entity, one a table (twice: JSON and
/// CSV), the schemas, the description of all of it (<c>openapi.json</c>). Addresses and fields of a version only ever grow.
/// </summary>
internal sealed class ApiFiles(DatasetModel model, Site site)
{
    private readonly Api _api = new(model, site);

    public static string EntityRoute(Entity entity) => $"{Api.Root}{entity.Schema.Id}/{entity.Id}.json";

    public static string CollectionRoute(string collection) => $"{Api.Root}{collection}.json";

    public static string SchemaRoute(string fileName) => $"{Api.Root}schemas/{fileName}";

    public OutputFile Entity(Entity entity) => _api.File(EntityRoute(entity), entity.Span, json =>
    {
        json.WriteString("collection", entity.Schema.Id);
        _api.Entity(json, entity);
    });

    public OutputFile Collection(Collection collection) => _api.File(CollectionRoute(collection.Id), collection.Schema.Span, json =>
    {
        json.WriteString("collection", collection.Id);
        _api.Texts(json, "label", collection.Schema.Label);
        json.WriteString("schema", _api.Url(SchemaRoute($"{collection.Id}.json")));
        json.WriteStartArray("entities");
        foreach (var entity in collection.Entities)
        {
            json.WriteStartObject();
            _api.Entity(json, entity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public OutputFile Table(TableDefinition table, Grid grid) => TableFiles.Json(table, grid, _api);

    public OutputFile Index() => _api.File($"{Api.Root}index.json", model.Config.Span, json =>
    {
        _api.Texts(json, "title", model.Config.Title);
        json.WriteStartObject("collections");
        foreach (var collection in model.InOrder)
        {
            json.WriteString(collection.Id, _api.Url(CollectionRoute(collection.Id)));
        }

        json.WriteEndObject();
        json.WriteStartObject("tables");
        foreach (var table in model.Tables)
        {
            json.WriteString(table.Id, _api.Url(TableFiles.JsonRoute(table.Id)));
        }

        json.WriteEndObject();
        json.WriteString("openapi", _api.Url($"{Api.Root}openapi.json"));
    });

    /// <summary>The schemas of the input, as they are: the data in the files has their form.</summary>
    public static IEnumerable<OutputFile> Schemas(ImmutableArray<SourceFile> files) =>
        files.Select(
            file => OutputFile.FromText(
                SchemaRoute(file.Path[(file.Path.LastIndexOf('/') + 1)..]), file.Text) with
            { Origin = SourceSpan.FileStart(file.Path) });

    /// <summary>JSON-LD that lets search engines know the table as a data set; without script tags.</summary>
    public string JsonLd(TableDefinition table, DatasetText language, string route)
    {
        var written = WriteJson.Of(Api.Options with { Indented = false }, json =>
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "Dataset");
            json.WriteString("name", language.Of(table.Title));
            json.WriteString(
                "description", $"{language.Of(table.Title)}: {language.Of(table.Caption)}. {language.Of(table.Description)}".TrimEnd());
            json.WriteString("url", _api.Url(route));
            json.WriteString("inLanguage", language.Locale.Code);
            json.WriteString("license", site.Config.LicenceUrl);
            json.WriteBoolean("isAccessibleForFree", true);
            json.WriteStartObject("creator");
            json.WriteString("@type", "Organization");
            json.WriteString("name", language.Of(site.Config.Title));
            json.WriteString("url", site.Config.BaseUrl);
            json.WriteEndObject();
            json.WriteStartArray("distribution");
            Download(json, "text/csv", TableFiles.CsvRoute(table.Id, language.Locale));
            Download(json, "application/json", TableFiles.JsonRoute(table.Id));
            json.WriteEndArray();
            json.WriteEndObject();
        });
        return System.Text.Encoding.UTF8.GetString(written.Span);
    }

    private void Download(Utf8JsonWriter json, string type, string route)
    {
        json.WriteStartObject();
        json.WriteString("@type", "DataDownload");
        json.WriteString("encodingFormat", type);
        json.WriteString("contentUrl", _api.Url(route));
        json.WriteEndObject();
    }
}
