using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Builds;

/// <summary>What other programs read from the site is held to judges that others wrote.</summary>
public sealed partial class JudgeTests(RealSite real)
{
    /// <summary>Everything that one of the export formats could take for markup, in every field that is free text.</summary>
    private const string Hostile = """
        hostile-report:
          type: report
          title: 'On 100% of {braces}, $5_x^2, "quotes" & #1 ~ C:\new ''apostrophes'' and ação'
          language: en
          authors:
            - {family: 'O''Brien', given: 'Ana & Söhne'}
            - {literal: '50% {of} R&D_x'}
          publisher: 'Müller & Co. {#1}'
          issued: "2019-03"
          accessed: "2020-02-29"
          checked: "2026-01-15"
          url: https://example.com/a_b%20c?x=1&y=%7Bz%7D#f~g
          status: live
          pages: 3-14
          identifiers:
            doi: 10.1000/a_b(c)d
            isbn: 978-3-16-148410-0
          note:
            pt-BR: 'Até 50% {das} páginas_lidas & $1.'
            en: 'Up to 50% {of the} pages_read & $1.'
        """;

    [Fact]
    public async Task Data_files_and_their_description_are_what_their_schemas_say() =>
        Assert.True(await Judge("schemas.mjs", real.Output) > 500);

    [Fact]
    public async Task Feeds_and_calendars_are_what_their_standards_ask() =>
        Assert.True(await Judge("feeds.mjs", real.Output) > 40);

    [Fact]
    public async Task Exports_of_every_source_are_read_into_the_same_fields()
    {
        var sources = Directory.EnumerateFiles(real.Output, "*.bib", SearchOption.AllDirectories).Count();
        // Each source is in a list and in a file of its own, in three formats.
        Assert.Equal((sources - 2) * 6, await Judge("references.mjs", real.Output));
    }

    [Fact]
    public async Task Nothing_in_a_text_is_markup_in_an_export()
    {
        using var folder = new TemporaryFolder();
        var root = folder.CopyOf(Path.Combine(Repository.Fixtures, "init-systems"), "root");
        await File.WriteAllTextAsync(Path.Combine(root, "input", "references", "hostile.yml"), Hostile, TestContext.Current.CancellationToken);
        var answer = await Programs.Kb("build", "--root", root, "--output", folder["output"]);
        Assert.True(answer.Exit == 0, answer.All);
        Assert.Contains("hostile-report", await File.ReadAllTextAsync(Path.Combine(folder["output"], "en", "references", "references.ris"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        // The judge compares with the data: those must say what was written, or both could be wrong together.
        using var data = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder["output"], "api", "v1", "references.json"), TestContext.Current.CancellationToken));
        var source = data.RootElement.GetProperty("references").EnumerateArray().Single(entry => entry.GetProperty("key").GetString() == "hostile-report");
        Assert.Equal("On 100% of {braces}, $5_x^2, \"quotes\" & #1 ~ C:\\new 'apostrophes' and ação", source.GetProperty("title").GetString());
        Assert.Equal("Müller & Co. {#1}", source.GetProperty("publisher").GetString());
        Assert.Equal("https://example.com/a_b%20c?x=1&y=%7Bz%7D#f~g", source.GetProperty("url").GetString());
        Assert.Equal("Up to 50% {of the} pages_read & $1.", source.GetProperty("note").GetProperty("en").GetString());
        Assert.Equal(["O'Brien", "50% {of} R&D_x"], source.GetProperty("authors").EnumerateArray().Select(author => author.EnumerateObject().First().Value.GetString()!));
        await Judge("references.mjs", folder["output"]);
    }

    /// <summary>Each of them from a list of all and from a file of its own, in three formats.</summary>
    [Fact]
    public async Task Five_hundred_generated_sources_come_back_from_each_format()
    {
        using var folder = new TemporaryFolder();
        var root = folder.CopyOf(Path.Combine(Repository.Fixtures, "init-systems"), "root");
        await File.WriteAllTextAsync(Path.Combine(root, "input", "references", "generated.yml"), GeneratedSources.Yaml(500, 20161128), TestContext.Current.CancellationToken);
        var answer = await Programs.Kb("build", "--root", root, "--output", folder["output"]);
        Assert.True(answer.Exit == 0, answer.All);
        Assert.True(await Judge("references.mjs", folder["output"]) >= 500 * 6);
    }

    /// <summary>The language server that editors use completes each kind of file of a new site, and marks what is wrong in it.</summary>
    [Fact]
    public async Task Editors_complete_and_check_every_kind_of_file()
    {
        using var folder = new TemporaryFolder();
        var answer = await Programs.Kb("new", "site", folder["site"]);
        Assert.True(answer.Exit == 0, answer.All);
        Assert.True(await Judge("editors.mjs", folder["site"]) > 30);
    }

    /// <summary>How many things the judge looked at; it must not complain of any.</summary>
    private static async Task<int> Judge(string script, string site)
    {
        var answer = await Programs.Run("node", [script, site], folder: Repository.Judges);
        Assert.True(answer.Exit == 0, string.Join('\n', answer.All.Split('\n').Take(60)));
        return int.Parse(Counted().Match(answer.Out).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(\d+) \w+.*\n\z", RegexOptions.Multiline)]
    private static partial Regex Counted();
}
