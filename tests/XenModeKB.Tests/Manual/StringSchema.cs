using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using XenModeKB.Reading;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Manual;

/// <summary>The schema of <c>theme/strings/*.yml</c>: every key, described by its English text.</summary>
internal static class StringSchema
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Key and text of each string in a language; a text that counts is that of many.</summary>
    public static IEnumerable<(string Key, string Text)> Strings(string language)
    {
        var path = $"theme/strings/{language}.yml";
        var root = (YamlMapping)ParseYaml.Apply(new(path, File.ReadAllText(Path.Combine(Repository.Root, path)))).Documents.Single().Root!;
        return root.Entries.Select(entry => (entry.Key.Text, entry.Value is YamlMapping forms ? ((YamlScalar)forms["other"]!).Text : ((YamlScalar)entry.Value).Text));
    }

    public static string Text()
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Words of the interface in one language" };
        schema["type"] = "object";
        schema["additionalProperties"] = false;
        schema["properties"] = new JsonObject(Strings("en").Select(pair =>
            KeyValuePair.Create<string, JsonNode?>(pair.Key, new JsonObject { ["description"] = $"In English: {pair.Text}", ["$ref"] = "#/$defs/text" })));
        schema["$defs"] = JsonNode.Parse("""
            {
              "text": {
                "anyOf": [
                  { "type": "string", "minLength": 1 },
                  {
                    "description": "A text that counts {0}: one for each way in which the language counts.",
                    "type": "object",
                    "required": ["other"],
                    "additionalProperties": false,
                    "properties": {
                      "zero": { "type": "string", "minLength": 1 },
                      "one": { "type": "string", "minLength": 1 },
                      "two": { "type": "string", "minLength": 1 },
                      "few": { "type": "string", "minLength": 1 },
                      "many": { "type": "string", "minLength": 1 },
                      "other": { "type": "string", "minLength": 1 }
                    }
                  }
                ]
              }
            }
            """);
        return schema.ToJsonString(s_indented) + "\n";
    }
}
