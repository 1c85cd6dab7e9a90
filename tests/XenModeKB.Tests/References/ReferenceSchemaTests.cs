using System.Text.Json;
using XenModeKB.References;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.References;

/// <summary>Editors check by the JSON Schema, the build by code: they must know the same fields.</summary>
public sealed class ReferenceSchemaTests
{
    [Fact]
    public void The_schema_lists_the_types_of_the_build() =>
        Assert.Equal(SourceType.Names, Texts(Schema().GetProperty("$defs").GetProperty("reference").GetProperty("properties").GetProperty("type").GetProperty("enum")));

    [Fact]
    public void The_schema_lists_the_fields_of_the_build()
    {
        var fields = Schema().GetProperty("$defs").GetProperty("reference").GetProperty("properties").EnumerateObject().Select(field => field.Name);
        var entry = string.Concat(fields.Select(field => $"  {field}: []\n"));

        Assert.DoesNotContain(ReferencesTestBed.Read((ReferencesTestBed.ListFile, $"a:\n{entry}")).Diagnostics, diagnostic => diagnostic.Code == "KB1101");
    }

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    private static JsonElement Schema() => JsonDocument.Parse(Repository.Files(".json", "input/data/schemas").Single(file => file.Path.EndsWith("/reference.json", StringComparison.Ordinal)).Text).RootElement;
}
