using System.Text.Json;
using XenModeKB.Cli.Printing;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Cli.Printing;

public sealed class PrinterTests : IDisposable
{
    private readonly KbRun _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Text_shows_the_line_with_a_caret_and_says_once_what_to_do()
    {
        _folder.Write("input/content/en/intro.md", "Xen 1.0 came out in 2003 [@sf-xen10-nws].\n\n[@sf-xen10-nws]\n");

        Assert.Equal(
            """
            input/content/en/intro.md(1,28): error KB5001: No reference has the key 'sf-xen10-nws'.
                1 | Xen 1.0 came out in 2003 [@sf-xen10-nws].
                  |                            ^^^^^^^^^^^^
              help: Add the source, or correct the key.

            input/content/en/intro.md(3,3): error KB5001: No reference has the key 'sf-xen10-nws'.
                3 | [@sf-xen10-nws]
                  |   ^^^^^^^^^^^^

            input/references/a.yml(2,1): warning KB5002: Nothing cites 'old'.
              help: Cite it or delete it.


            """,
            Print(Text(), Problems.Error(), Problems.Error(line: 3, column: 3, endColumn: 15), Problems.Warning()));
    }

    [Fact]
    public void Text_says_once_what_is_the_same_in_many_places()
    {
        Diagnostic[] flood =
        [
            .. Enumerable.Range(1, 1000).SelectMany(i => new[] { 3, 9 }.Select(line => Problems.Error($"input/content/en/p{i:D4}.md", line))),
            Problems.Warning(),
        ];

        Assert.Equal(
            """
            input/content/en/p0001.md(3,28): error KB5001: No reference has the key 'sf-xen10-nws'.
              2,000 times, also in: input/content/en/p0002.md(3,28), input/content/en/p0003.md(3,28), input/content/en/p0004.md(3,28), input/content/en/p0005.md(3,28), input/content/en/p0006.md(3,28) and 1,994 more
              help: Add the source, or correct the key.

            input/references/a.yml(2,1): warning KB5002: Nothing cites 'old'.
              help: Cite it or delete it.


            """,
            Print(Text(), flood));
        var row = Assert.Single(Print(new JobSummary("kb check", new("/r", null)), flood).Split('\n'), line => line.Contains("KB5001", StringComparison.Ordinal));
        Assert.Contains("2,000 times, also in: input/content/en/p0002.md(3,28),", row, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Print(new JsonPrinter(), flood));
        Assert.Equal(2001, json.RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void What_differs_in_words_or_rule_is_told_apart()
    {
        var first = new SourceSpan("input/a.md", 1, 1);
        var groups = FindingGroup.Of(
            [Problems.Citation.At(first, "a"), Problems.Citation.At(new("input/a.md", 2, 1), "b"), Problems.Citation.At(new("input/a.md", 3, 1), "a")],
            least: 2);

        Assert.Equal([("a", 1), ("b", 0)], groups.Select(group => (group.First.Message, group.Others.Length)));
    }

    [Fact]
    public void Text_does_not_read_through_a_link()
    {
        var secret = _folder.Write("secret", "password\n");
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "input", "link.md"), secret);

        Assert.DoesNotContain("password", Print(Text(), Problems.Error("input/link.md", 1, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_gets_errors_first_escaped_and_grouped()
    {
        var odd = Problems.Citation.At(new("input/a,b:c.md", 3, 1, 4, 2), "100%\nsure");

        Assert.Equal(
            [
                "::error file=kb/input/content/en/intro.md,line=1,endLine=1,col=28,endColumn=40,title=KB5001 Unknown citation::No reference has the key 'sf-xen10-nws'.%0AAdd the source, or correct the key.%0AAlso in: kb/input/content/en/intro.md(9,28)",
                "::error file=kb/input/a%2Cb%3Ac.md,line=3,endLine=4,title=KB5001 Unknown citation::100%25%0Asure%0AAdd the source, or correct the key.",
                "::warning file=kb/input/references/a.yml,line=2,endLine=2,col=1,endColumn=4,title=KB5002 Unused source::Nothing cites 'old'.%0ACite it or delete it.",
                "",
            ],
            Print(new GitHubPrinter(new("/repo/kb", "/repo")), Problems.Warning(), Problems.Error(), Problems.Error(line: 9), odd).Split('\n'));
    }

    [Theory]
    [InlineData("/repo", "/repo", "input/x.md")]
    [InlineData("/repo/a/b", "/repo", "a/b/input/x.md")]
    [InlineData("/other", "/repo", "input/x.md")]
    [InlineData("/repo", null, "input/x.md")]
    public void Paths_are_relative_to_the_repository(string root, string? repository, string expected) =>
        Assert.Equal(expected, new RepositoryPath(root, repository).Of("input/x.md"));

    [Fact]
    public void Sarif_has_rules_with_help_and_regions()
    {
        using var json = JsonDocument.Parse(Print(new SarifPrinter(new("/r", null), "1.2"), Problems.Warning(), Problems.Error("input/a b.md")));

        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(["KB5001", "KB5002"], rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.Equal("Add the source, or correct the key.", rules[0].GetProperty("help").GetProperty("text").GetString());
        var result = run.GetProperty("results")[1];
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(("KB5001", 0), (result.GetProperty("ruleId").GetString(), result.GetProperty("ruleIndex").GetInt32()));
        Assert.Equal("input/a%20b.md", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((1, 28, 40), (location.GetProperty("region").GetProperty("startLine").GetInt32(), location.GetProperty("region").GetProperty("startColumn").GetInt32(), location.GetProperty("region").GetProperty("endColumn").GetInt32()));
    }

    [Fact]
    public void A_job_summary_keeps_hostile_text_as_text()
    {
        var hostile = Problems.Citation.At(new("input/a.md", 1, 1), "</td> | [x](javascript:1) @all");

        Assert.Contains("| &lt;/td&gt; \\| \\[x\\](javascript:1) \\@\u200Ball<br>", Print(new JobSummary("kb check", new("/r", null)), hostile), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_still_json()
    {
        using var json = JsonDocument.Parse(Print(new JsonPrinter(), Problems.Citation.At(new("input/a.md", 1, 1), "a\uD800b")));

        Assert.Equal("a\uFFFDb", json.RootElement.GetProperty("diagnostics")[0].GetProperty("message").GetString());
    }

    private TextPrinter Text() => new(new SourceLines(_folder.Root, _folder.Root), new AnsiColors(colours: false), 80);

    private static string Print(IPrinter printer, params Diagnostic[] diagnostics)
    {
        var to = new StringWriter { NewLine = "\n" };
        printer.Print(new(diagnostics, new BuildNumbers(BuildSummary.Empty), TimeSpan.Zero), to);
        return to.ToString();
    }
}
