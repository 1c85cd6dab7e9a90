using XenModeKB.Reading;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Dataset;

/// <summary>Editors and the build read one schema: what one refuses, the other refuses too.</summary>
public sealed class EditorSchemaTests
{
    private const string Common = "common.json";

    private static readonly string[] s_shapeCodes = ["KB1101", "KB1102", "KB1103", "KB1104", "KB1105", "KB1106", "KB3030", "KB3031", "KB3032"];

    [Fact]
    public void Editors_accept_what_is_in_the_repository()
    {
        var schemas = new EditorSchema(Repository.Files(".json", "input/data/schemas").Select(Named).OrderBy(file => file.Name != Common));
        Problems.None(
            from file in Repository.Files(".yml", "input")
            where !file.Path.StartsWith("input/templates/", StringComparison.Ordinal) // What new files begin with, for the author to fill in.
            where !file.Path.StartsWith("input/translations/", StringComparison.Ordinal) // Nobody edits them: a command writes them.
            where !schemas.Accepts(SchemaOf(file.Path.Split('/')), Root(file.Path, file.Text))
            select file.Path);
    }

    [Fact]
    public void Editors_accept_front_matter_strings_and_schemas_of_collections()
    {
        var schemas = new EditorSchema(Repository.Files(".json", "input/data/schemas").Select(Named).OrderBy(file => file.Name != Common));
        Problems.None(
            from page in Repository.Files(".md", "input/content", "src/manual/input/content")
            let matter = page.Text.Split("---\n", 3)[1]
            where !schemas.Accepts("page.json", Root(page.Path, matter))
            select page.Path);
        Problems.None(
            from file in Repository.Files(".yml", "theme/strings")
            where !schemas.Accepts("strings.json", Root(file.Path, file.Text))
            select file.Path);
        Problems.None(
            from file in Repository.Files(".json", "input/data/schemas")
            where file.Text.Contains("  \"x-kb-collection\": {\n    \"label\"", StringComparison.Ordinal) && !schemas.Accepts("collection.json", Root(file.Path, file.Text))
            select file.Path);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("name: {pt-BR: Cobre, en: Copper}\n", "")]
    [InlineData(", en: Copper", "")]
    [InlineData("en: Copper", "en: Copper, fr: Cuivre")]
    [InlineData("order: 1", "order: one")]
    [InlineData("order: 1", "orders: 1")]
    [InlineData("value: slow", "value: slov")]
    [InlineData("value: slow, ", "")]
    [InlineData("cite: [maker], until", "cite: [maker, maker], until")]
    [InlineData(", certainty: verified}\n  - {value: fast", "}\n  - {value: fast")]
    [InlineData("certainty: verified", "certainty: sure")]
    [InlineData("litres: 1.5", "litres: 10")]
    [InlineData("litres: 1.5", "litres: much")]
    [InlineData("litres: 1.5", "litres: [1.5]")]
    [InlineData("code: K1", "code: X1")]
    [InlineData("code: K1", "code: K12345")]
    [InlineData("made: 2001-05", "made: in May")]
    [InlineData("made: 2001-05", "made: 2001")]
    [InlineData("value: {pt-BR: Com chama azul, en: With a blue flame}", "value: blue")]
    [InlineData("value: {pt-BR: Com chama azul, en: With a blue flame}", "value: unknown")]
    public void Editors_and_the_build_agree(string from, string to)
    {
        var common = Repository.Files(".json", "input/data/schemas").Single(file => file.Path.EndsWith($"/{Common}", StringComparison.Ordinal));
        var kettles = Kettle.Files.Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal)).Select(file => new RepositoryFile(file.Path, file.Text));
        var schemas = new EditorSchema(kettles.Prepend(common).Select(Named).DistinctBy(file => file.Name));
        var copper = Kettle.Files.Single(file => file.Path == Kettle.Copper).Text;
        var at = copper.IndexOf(from, StringComparison.Ordinal);
        var changed = copper[..at] + to + copper[(at + from.Length)..];
        var build = Datasets.Kettles(Kettle.Copper, from, to).Diagnostics.Where(d => d.Span.Path == Kettle.Copper && s_shapeCodes.Contains(d.Code));

        Assert.Equal(!build.Any(), schemas.Accepts("kettles.json", Root(Kettle.Copper, changed)));
    }

    private static (string Name, string Text) Named(RepositoryFile file) => (Path.GetFileName(file.Path), file.Text);

    private static string SchemaOf(string[] path) => path[1..] switch
    {
        ["references", _] => "reference.json",
        ["flowcharts", _] => "flowchart.json",
        ["data", "tables", _] => "table.json",
        ["data", "pictures", _] => "picture.json",
        ["data", "strips", _] => "strip.json",
        ["data", var collection, _] => $"{collection}.json",
        [var file] => Path.ChangeExtension(file, ".json"),
        _ => throw new InvalidOperationException($"{string.Join('/', path)} has no schema."),
    };

    private static YamlNode Root(string path, string text) => ParseYaml.Apply(new(path, text)).Documents.Single().Root!;
}
