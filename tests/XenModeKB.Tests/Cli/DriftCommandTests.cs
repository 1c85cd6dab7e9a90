using System.Diagnostics;
using System.Text.Json;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Specs;

namespace XenModeKB.Tests.Cli;

/// <summary><c>kb drift</c> with the site of the specs, which is written in English and translated into Portuguese.</summary>
public sealed class DriftCommandTests : IDisposable
{
    private const string Source = "input/content/en/page.md";
    private const string Page = "input/content/pt-BR/page.md";
    private const string Records = "input/translations/pt-BR/content/page.yml";
    private const string Data = "input/data/inits/runit.yml";

    private readonly KbRun _run = new();

    public DriftCommandTests()
    {
        var site = Path.Combine(Repository.Root, "tests", "XenModeKB.Tests", "Specs", "Base");
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
        {
            _run.Write(Path.GetRelativePath(site, file), File.ReadAllText(file));
        }

        _run.Write(Source, "---\ntitle: A page\ndescription: About.\n---\n## One {#one}\n\nFirst line.\nSecond line.\n\n## Two {#two}\n\nText.\n");
        _run.Write(Page, "---\ntitle: Uma página\ndescription: Sobre.\n---\n## Um {#one}\n\nPrimeira linha.\nSegunda linha.\n\n## Dois {#two}\n\nTexto.\n");
        _run.Answer = () => new SiteBuild(_run.Asked! with { ToolTheme = Path.Combine(Repository.Root, "theme") }, new PlainTheme())
            .Build(null, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public void A_site_without_records_begins_to_keep_them()
    {
        Assert.Equal(0, _run.Kb("drift", "--strict"));
        Assert.StartsWith("pt-BR has no records: whether it is behind can't be told. 'kb drift --update --all' records it", _run.Out, StringComparison.Ordinal);
        Assert.EndsWith("pt-BR: 100 % translated, no records\nNo errors, no warnings in 0.0 s.\n", _run.Out, StringComparison.Ordinal);

        Assert.Equal(0, _run.Kb("drift", "--update", "--all"));
        Assert.Contains($"{Records}: 3 records written\n", _run.Out, StringComparison.Ordinal);
        Assert.Matches(
            "^# .*\n_title: [0-9a-f]{12} 2026-11-22\none: [0-9a-f]{12} 2026-11-22\ntwo: [0-9a-f]{12} 2026-11-22\n$", _run.Read(Records));
        Assert.NotNull(_run.Read("input/translations/pt-BR/data/inits/runit.yml"));
        Assert.NotNull(_run.Read("input/translations/pt-BR/data/schemas/inits.yml"));
        Assert.NotNull(_run.Read("input/translations/pt-BR/site.yml"));

        Assert.Equal(0, _run.Kb("drift", "--strict"));
        Assert.Contains("pt-BR: 100 % translated, 0 sections and 0 texts behind", _run.Out, StringComparison.Ordinal);
        Assert.Equal(0, _run.Kb("drift", "--update", "--all"));
        Assert.Equal("Everything was recorded already.\n", _run.Out);
        Assert.Equal(0, _run.Kb("check", "--strict"));
        Assert.Contains("pt-BR: 100 % translated, 0 sections and 0 texts behind", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_behind_is_listed_with_what_has_changed_since()
    {
        Record();
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "One");
        Change(Source, "First line.", "Another line.");
        Change(Data, "a small init", "a tiny init");

        Assert.Equal(0, _run.Kb("drift"));
        Assert.Equal(1, _run.Kb("drift", "--strict"));
        Assert.Contains($"{Page}(5,1): warning KB7060: Section 'one' was last compared on 2026-11-22 with {Source}(5,1)", _run.Out, StringComparison.Ordinal);
        Assert.Contains(
            $"pt-BR behind: one {Page}(5-9) from {Source}(5-9), compared on 2026-11-22\n    - First line.\n    + Another line.\n"
                + $"pt-BR behind: summary {Data}(5-5) from {Data}(4-4), compared on 2026-11-22\n"
                + "    -   en: runit is a small init system.\n    +   en: runit is a tiny init system.\n"
                + "pt-BR: 100 % translated, 1 section and 1 text behind\n",
            _run.Out,
            StringComparison.Ordinal);

        Assert.Equal(0, _run.Kb("drift", "--format", "json"));
        var summary = JsonDocument.Parse(_run.Out).RootElement.GetProperty("summary");
        Assert.Equal(1, summary.GetProperty("translations").GetProperty("pt-BR").GetProperty("sections").GetProperty("behind").GetInt32());
        var entry = summary.GetProperty("drift")[0];
        Assert.Equal("behind one - First line.", $"{entry.GetProperty("state")} {entry.GetProperty("id")} {entry.GetProperty("changes")[0]}");
        Assert.Equal(0, _run.Kb("drift", "--format", "github"));
        Assert.StartsWith($"::warning file={Data},line=5,", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_history_what_is_behind_is_listed_all_the_same()
    {
        Record();
        Change(Source, "First line.", "Another line.");

        Assert.Equal(1, _run.Kb("drift", "--strict"));
        Assert.Contains($"pt-BR behind: one {Page}(5-9) from {Source}(5-9), compared on 2026-11-22\npt-BR: ", _run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/content/pt-BR/page.md#one")]
    [InlineData("./input/content/en/page.md#one")]
    [InlineData("pt-BR/page#one")]
    [InlineData("input/translations/pt-BR/content/page.yml#one")]
    [InlineData("pt-BR/page")]
    public void A_review_is_recorded_by_any_name_of_the_page(string target)
    {
        Record();
        Change(Source, "First line.", "Another line.");
        var before = _run.Read(Records)!.Split('\n');
        _run.With("SOURCE_DATE_EPOCH", "1798761600");

        Assert.Equal(0, _run.Kb("drift", "--update", target));

        Assert.Equal($"{Records}: 1 record written\n1 file written.\n", _run.Out);
        var after = _run.Read(Records)!.Split('\n');
        Assert.Equal(["one"], before.Zip(after).Where(pair => pair.First != pair.Second).Select(pair => pair.Second.Split(':')[0]));
        Assert.EndsWith(" 2027-01-01", after[2], StringComparison.Ordinal);
        Assert.Equal(0, _run.Kb("drift", "--strict"));
    }

    [Fact]
    public void A_review_of_one_section_leaves_the_others_behind_and_drops_what_is_gone()
    {
        Record();
        Change(Source, "First line.", "Another line.");
        Change(Source, "Text.", "Other text.");
        _run.Write(Records, _run.Read(Records) + "gone: 0123456789ab 2026-01-01\n");

        Assert.Equal(0, _run.Kb("drift", "--update", $"{Page}#two", $"{Data}#summary"));

        Assert.DoesNotContain("gone", _run.Read(Records), StringComparison.Ordinal);
        Assert.Equal(1, _run.Kb("drift", "--strict"));
        Assert.Contains("1 section and 0 texts behind", _run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--update names what was compared, or stands with --all.", "--update")]
    [InlineData("--update names what was compared, or stands with --all.", "--all")]
    [InlineData("--update names what was compared, or stands with --all.", "--update", "pt-BR/page", "--all")]
    [InlineData("there is no translated page or data file 'pt-BR/pag'. Did you mean 'pt-BR/page'?", "--update", "pt-BR/pag")]
    [InlineData("nothing that is translated in 'pt-BR/page' is called 'on'. Did you mean 'one'?", "--update", "pt-BR/page#on")]
    public void What_names_nothing_is_a_mistake_in_the_command(string expected, params string[] arguments)
    {
        Assert.Equal(2, _run.Kb(["drift", .. arguments]));
        Assert.Contains(expected, _run.Error, StringComparison.Ordinal);
        Assert.Null(_run.Read(Records));
    }

    [Fact]
    public void A_page_with_errors_is_not_compared_and_said_so()
    {
        Record();
        Change(Source, "title: A page", "titel: A page");

        Assert.Equal(1, _run.Kb("drift"));
        Assert.Contains("error KB1101", _run.Out, StringComparison.Ordinal);
        Assert.Equal(1, _run.Kb("drift", "--update", "--all"));
        Assert.Contains("kb: the site has 1 error: what has one was not compared.", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_behind_is_told_in_the_language_of_whoever_asks()
    {
        Record();
        Change(Source, "First line.", "Another line.");

        Assert.Equal(1, _run.Kb("drift", "--strict", "--lang", "pt-BR"));
        Assert.Contains(
            $"{Page}(5,1): aviso KB7060: Seção 'one': a última comparação foi em 2026-11-22, com {Source}(5,1), que mudou depois. "
                + $"Quando os dois disserem o mesmo: kb drift --update {Page}#one\n",
            _run.Out,
            StringComparison.Ordinal);
        Assert.Contains($"pt-BR em atraso: one {Page}(5-9), de {Source}(5-9), comparação em 2026-11-22\n", _run.Out, StringComparison.Ordinal);
        Assert.Contains("pt-BR: 100 % traduzido, 1 seção e 0 textos em atraso\n", _run.Out, StringComparison.Ordinal);
        Assert.Equal(0, _run.Kb("drift", "--update", Page, "--lang", "pt-BR"));
        Assert.Equal($"{Records}: 1 registro escrito\n1 arquivo escrito.\n", _run.Out);
    }

    [Fact]
    public void No_link_leads_the_writing_elsewhere()
    {
        var elsewhere = Directory.CreateTempSubdirectory("kb-elsewhere-");
        Directory.CreateSymbolicLink(Path.Combine(_run.Root, "input", "translations"), elsewhere.FullName);

        Assert.Equal(2, _run.Kb("drift", "--update", "pt-BR/page"));

        Assert.Contains("a symbolic link stands in the way", _run.Error, StringComparison.Ordinal);
        Assert.Empty(elsewhere.EnumerateFileSystemInfos());
        elsewhere.Delete();
    }

    private void Record() => Assert.Equal(0, _run.Kb("drift", "--update", "--all"));

    private void Change(string path, string before, string after) =>
        _run.Write(path, _run.Read(path)!.Replace(before, after, StringComparison.Ordinal));

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _run.Root })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
