using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace XenModeKB.Cli.New;

/// <summary>
/// A schema of the starter for a site in other languages: wherever it speaks of its own two, it speaks of those of the site.
/// </summary>
internal sealed class StarterSchema(ImmutableArray<StarterLanguage> languages)
{
    private static readonly JsonSerializerOptions s_indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Languages of the starter, in the order in which its schemas name them.</summary>
    private static readonly string[] s_own = ["pt-BR", "en"];

    public string In(string schema) => Text(Localized(JsonNode.Parse(schema)!));

    /// <summary>A schema as people read it.</summary>
    public static string Text(JsonNode schema) => schema.ToJsonString(s_indented) + "\n";

    private JsonNode Localized(JsonNode node) => node switch
    {
        JsonObject map when map.Select(entry => entry.Key).SequenceEqual(s_own) => new JsonObject(languages.Select(language =>
            KeyValuePair.Create<string, JsonNode?>(language.Code, Localized(map[language.Words]!)))),
        JsonObject map => new JsonObject(map.Select(entry =>
            KeyValuePair.Create(entry.Key, entry.Value is { } value ? Localized(value) : null))),
        JsonArray list when list.Select(item => item?.ToString()).SequenceEqual(s_own) =>
            new JsonArray([.. languages.Select(language => JsonValue.Create(language.Code))]),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Localized(item))]),
        _ => node.DeepClone(),
    };
}
