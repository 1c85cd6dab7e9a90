using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using XenModeKB.Dataset;
using XenModeKB.Model;
using XenModeKB.Tests.Architecture;
using XenModeKB.Yaml;

namespace XenModeKB.Tests.Dataset;

/// <summary>The dataset at a size that no person would write. Run by name: <c>-explicit only -class "*SpeedTests"</c>.</summary>
public sealed class SpeedTests(ITestOutputHelper output)
{
    private const int Collections = 20;
    private const int Entities = 1000;
    private const int Claims = 20;

    [Fact(Explicit = true)]
    public void Twenty_collections_of_a_thousand_entities_with_twenty_claims_take_seconds()
    {
        var common = new SourceFile("input/data/schemas/common.json", File.ReadAllText(Path.Combine(Repository.Root, "input/data/schemas/common.json")));
        var schemas = Enumerable.Range(0, Collections).Select(Schema).Prepend(common).ToImmutableArray();
        var files = Enumerable.Range(0, Collections * Entities).Select(File_).ToImmutableArray();
        var documents = new YamlDocument[files.Length];
        using var process = Process.GetCurrentProcess();
        var watch = new Watch(process);
        Parallel.For(0, files.Length, i => documents[i] = new ParseYaml().Apply(files[i]).Documents[0]);
        output.WriteLine($"YAML {watch}");
        var read = new ReadDataset().Apply(new(Datasets.Config, schemas, [.. documents], Datasets.Today));
        output.WriteLine($"read and checked {watch}, {read.Documents[0].Provenance.Claims} claims, {read.Diagnostics.Length} diagnostics");
        Assert.Empty(read.Diagnostics);
        var rendered = Rendering.Render(read.Documents[0]);
        output.WriteLine($"rendered {watch}, {rendered.Drafts.Length} pages, {rendered.Files.Length} files, {GC.GetTotalMemory(false) >> 20} MB");
    }

    private static SourceFile Schema(int collection)
    {
        var fields = string.Join(", ", Enumerable.Range(0, Claims).Select(i => $"\"f{i}\": {{\"x-kb-label\": {{\"pt-BR\": \"F{i}\", \"en\": \"F{i}\"}}, \"$ref\": \"common.json#/$defs/text-claim\"}}"));
        const string Head = """{"x-kb-collection": {"label": {"pt-BR": "C", "en": "C"}, "singular": {"pt-BR": "C", "en": "C"}}, "type": "object", "properties": {"name": {"$ref": "common.json#/$defs/localized"}, """;
        return new($"input/data/schemas/c{collection}.json", Head + fields + "}}");
    }

    private static SourceFile File_(int index)
    {
        var text = new StringBuilder($"name: {{pt-BR: E{index}, en: E{index}}}\n");
        for (var i = 0; i < Claims; i++)
        {
            text.Append($"f{i}:\n  value:\n    pt-BR: Um valor {i} com algumas palavras\n    en: A value {i} with some words\n  cite: [source-{i}]\n  checked: \"2026-11-01\"\n  certainty: verified\n");
        }

        return new($"input/data/c{index / Entities}/e{index}.yml", text.ToString());
    }

    /// <summary>Wall and processor time since the last look.</summary>
    private sealed class Watch(Process process)
    {
        private readonly Stopwatch _wall = Stopwatch.StartNew();
        private TimeSpan _processor = process.TotalProcessorTime;

        public override string ToString()
        {
            process.Refresh();
            var text = $"{_wall.ElapsedMilliseconds} ms ({(process.TotalProcessorTime - _processor).TotalMilliseconds:0} ms of processors)";
            _processor = process.TotalProcessorTime;
            _wall.Restart();
            return text;
        }
    }
}
