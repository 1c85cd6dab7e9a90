using System.Text.Json.Nodes;
using XenModeKB.Texts;

namespace XenModeKB.Tests.Cli.New;

public sealed class NewCommandTests : IDisposable
{
    /// <summary>In two parts: what reads licences would take it for that of this file.</summary>
    private const string Licence = "# SPDX-" + "License-Identifier: CC0-1.0";

    private readonly KbRun _run = new();

    public NewCommandTests()
    {
        _run.Write(
            "input/site.yml",
            """
            title: {pt-BR: Um, en: One}
            description: {pt-BR: Um, en: One}
            base_url: https://example.org/
            locales:
              - {code: pt-BR, path: pt-br, name: Português}
              - {code: en, path: en, name: English}
            """);
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public void A_page_is_made_in_every_language_with_the_same_sections()
    {
        Assert.Equal(0, _run.Kb("new", "page", "guides/a-first-step"));

        Assert.Equal("Created input/content/pt-BR/guides/a-first-step.md\nCreated input/content/en/guides/a-first-step.md\nFill in what it says; 'kb check' tells what is missing.\n", _run.Out);
        var page = _run.Read("input/content/en/guides/a-first-step.md");
        Assert.StartsWith("---\ntitle: A first step\ndescription: \"\"\n---\n", page, StringComparison.Ordinal);
        Assert.Contains("## Overview {#overview}", page, StringComparison.Ordinal);
        Assert.Contains("## Visão geral {#overview}", _run.Read("input/content/pt-BR/guides/a-first-step.md"), StringComparison.Ordinal);
    }

    /// <summary>The folder is somebody's clone: a link in it must not lead what is written to elsewhere.</summary>
    [Fact]
    public void Nothing_is_written_through_a_link()
    {
        var precious = Path.Combine(_run.Root, "..", Path.GetFileName(_run.Root) + "-precious.yml");
        var text = "one:\n  type: webpage\n  title: One\n";
        File.WriteAllText(precious, text);
        try
        {
            Directory.CreateDirectory(Path.Combine(_run.Root, "input", "references"));
            File.CreateSymbolicLink(Path.Combine(_run.Root, "input", "references", "papers.yml"), Path.GetFullPath(precious));
            Directory.CreateDirectory(Path.Combine(_run.Root, "input", "content"));
            Directory.CreateSymbolicLink(Path.Combine(_run.Root, "input", "content", "en"), Path.GetFullPath(Path.Combine(_run.Root, "..")));
            _run.Write("mine.bib", "@misc{two, title={Two}, url={https://example.org/}}");

            Assert.Equal(2, _run.Kb("new", "reference", "papers", "--from", "mine.bib"));
            Assert.Equal(2, _run.Kb("new", "page", Path.GetFileName(_run.Root) + "-page"));
            Assert.Equal(text, File.ReadAllText(precious));
            Assert.False(File.Exists(Path.Combine(_run.Root, "..", Path.GetFileName(_run.Root) + "-page.md")));
        }
        finally
        {
            File.Delete(precious);
        }
    }

    [Fact]
    public void A_page_that_one_language_has_is_made_for_the_other()
    {
        _run.Write("input/content/pt-BR/guides/index.md", "mine");

        Assert.Equal(0, _run.Kb("new", "page", "guides"));
        Assert.Equal("mine", _run.Read("input/content/pt-BR/guides/index.md"));
        Assert.Null(_run.Read("input/content/pt-BR/guides.md"));
        Assert.NotNull(_run.Read("input/content/en/guides.md"));

        Assert.Equal(2, _run.Kb("new", "page", "guides"));
        Assert.Contains("is there already", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_of_the_site_come_before_the_built_in_ones()
    {
        _run.Write("input/templates/page.md", "{{name}} {{id}} {{date}} {{language}}");
        _run.Write("input/templates/pt-br/page.md", "Olá {{name}}");

        _run.Kb("new", "page", "a-b");

        Assert.Equal("A b a-b 2026-11-22 en", _run.Read("input/content/en/a-b.md"));
        Assert.Equal("Olá A b", _run.Read("input/content/pt-BR/a-b.md"));
    }

    [Fact]
    public void An_entity_has_the_fields_that_its_schema_requires()
    {
        _run.Write("input/data/tools/other.yml", $"{Licence}\nname: x\n");
        _run.Write(
            "input/data/schemas/tools.json",
            """
            {
              "x-kb-collection": {"label": {"pt-BR": "a", "en": "a"}, "singular": {"pt-BR": "a", "en": "a"}},
              "type": "object",
              "required": ["name", "kind", "what"],
              "properties": {
                "name": {"x-kb-type": "localized", "type": "object"},
                "kind": {"enum": ["hand", "power"], "x-kb-labels": {}},
                "what": {"x-kb-type": "claim", "type": "object", "properties": {"value": {"type": "string"}}},
                "other": {"x-kb-ref": "tools"}
              }
            }
            """);

        Assert.Equal(0, _run.Kb("new", "entity", "tools/a-saw"));

        Assert.Equal(
            $"""
            {Licence}
            name:
              pt-BR: A saw
              en: A saw
            kind: "" # hand, power
            what:
              value: ""
              cite: [key-of-a-source]
              checked: "2026-11-22"
            # Other fields: other

            """,
            _run.Read("input/data/tools/a-saw.yml"));
        Assert.Equal(2, _run.Kb("new", "entity", "tools/a-saw"));
        Assert.Equal(2, _run.Kb("new", "entity", "tolls/a-saw"));
        Assert.Contains("There is no collection 'tolls'. Did you mean 'tools'?", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_collection_has_a_schema_in_the_languages_of_the_site_and_an_entity()
    {
        Assert.Equal(0, _run.Kb("new", "collection", "hand-tools"));

        Assert.Equal("Created input/data/schemas/common.json\nCreated input/data/schemas/hand-tools.json\nCreated input/data/hand-tools/example.yml\nFill in what it says; 'kb check' tells what is missing.\n", _run.Out);
        var schema = JsonNode.Parse(_run.Read("input/data/schemas/hand-tools.json")!)!;
        Assert.Equal($$"""{"pt-BR":"Hand tools","en":"{{PlaceholderText.For("Hand tools")}}"}""", schema["x-kb-collection"]!["label"]!.ToJsonString());
        Assert.Equal(PlaceholderText.For("um de Hand tools"), schema["x-kb-collection"]!["singular"]!["pt-BR"]!.ToString());
        Assert.Equal("""{"pt-BR":"Resumo","en":"Summary"}""", schema["properties"]!["summary"]!["x-kb-label"]!.ToJsonString());
        Assert.Equal(
            "# yaml-language-server: $schema=../schemas/hand-tools.json\nname:\n  pt-BR: Exemplo\n  en: Example\n# Other fields: order, summary, website, notes\n",
            _run.Read("input/data/hand-tools/example.yml"));

        Assert.Equal(2, _run.Kb("new", "collection", "hand-tools"));
        Assert.Contains("input/data/schemas/hand-tools.json is there already.", _run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _run.Kb("new", "collection", "power-tools"));
        Assert.DoesNotContain("common.json", _run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tables")]
    [InlineData("pictures")]
    [InlineData("strips")]
    [InlineData("schemas")]
    [InlineData("references")]
    public void A_collection_cannot_have_a_name_that_means_something_else(string name)
    {
        Assert.Equal(2, _run.Kb("new", "collection", name));
        Assert.Contains($"No collection can be called '{name}'", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_a_column_for_each_field_of_its_collection()
    {
        _run.Kb("new", "collection", "tools");

        Assert.Equal(0, _run.Kb("new", "table", "tools/all-tools"));
        Assert.Equal(
            $"""
            # yaml-language-server: $schema=../schemas/table.json
            title:
              pt-BR: All tools
              en: "{PlaceholderText.For("All tools")}"
            caption:
              pt-BR: All tools
              en: "{PlaceholderText.For("All tools")}"
            rows:
              collection: tools
            columns:
              - field: summary
              - field: website

            """,
            _run.Read("input/data/tables/all-tools.yml"));
        Assert.Equal(2, _run.Kb("new", "table", "tools/all-tools"));
        Assert.Contains("input/data/tables/all-tools.yml is there already.", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_no_collection_is_refused_with_those_that_there_are()
    {
        Assert.Equal(2, _run.Kb("new", "table", "tools/all"));
        Assert.Contains("There is no collection 'tools'. The site has none yet: kb new collection tools.", _run.Error, StringComparison.Ordinal);

        _run.Kb("new", "collection", "tools");
        Assert.Equal(2, _run.Kb("new", "table", "tolls/all"));
        Assert.Contains("There is no collection 'tolls'. Did you mean 'tools'? Collections are tools.", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_there_is_not_is_told_with_those_that_there_are()
    {
        Assert.Equal(2, _run.Kb("new", "tabel", "x"));
        Assert.Contains("Did you mean 'table'?\nAfter 'kb new' stands one of: site, page, collection, entity, table, flowchart, reference.\n", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flowchart_is_made_once()
    {
        Assert.Equal(0, _run.Kb("new", "flowchart", "which-one"));
        Assert.StartsWith("# yaml-language-server: $schema=../data/schemas/flowchart.json\ntitle:\n  pt-BR: Which one\n", _run.Read("input/flowcharts/which-one.yml"), StringComparison.Ordinal);

        Assert.Equal(2, _run.Kb("new", "flowchart", "which-one"));
    }

    [Fact]
    public void A_reference_goes_to_its_place_in_the_order_of_keys()
    {
        _run.Write("input/references/books.yml", "# licence\n# schema\na-book:\n  title: A\n# about the third\nc-book:\n  title: C\n");

        Assert.Equal(0, _run.Kb("new", "reference", "b-book"));
        Assert.Equal(0, _run.Kb("new", "reference", "d-book"));
        Assert.Equal(0, _run.Kb("new", "reference", "a-boat"));

        var lines = _run.Read("input/references/books.yml")!.Split('\n');
        Assert.Equal(["# licence", "# schema", "a-boat:", "a-book:", "b-book:", "# about the third", "c-book:", "d-book:", ""], lines.Where(line => !line.StartsWith(' ')));
        Assert.Equal(2, _run.Kb("new", "reference", "b-book"));
        Assert.Contains("The key b-book is in use in input/references/books.yml.", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_needs_a_topic_when_there_are_several()
    {
        _run.Write("input/references/books.yml", "a: {title: A}\n");
        _run.Write("input/references/films.yml", "b: {title: B}\n");

        Assert.Equal(2, _run.Kb("new", "reference", "c"));
        Assert.Contains("Topics are books, films.", _run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _run.Kb("new", "reference", "talks/c"));
        Assert.Contains("c:\n  type: webpage\n", _run.Read("input/references/talks.yml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page", "../x")]
    [InlineData("page", "/etc/x")]
    [InlineData("page", "A")]
    [InlineData("page", "")]
    [InlineData("entity", "x")]
    [InlineData("entity", "../../x")]
    [InlineData("collection", "a/b")]
    [InlineData("collection", "A")]
    [InlineData("table", "x")]
    [InlineData("flowchart", "a/b")]
    [InlineData("reference", "a/b/c")]
    public void An_id_that_cannot_be_a_path_or_url_is_refused(string kind, string id)
    {
        Assert.Equal(2, _run.Kb("new", kind, id));
        Assert.Equal("", _run.Out);
    }

    [Fact]
    public void A_site_without_languages_is_a_usage_error()
    {
        _run.Write("input/site.yml", "title: [\n");

        Assert.Equal(2, _run.Kb("new", "page", "x"));
        Assert.Contains("does not say which languages", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_is_named_by_the_whole_command()
    {
        Assert.Equal(2, _run.Kb("new", "page"));
        Assert.Contains("Run 'kb new page --help' for its flags.", _run.Error, StringComparison.Ordinal);
    }
}
