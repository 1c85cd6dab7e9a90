using System.Globalization;
using System.Text;
using Words = (string Name, string Thing, string Field, string Good, string Bad);

namespace XenModeKB.Benchmarks;

/// <summary>Large datasets and large reference lists, from cold to written.</summary>
internal sealed class DataBenchmark(Workspace folder, string kb)
{
    /// <summary>A source is then cited by 400 claims: many, and still a page that a reader can use.</summary>
    private const int DatasetSources = 1000;
    private const int HugoPages = 10_000;

    private const string Source = "  type: webpage\n  title: A source\n  language: en\n  authors:\n    - {literal: The writers}\n  publisher: The publisher\n  checked: \"2026-01-01\"\n  status: live\n";

    /// <summary>
    /// In one language and in two: each language has a page for each entity. Hugo has no datasets; beside it means that its time for pages of text says how fast the machine is.
    /// </summary>
    public void Dataset(int collections, int entities, int claims, bool besideHugo)
    {
        var one = InLanguages(collections, entities, claims, new() { ["en"] = ("English", "Thing", "Field", "Good", "Bad") });
        if (besideHugo && HugoCorpus.Build(folder, HugoPages) is var (hugo, _))
        {
            Console.WriteLine($"{HugoPages} pages of text: hugo {hugo.Time.TotalSeconds:0.00} s; kb takes {one.Time / hugo.Time:0.00} of that time for the dataset in 1 language");
        }

        InLanguages(collections, entities, claims, new() { ["en"] = ("English", "Thing", "Field", "Good", "Bad"), ["pt-BR"] = ("Português", "Coisa", "Campo", "Bom", "Ruim") });
    }

    private Measured InLanguages(int collections, int entities, int claims, SortedDictionary<string, Words> words)
    {
        var root = folder[$"dataset-{entities}-{words.Count}"];
        Start(root, "See [the sources](index.md).\n", words);
        Sources(root, DatasetSources);
        for (var c = 0; c < collections; c++)
        {
            Corpus.Put(Path.Combine(root, "input", "data", "schemas", $"things-{c}.json"), Schema(c, claims, words));
            for (var e = 0; e < entities; e++)
            {
                Corpus.Put(Path.Combine(root, "input", "data", $"things-{c}", $"thing-{e}.yml"), Entity(e, claims, words));
            }
        }

        return Report($"dataset-{entities}", root, $"{collections} collections of {entities} entities with {claims} claims in {words.Count} language(s)");
    }

    public void References(int sources, int citations)
    {
        var root = folder[$"references-{sources}"];
        var perPage = 100;
        Start(root, "Home.\n", new() { ["en"] = ("English", "", "", "", ""), ["pt-BR"] = ("Português", "", "", "", "") });
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

    private static void Start(string root, string home, SortedDictionary<string, Words> words)
    {
        var locales = string.Concat(words.Select(word => $"  - {{code: {word.Key}, path: {word.Key.ToLowerInvariant()}, name: {word.Value.Name}}}\n"));
        Corpus.Put(Path.Combine(root, "input", "site.yml"), $$"""
            title: {{In(words, _ => "Benchmark")}}
            description: {{In(words, _ => "Many pages.")}}
            base_url: https://example.org/
            locales:
            {{locales}}licence: {name: CC BY-SA 4.0, url: "https://creativecommons.org/licenses/by-sa/4.0/"}

            """);
        foreach (var locale in words.Keys)
        {
            Corpus.Put(Path.Combine(root, "input", "content", locale, "index.md"), Corpus.Page("Home", 0, home));
        }
    }

    /// <summary>A text in each language, as YAML and JSON both read it.</summary>
    private static string In(SortedDictionary<string, Words> words, Func<Words, string> text) =>
        $"{{{string.Join(", ", words.Select(word => $"\"{word.Key}\": \"{text(word.Value)}\""))}}}";

    private Measured Report(string name, string root, string what)
    {
        var output = folder[name + "-output"];
        var run = Measure.Best(() => Workspace.Forget(output), kb, "build", "--root", root, "--output", output);
        Console.WriteLine($"{what}: {run.Time.TotalSeconds:0.00} s, peak {run.PeakMegabytes:0} MB");
        return run;
    }

    private static string Entity(int entity, int claims, SortedDictionary<string, Words> words)
    {
        var text = new StringBuilder($"name: {In(words, word => $"{word.Thing} {entity}")}\norder: {entity.ToString(CultureInfo.InvariantCulture)}\n");
        for (var claim = 0; claim < claims; claim++)
        {
            text.Append(CultureInfo.InvariantCulture, $"field_{claim}:\n  value: {((entity + claim) % 2 == 0 ? "good" : "bad")}\n  cite: [source-{((entity * 7) + claim) % DatasetSources:00000}]\n  checked: \"2026-01-01\"\n  certainty: verified\n");
        }

        return text.ToString();
    }

    private static string Schema(int collection, int claims, SortedDictionary<string, Words> words)
    {
        var fields = string.Join(",\n", Enumerable.Range(0, claims).Select(claim => $$"""    "field_{{claim}}": {"x-kb-label": {{In(words, word => $"{word.Field} {claim}")}}, "$ref": "#/$defs/claim"}"""));
        var required = string.Join(", ", words.Keys.Select(locale => $"\"{locale}\""));
        var texts = string.Join(", ", words.Keys.Select(locale => $"\"{locale}\": {{\"type\": \"string\"}}"));
        return $$$"""
            {
              "x-kb-collection": {"label": {{{In(words, word => $"{word.Thing} {collection}")}}}, "singular": {{{In(words, word => word.Thing)}}}, "order": {{{collection}}}, "pages": true, "compare": false},
              "type": "object", "required": ["name"], "additionalProperties": false,
              "properties": {
                "name": {"x-kb-type": "localized", "type": "object", "required": [{{{required}}}], "additionalProperties": false, "properties": {{{{texts}}} } },
                "order": {"type": "integer"},
            {{{fields}}}
              },
              "$defs": {
                "claim": {"x-kb-type": "claim", "type": "object", "required": ["value", "checked", "certainty"], "additionalProperties": false, "properties": {
                  "value": {"type": "string", "enum": ["good", "bad"], "x-kb-values": {"good": {"label": {{{In(words, word => word.Good)}}}, "tone": "good", "icon": "check"}, "bad": {"label": {{{In(words, word => word.Bad)}}}, "tone": "bad", "icon": "cross"} } },
                  "cite": {"x-kb-type": "citations", "type": "array", "items": {"type": "string"} },
                  "checked": {"x-kb-type": "date", "type": "string"},
                  "certainty": {"type": "string", "enum": ["verified"]} } }
              }
            }

            """;
    }
}
