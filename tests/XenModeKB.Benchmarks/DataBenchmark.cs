using System.Globalization;
using System.Text;

namespace XenModeKB.Benchmarks;

/// <summary>Large datasets and large reference lists, from cold to written.</summary>
internal sealed class DataBenchmark(Workspace folder, string kb)
{
    /// <summary>A source is then cited by 400 claims: many, and still a page that a reader can use.</summary>
    private const int DatasetSources = 1000;

    private const string Source = "  type: webpage\n  title: A source\n  language: en\n  authors:\n    - {literal: The writers}\n  publisher: The publisher\n  checked: \"2026-01-01\"\n  status: live\n";

    public void Dataset(int collections, int entities, int claims)
    {
        var root = folder[$"dataset-{entities}"];
        Start(root, "See [the sources](index.md).\n");
        Sources(root, DatasetSources);
        for (var c = 0; c < collections; c++)
        {
            Corpus.Put(Path.Combine(root, "input", "data", "schemas", $"things-{c}.json"), Schema(c, claims));
            for (var e = 0; e < entities; e++)
            {
                Corpus.Put(Path.Combine(root, "input", "data", $"things-{c}", $"thing-{e}.yml"), Entity(e, claims));
            }
        }

        Report($"dataset-{entities}", root, $"{collections} collections of {entities} entities with {claims} claims");
    }

    public void References(int sources, int citations)
    {
        var root = folder[$"references-{sources}"];
        var perPage = 100;
        Start(root, "Home.\n");
        Sources(root, sources);
        for (var page = 0; page < citations / perPage / 2; page++)
        {
            var text = string.Concat(Enumerable.Range(0, perPage).Select(i => $"It is so [@source-{((page * perPage * 7) + i) % sources:00000}].\n\n"));
            foreach (var locale in new[] { "en", "pt-BR" })
            {
                Corpus.Put(Corpus.FileOf(root, locale, page), Corpus.Page($"Page {page}", page, text));
            }
        }

        Report("references", root, $"{sources} sources, {citations} citations");
    }

    private static void Sources(string root, int sources)
    {
        for (var file = 0; file < sources / 1000; file++)
        {
            var list = string.Concat(Enumerable.Range(file * 1000, 1000).Select(i => $"source-{i:00000}:\n{Source.Replace("A source", $"Source {i}", StringComparison.Ordinal)}  url: https://example.com/{i}\n"));
            Corpus.Put(Path.Combine(root, "input", "references", $"list-{file}.yml"), list);
        }
    }

    private static void Start(string root, string home)
    {
        Corpus.Put(Path.Combine(root, "input", "site.yml"), Corpus.Settings);
        foreach (var locale in new[] { "en", "pt-BR" })
        {
            Corpus.Put(Path.Combine(root, "input", "content", locale, "index.md"), Corpus.Page("Home", 0, home));
        }
    }

    private void Report(string name, string root, string what)
    {
        var run = Measure.Program(kb, "build", "--root", root, "--output", folder[name + "-output"]);
        Console.WriteLine(run.Exit == 0
            ? $"{what}: {run.Time.TotalSeconds:0.00} s, peak {run.PeakMegabytes:0} MB"
            : $"{what}: failed with {run.Exit}: {run.Output}");
    }

    private static string Entity(int entity, int claims)
    {
        var text = new StringBuilder($"name: {{en: Thing {entity}, pt-BR: Coisa {entity}}}\norder: {entity.ToString(CultureInfo.InvariantCulture)}\n");
        for (var claim = 0; claim < claims; claim++)
        {
            text.Append(CultureInfo.InvariantCulture, $"field_{claim}:\n  value: {((entity + claim) % 2 == 0 ? "good" : "bad")}\n  cite: [source-{((entity * 7) + claim) % DatasetSources:00000}]\n  checked: \"2026-01-01\"\n  certainty: verified\n");
        }

        return text.ToString();
    }

    private static string Schema(int collection, int claims)
    {
        var fields = string.Join(",\n", Enumerable.Range(0, claims).Select(claim => $$"""    "field_{{claim}}": {"x-kb-label": {"en": "Field {{claim}}", "pt-BR": "Campo {{claim}}"}, "$ref": "#/$defs/claim"}"""));
        return $$$"""
            {
              "x-kb-collection": {"label": {"en": "Things {{{collection}}}", "pt-BR": "Coisas {{{collection}}}"}, "singular": {"en": "Thing", "pt-BR": "Coisa"}, "order": {{{collection}}}, "pages": true, "compare": false},
              "type": "object", "required": ["name"], "additionalProperties": false,
              "properties": {
                "name": {"x-kb-type": "localized", "type": "object", "required": ["en", "pt-BR"], "additionalProperties": false, "properties": {"en": {"type": "string"}, "pt-BR": {"type": "string"} } },
                "order": {"type": "integer"},
            {{{fields}}}
              },
              "$defs": {
                "claim": {"x-kb-type": "claim", "type": "object", "required": ["value", "checked", "certainty"], "additionalProperties": false, "properties": {
                  "value": {"type": "string", "enum": ["good", "bad"], "x-kb-values": {"good": {"label": {"en": "Good", "pt-BR": "Bom"}, "tone": "good", "icon": "check"}, "bad": {"label": {"en": "Bad", "pt-BR": "Ruim"}, "tone": "bad", "icon": "cross"} } },
                  "cite": {"x-kb-type": "citations", "type": "array", "items": {"type": "string"} },
                  "checked": {"x-kb-type": "date", "type": "string"},
                  "certainty": {"type": "string", "enum": ["verified"]} } }
              }
            }

            """;
    }
}
