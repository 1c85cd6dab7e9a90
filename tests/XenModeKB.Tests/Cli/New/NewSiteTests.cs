using System.Text.Json.Nodes;
using XenModeKB.Cli;
using XenModeKB.Cli.New;
using XenModeKB.Reading;
using XenModeKB.Tests.Architecture;
using XenModeKB.Theme;

namespace XenModeKB.Tests.Cli.New;

public sealed class NewSiteTests : IDisposable
{
    private static readonly string s_theme = Path.Combine(Repository.Root, "theme");

    private readonly KbRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("en,pt-BR", 2)]
    [InlineData("pt-BR", 1)]
    [InlineData("en", 1)]
    [InlineData("pt-BR,de,ar", 3)]
    public void A_new_site_builds_without_a_warning(string languages, int count)
    {
        _run.Write("tool/theme/strings/en.yml", File.ReadAllText(Path.Combine(s_theme, "strings", "en.yml")));

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "site", "mine", "--languages", languages, "--title", "It's mine: all"));

        var foreign = new[] { "en", "pt-BR" }.Except(languages.Split(','));
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(_run.Root, "mine", "input", "data", "schemas")).Select(File.ReadAllText),
            schema => Assert.All(foreign, code => Assert.DoesNotContain($"\"{code}\"", schema, StringComparison.Ordinal)));
        var result = Build("mine");
        Assert.Empty(result.Diagnostics.Select(problem => problem.ToString()));
        Assert.Equal(count, result.Summary.PagesByLocale.Count);
        Assert.Contains("It&#x27;s mine: all", Text(result, $"{languages.Split(',')[0].ToLowerInvariant()}/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en,pt-BR", "README.md", "A knowledge base made with")]
    [InlineData("en,pt-BR", "README.pt-BR.md", "Uma base de conhecimento feita com")]
    [InlineData("pt-BR", "README.md", "Uma base de conhecimento feita com")]
    [InlineData("pt-BR,en", "README.en.md", "A knowledge base made with")]
    [InlineData("de,en", "README.md", "A knowledge base made with")]
    public void What_people_read_first_is_in_their_languages(string languages, string file, string words)
    {
        _run.Write("tool/theme/strings/en.yml", File.ReadAllText(Path.Combine(s_theme, "strings", "en.yml")));

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "site", "mine", "--languages", languages));

        Assert.Contains(words, _run.Read($"mine/{file}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_of_one_page_has_no_empty_rooms()
    {
        _run.Write("one/input/site.yml", "title: {en: One}\ndescription: {en: One page.}\nbase_url: https://example.org/\nlocales: [{code: en, path: en, name: English}]\n");
        _run.Write("one/input/content/en/index.md", "---\ntitle: One page and nothing else\ndescription: A site of one page.\n---\n\nHello.\n");

        var result = Build("one");

        Assert.Empty(result.Diagnostics.Select(problem => problem.ToString()));
        Assert.DoesNotContain(result.Files, file => file.Path.StartsWith("en/references/", StringComparison.Ordinal) || file.Path.StartsWith("en/data/", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_overwritten_and_nothing_else_is_written_then()
    {
        _run.Write("mine/README.md", "my own\n");

        Assert.Equal(ExitCode.Usage, _run.Kb("new", "site", "mine"));

        Assert.Contains("README.md is there already", _run.Error, StringComparison.Ordinal);
        Assert.Equal(["README.md"], Directory.EnumerateFileSystemEntries(Path.Combine(_run.Root, "mine")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("en,", "'' is not the code of a language")]
    [InlineData("en,xx-bad-code", "'xx-bad-code' is not the code of a language. Write --languages")]
    [InlineData("en,xx", "'xx' is not the code of a language. Write --languages")]
    [InlineData("en_us", "'en_us' is not the code of a language. Did you mean 'en-US'?")]
    [InlineData("pt-Brasil!", "'pt-Brasil!' is not the code of a language. Did you mean 'pt'?")]
    [InlineData("en-XY", "'en-XY' is not the code of a language. Did you mean 'en'?")]
    [InlineData("english", "'english' is not the code of a language. Did you mean 'en'?")]
    [InlineData("en,EN", "names 'en' twice")]
    [InlineData("../x", "'../x' is not the code of a language")]
    public void Languages_are_checked(string languages, string message)
    {
        Assert.Equal(ExitCode.Usage, _run.Kb("new", "site", "mine", "--languages", languages));

        Assert.Contains(message, _run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_run.Root, "mine")));
    }

    /// <summary>Also those of which no list has all, and in the letters in which they are usually written.</summary>
    [Theory]
    [InlineData("PT-br,EN-us", "pt-BR en-US")]
    [InlineData("sr-LATN-rs", "sr-Latn-RS")]
    [InlineData("es-419", "es-419")]
    [InlineData("tlh", "tlh")]
    [InlineData("de-1996", "de-1996")]
    public void Languages_are_written_as_usual(string languages, string codes)
    {
        _run.Write("tool/theme/strings/en.yml", File.ReadAllText(Path.Combine(s_theme, "strings", "en.yml")));

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "site", "mine", "--languages", languages));

        Assert.All(codes.Split(' '), code => Assert.Contains($"  - code: {code}\n", _run.Read("mine/input/site.yml"), StringComparison.Ordinal));
        Assert.All(
            codes.Split(' ').Except(["pt-BR"]),
            code => Assert.Contains($"Translate theme/strings/{code}.yml and what is under input/content/{code}/: both are English so far.", _run.Out, StringComparison.Ordinal));
    }

    /// <summary>What the commands add builds at once, also in a language that the program does not speak, and is asked for where nobody knows it.</summary>
    [Theory]
    [InlineData("en,pt-BR")]
    [InlineData("de,ar")]
    public void A_collection_and_its_table_build_and_names_in_other_languages_are_asked_for(string languages)
    {
        _run.Write("tool/theme/strings/en.yml", File.ReadAllText(Path.Combine(s_theme, "strings", "en.yml")));
        _run.Kb("new", "site", "mine", "--languages", languages);

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "collection", "licences", "--root", "mine"));
        Assert.Equal(ExitCode.Fine, _run.Kb("new", "table", "licences/all-licences", "--root", "mine"));

        Assert.Equal(
            [
                "input/data/schemas/licences.json(7,", "input/data/schemas/licences.json(10,", "input/data/schemas/licences.json(11,",
                "input/data/tables/all-licences.yml(4,", "input/data/tables/all-licences.yml(7,",
            ],
            Build("mine").Diagnostics.Where(problem => problem.Code == "KB7034").Select(problem => $"{problem.Span.Path}({problem.Span.Line},"));
        Assert.DoesNotContain(Build("mine").Diagnostics, problem => problem.Code != "KB7034");
    }

    [Fact]
    public void The_folder_gives_the_name_and_what_to_do_next_is_said()
    {
        Assert.Equal(ExitCode.Fine, _run.Kb("new", "site", "my-formats"));

        Assert.Contains("title: {en: My formats, pt-BR: My formats}", _run.Read("my-formats/input/site.yml"), StringComparison.Ordinal);
        Assert.Contains("cd my-formats && kb serve", _run.Out, StringComparison.Ordinal);
        Assert.Contains(".vscode/settings.json", Directory.EnumerateFiles(Path.Combine(_run.Root, "my-formats"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Path.Combine(_run.Root, "my-formats"), file).Replace('\\', '/')));
    }

    /// <summary>But for front matter, which these editors do not read, and for what schemas share.</summary>
    [Fact]
    public void Visual_Studio_Code_is_told_of_every_schema()
    {
        var settings = JsonNode.Parse(StarterFiles.Text("_vscode/settings.json"))!;
        var mapped = settings["yaml.schemas"]!.AsObject().Select(pair => pair.Key).Append(settings["json.schemas"]![0]!["url"]!.ToString());
        var schemas = StarterFiles.Names.Where(name => name.StartsWith("input/data/schemas/", StringComparison.Ordinal)).Select(name => $"./{name}").ToList();

        Assert.Equal(
            schemas.Where(name => !name.EndsWith("/common.json", StringComparison.Ordinal) && !name.EndsWith("/page.json", StringComparison.Ordinal)),
            mapped.Order(StringComparer.Ordinal));
        Assert.Equal(
            schemas.Where(name => !name.EndsWith("/formats.json", StringComparison.Ordinal)).Select(name => $"!{name[1..]}"),
            settings["json.schemas"]![0]!["fileMatch"]!.AsArray().Skip(1).Select(match => match!.ToString()));
    }

    /// <summary>The editors of this repository and of a new site are told the same; a series of identifiers of one's own is added to one's own copy.</summary>
    [Theory]
    [InlineData("site")]
    [InlineData("search")]
    [InlineData("table")]
    [InlineData("picture")]
    [InlineData("strip")]
    [InlineData("flowchart")]
    [InlineData("reference")]
    [InlineData("common")]
    [InlineData("page")]
    [InlineData("strings")]
    [InlineData("collection")]
    public void Schemas_for_editors_are_those_of_this_repository(string name)
    {
        var ours = Schema(File.ReadAllText(Path.Combine(Repository.Root, "input", "data", "schemas", $"{name}.json")));
        if (name == "reference")
        {
            var series = ParseYaml.Parse("site.yml", File.ReadAllText(Path.Combine(Repository.Root, "input", "site.yml")), 1);
            foreach (var id in Declared(series.Documents.Single()))
            {
                ours["$defs"]!["identifiers"]!["properties"]!.AsObject().Remove(id);
                ours["$defs"]!.AsObject().Remove(id);
            }
        }

        Assert.Equal(ours.ToJsonString(), Schema(StarterFiles.Text($"input/data/schemas/{name}.json")).ToJsonString());
    }

    private static IEnumerable<string> Declared(YamlDocument settings) =>
        ((YamlMapping)settings.Root!).Entries.Where(entry => entry.Key.Text == "identifiers")
            .SelectMany(entry => ((YamlSequence)entry.Value).Items)
            .Select(item => ((YamlScalar)((YamlMapping)item).Entries.Single(entry => entry.Key.Text == "id").Value).Text);

    private static JsonNode Schema(string text)
    {
        var schema = JsonNode.Parse(text)!;
        schema.AsObject().Remove("$comment");
        return schema;
    }

    private BuildResult Build(string folder)
    {
        using var theme = new RazorTheme();
        return new SiteBuild(new(Path.Combine(_run.Root, folder), s_theme, new DateOnly(2026, 11, 22)), theme).Build(null, TestContext.Current.CancellationToken);
    }

    private static string Text(BuildResult result, string path) =>
        System.Text.Encoding.UTF8.GetString(result.Files.Single(file => file.Path == path).Content.Span);
}
