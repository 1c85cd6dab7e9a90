using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using XenModeKB.Reading;

namespace XenModeKB.Tests.Dataset;

/// <summary>
/// What an editor makes of a schema: JSON Schema's own keywords and none of ours (JsonSchema.Net judges), over YAML with the types of YAML 1.2.
/// </summary>
internal sealed partial class EditorSchema
{
    private static readonly Uri s_folder = new("https://schemas.invalid/");

    private readonly Dictionary<string, JsonSchema> _schemas = [];

    /// <param name="files">Schemas by the name of their file; those that others refer to (common.json) first.</param>
    public EditorSchema(IEnumerable<(string Name, string Text)> files)
    {
        var options = new global::Json.Schema.BuildOptions { SchemaRegistry = new(), Dialect = Dialect.Draft202012 };
        foreach (var (name, text) in files)
        {
            _schemas[name] = JsonSchema.FromText(text, options, new Uri(s_folder, name));
        }
    }

    public bool Accepts(string file, YamlNode node) => _schemas[file].Evaluate(JsonSerializer.SerializeToElement(Json(node))).IsValid;

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Json(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Json)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { Quoted: false, Text: "true" or "false" } scalar => scalar.Text == "true",
        YamlScalar { Quoted: false } scalar when Number().IsMatch(scalar.Text) => JsonNode.Parse(scalar.Text),
        _ => ((YamlScalar)node).Text,
    };

    /// <summary>What is a number in YAML and in JSON; the others (0x1F, .5, +1) are written nowhere here.</summary>
    [GeneratedRegex("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$")]
    private static partial Regex Number();
}
