using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using XenModeKB.Reading;

namespace XenModeKB.Tests.Dataset;

/// <summary>
/// What an editor makes of a schema: JSON Schema's own keywords and none of ours, over YAML with the types of YAML 1.2.
/// A second reading of the same files, so that the build and editors are known to agree.
/// </summary>
internal sealed class EditorSchema(IReadOnlyDictionary<string, JsonElement> files)
{
    public bool Accepts(string file, YamlNode node) => Accepts(files[file], node, file);

    private bool Accepts(JsonElement schema, YamlNode node, string file)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return schema.ValueKind == JsonValueKind.True;
        }

        if (schema.TryGetProperty("$ref", out var reference) && !Refers(reference.GetString()!, node, file))
        {
            return false;
        }

        return HasType(schema, node) && node switch
        {
            YamlMapping mapping => Mapping(schema, mapping, file),
            YamlSequence list => List(schema, list, file),
            YamlScalar scalar => Scalar(schema, scalar),
            _ => false,
        };
    }

    private bool Refers(string reference, YamlNode node, string file)
    {
        var parts = reference.Split('#');
        file = parts[0].Length == 0 ? file : parts[0];
        var target = parts[1].Split('/').Skip(1).Aggregate(files[file], (at, step) => at.GetProperty(step));
        return Accepts(target, node, file);
    }

    private bool Mapping(JsonElement schema, YamlMapping mapping, string file)
    {
        var properties = schema.TryGetProperty("properties", out var declared) ? declared : default;
        foreach (var entry in mapping.Entries)
        {
            var known = properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(entry.Key.Text, out var property) ? property : (JsonElement?)null;
            var rest = schema.TryGetProperty("additionalProperties", out var additional) ? additional : (JsonElement?)null;
            if ((schema.TryGetProperty("propertyNames", out var names) && !Accepts(names, entry.Key with { Quoted = true }, file))
                || ((known ?? rest) is { } of && !Accepts(of, entry.Value, file)))
            {
                return false;
            }
        }

        return !schema.TryGetProperty("required", out var required) || required.EnumerateArray().All(name => mapping[name.GetString()!] is not null);
    }

    private bool List(JsonElement schema, YamlSequence list, string file) =>
        (!schema.TryGetProperty("minItems", out var least) || list.Items.Length >= least.GetInt32())
        && (!schema.TryGetProperty("uniqueItems", out _) || list.Items.OfType<YamlScalar>().Select(item => item.Text).Distinct().Count() == list.Items.OfType<YamlScalar>().Count())
        && (!schema.TryGetProperty("items", out var items) || list.Items.All(item => Accepts(items, item, file)));

    private static bool Scalar(JsonElement schema, YamlScalar scalar)
    {
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(value => value.GetString() == scalar.Text))
        {
            return false;
        }

        if (decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !scalar.Quoted)
        {
            return (!schema.TryGetProperty("minimum", out var least) || number >= least.GetDecimal())
                && (!schema.TryGetProperty("maximum", out var most) || number <= most.GetDecimal());
        }

        return (!schema.TryGetProperty("pattern", out var pattern) || Regex.IsMatch(scalar.Text, pattern.GetString()!))
            && (!schema.TryGetProperty("minLength", out var shortest) || scalar.Text.Length >= shortest.GetInt32())
            && (!schema.TryGetProperty("maxLength", out var longest) || scalar.Text.Length <= longest.GetInt32());
    }

    private static bool HasType(JsonElement schema, YamlNode node)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return true;
        }

        var allowed = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()).ToList() : [type.GetString()];
        return TypesOf(node).Intersect(allowed).Any();
    }

    private static string[] TypesOf(YamlNode node) => node switch
    {
        YamlMapping => ["object"],
        YamlSequence => ["array"],
        YamlScalar { Quoted: true } => ["string"],
        YamlScalar { IsNull: true } => ["null"],
        YamlScalar { Text: "true" or "false" } => ["boolean"],
        YamlScalar scalar when Regex.IsMatch(scalar.Text, "^[-+]?[0-9]+$") => ["integer", "number"],
        YamlScalar scalar when Regex.IsMatch(scalar.Text, @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$") => ["number"],
        _ => ["string"],
    };
}
