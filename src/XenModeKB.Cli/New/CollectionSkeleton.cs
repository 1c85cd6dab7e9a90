using System.Collections.Immutable;
using System.Text.Json.Nodes;
using XenModeKB.Texts;

namespace XenModeKB.Cli.New;

/// <summary>
/// A collection: its schema with a label in each language, and one entity. What its schema takes from the definitions that all schemas
/// share is brought, too, where the site has none.
/// </summary>
internal static class CollectionSkeleton
{
    private const string Shared = "common.json";

    /// <summary>Folders of input/data that hold something else, and the name of the list of sources among the files for machines.</summary>
    private static readonly ImmutableArray<string> s_taken = ["pictures", "references", "schemas", "strips", "tables"];

    /// <exception cref="UsageException">The collection is there already, or its name means something else.</exception>
    public static IReadOnlyList<NewFile> Make(ScaffoldContext context, string given)
    {
        var id = NewId.Parse(given, 1, 1, $"a-short-name");
        if (s_taken.Contains(id.Text))
        {
            throw new UsageException($"No collection can be called '{id.Text}': kb keeps something else under that name.");
        }

        var (schema, shared) = ($"{EntitySkeleton.Schemas}/{id.Text}.json", $"{EntitySkeleton.Schemas}/{Shared}");
        if (new[] { schema, $"input/data/{id.Text}" }.FirstOrDefault(path => Path.Exists(context.FullPath(path))) is { } there)
        {
            throw new UsageException($"{there} is there already.");
        }

        NewFile[] files = [new(schema, Schema(context, id)), new($"input/data/{id.Text}/example.yml", Entity(context, id))];
        return File.Exists(context.FullPath(shared)) ? files : [new(shared, Definitions(context)), .. files];
    }

    private static string Schema(ScaffoldContext context, NewId id) => StarterSchema.Text(new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = id.Name,
        ["x-kb-collection"] = new JsonObject { ["label"] = Label(context, id), ["singular"] = Singular(context, id) },
        ["type"] = "object",
        ["required"] = new JsonArray("name"),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["name"] = Definition("localized"),
            ["order"] = Definition("order"),
            ["summary"] = Labelled(In(context, "Summary", "Resumo"), "localized"),
            ["website"] = Labelled(In(context, "Website", "Site"), "url"),
            ["notes"] = Definition("notes"),
        },
    });

    private static string Entity(ScaffoldContext context, NewId id) =>
        Template.Header(context, $"input/data/{id.Text}", $"../schemas/{id.Text}.json")
            + string.Concat(In(context, "Example", "Exemplo").Select(text => $"  {text.Key}: {text.Value}\n").Prepend("name:\n"))
            + "# Other fields: order, summary, website, notes\n";

    private static string Definitions(ScaffoldContext context) =>
        new StarterSchema([.. context.Locales.Select(locale => StarterLanguage.Of(locale.Code))])
            .In(StarterFiles.Text($"{EntitySkeleton.Schemas}/{Shared}"));

    private static JsonObject Labelled(JsonObject label, string definition)
    {
        var field = new JsonObject { ["x-kb-label"] = label };
        field["$ref"] = Reference(definition);
        return field;
    }

    private static JsonObject Definition(string name) => new() { ["$ref"] = Reference(name) };

    private static string Reference(string name) => $"{Shared}#/$defs/{name}";

    /// <summary>The id says it in the source language; the others are asked for.</summary>
    private static JsonObject Label(ScaffoldContext context, NewId id) =>
        new(context.Locales.Select((locale, i) => KeyValuePair.Create<string, JsonNode?>(
            locale.Code, i == 0 ? id.Name : PlaceholderText.For(id.Name))));

    /// <summary>What one of them is called, which no id tells.</summary>
    private static JsonObject Singular(ScaffoldContext context, NewId id) =>
        In(context, PlaceholderText.For($"one of {id.Name}"), PlaceholderText.For($"um de {id.Name}"));

    private static JsonObject In(ScaffoldContext context, string english, string portuguese) =>
        new(context.Locales.Select(locale => KeyValuePair.Create<string, JsonNode?>(
            locale.Code, PageSkeleton.IsPortuguese(locale.Code) ? portuguese : english)));
}
