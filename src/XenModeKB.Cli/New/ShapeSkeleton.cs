using System.Globalization;
using XenModeKB.Dataset;

namespace XenModeKB.Cli.New;

/// <summary>Writes YAML that has the fields a schema requires.</summary>
internal sealed class ShapeSkeleton(ScaffoldContext context)
{
    private const string Source = "[key-of-a-source]";

    /// <summary>The required fields of a mapping, each on lines of its own.</summary>
    public string Required(Schema shape, string indent) =>
        string.Concat(shape.Properties
            .Where(property => shape.Required.Contains(property.Key))
            .Select(property => Field(property.Key, property.Value, indent)));

    private string Field(string name, Schema shape, string indent)
    {
        if (shape.SemanticType == SemanticType.Localized)
        {
            return Template.Localized(context, name, name == "name" ? "{{name}}" : "", indent);
        }

        if (shape.SemanticType == SemanticType.Claim)
        {
            return $"{indent}{name}:\n{Claim(shape, indent + "  ")}";
        }

        var inner = (shape.JsonTypes & (JsonTypes.Mapping | JsonTypes.Text)) == JsonTypes.Mapping ? Required(shape, indent + "  ") : "";
        return inner.Length > 0 ? $"{indent}{name}:\n{inner}" : $"{indent}{name}: {Value(shape)}\n";
    }

    /// <summary>A claim says where it is from and when it was checked, whatever its schema requires.</summary>
    private string Claim(Schema shape, string indent)
    {
        var certainty = shape["certainty"] is { } known ? Field("certainty", known, indent) : "";
        return Field("value", shape.ClaimValue, indent) + $"{indent}cite: {Source}\n{indent}checked: {Today}\n" + certainty;
    }

    private string Today => context.Today.ToString("'\"'yyyy-MM-dd'\"'", CultureInfo.InvariantCulture);

    /// <summary>What an author must not leave as it is stays empty: a check asks for it, and no made-up value is published.</summary>
    private static string Value(Schema shape)
    {
        if (shape.Options.Length > 0)
        {
            return $"\"\" # {string.Join(", ", shape.Options.Select(option => option.Value))}";
        }

        if (shape.Target is { } target)
        {
            return $"\"\" # {(target.Value == "*" ? "collection/id" : $"a file of input/data/{target.Value}/, without .yml")}";
        }

        return shape switch
        {
            { SemanticType: SemanticType.Citations } => Source,
            { JsonTypes: JsonTypes.List } => "[]",
            { JsonTypes: JsonTypes.Mapping } => "{}",
            _ => "\"\"",
        };
    }
}
