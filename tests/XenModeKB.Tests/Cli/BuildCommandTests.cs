using System.Runtime.Versioning;
using XenModeKB.Files;
using XenModeKB.Model;

namespace XenModeKB.Tests.Cli;

public sealed class BuildCommandTests : IDisposable
{
    private readonly KbRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void A_good_site_is_written_and_counted()
    {
        Assert.Equal(0, _run.Kb("build"));

        Assert.Equal("<p>Hello</p>\n", _run.Read("output/en/index.html"));
        Assert.Equal(
            "4 pages (en 2, pt-BR 2), 1,500 links checked, 9 of 10 claims cited\nNo errors, no warnings in 0.0 s. The site is in output/.\n",
            _run.Out);
        Assert.Equal("Building…\nWriting…\n", _run.Error);
    }

    [Fact]
    public void Errors_leave_the_old_site_as_it_was()
    {
        _run.Kb("build");
        _run.Answer = () => KbRun.Site(Problems.Error());

        Assert.Equal(1, _run.Kb("build"));

        Assert.Equal("<p>Hello</p>\n", _run.Read("output/en/index.html"));
        Assert.Contains("1 error, no warnings in 0.0 s. Nothing was written; output/ is as it was.", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_fail_a_strict_run_only()
    {
        _run.Answer = () => KbRun.Site(Problems.Warning());

        Assert.Equal(0, _run.Kb("check"));
        Assert.Equal(1, _run.Kb("check", "--strict"));
        Assert.Equal(1, _run.Kb("build", "--strict"));
        Assert.Null(_run.Read("output/en/index.html"));
        Assert.Equal(0, _run.Kb("build"));
    }

    [Fact]
    public void Check_names_the_pages_and_sources_behind_its_numbers_and_build_does_not()
    {
        _run.Answer = () => KbRun.Covered(new(
            [new("input/content/en/a.md", "en", 3, 1), new("input/content/en/b.md", "en", 2, 0), new("input/content/en/c.md", "en", 0, 0), new("input/content/pt-BR/b.md", "pt-BR", 2, 0)],
            ["once", "once-too"],
            [],
            ["gone"],
            []));

        Assert.Equal(0, _run.Kb("check"));
        Assert.StartsWith(
            """
            Claims in prose of input/content/en/a.md (en): 3 of 4 cited
            Claims in prose of 1 other page (en): all cited
            Claims in prose of 1 other page (pt-BR): all cited
            Sources used once: once, once-too
            Sources dead without a copy: gone
            4 pages (en 2, pt-BR 2),
            """,
            _run.Out,
            StringComparison.Ordinal);

        // A long line of numbers is broken between two of them.
        Assert.Contains(" 9 of 10 claims cited,\n5 of 6 claims in prose cited (en)", _run.Out, StringComparison.Ordinal);

        Assert.Equal(0, _run.Kb("check", "--format", "markdown"));
        Assert.Contains("\n- Sources dead without a copy: gone\n", _run.Out, StringComparison.Ordinal);
        Assert.Equal(0, _run.Kb("build"));
        Assert.DoesNotContain("other page", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_writes_nothing()
    {
        Assert.Equal(0, _run.Kb("check"));
        Assert.False(Directory.Exists(Path.Combine(_run.Root, "output")));
    }

    [Fact]
    public void Flags_reach_the_generator()
    {
        Assert.Equal(0, _run.Kb("build", "--base-url", "https://example.org/kb", "--jobs", "3", "--output", "site"));

        Assert.Equal(new BuildOptions(_run.Root, Path.Combine(_run.Root, "tool", "theme"), new DateOnly(2026, 11, 22), "https://example.org/kb/", 3) { Receiver = _run.Asked!.Receiver }, _run.Asked);
        Assert.NotNull(_run.Read("site/en/index.html"));
    }

    [Fact]
    public void The_source_date_is_today_when_it_is_given()
    {
        _run.With("SOURCE_DATE_EPOCH", "1453248000").Kb("check");

        Assert.Equal(new DateOnly(2016, 1, 20), _run.Asked!.Today);
    }

    [Theory]
    [InlineData("chekc")]
    [InlineData("new", "tabel", "overview")]
    public void A_word_that_is_no_command_is_told_with_the_commands_and_where_to_read_of_them(params string[] arguments)
    {
        _run.Kb(arguments);

        Assert.Collection(
            _run.Error.TrimEnd().Split('\n'),
            line => Assert.Contains("Did you mean", line, StringComparison.Ordinal),
            line => Assert.StartsWith("After 'kb", line, StringComparison.Ordinal),
            line => Assert.EndsWith("for the commands.", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("There is no folder", "check", "--root", "nowhere")]
    [InlineData("holds no folder input/", "check", "--root", "empty")]
    [InlineData("holds no site.yml", "check", "--root", "half")]
    [InlineData("holds no site.yml, but site.yaml. Rename that to site.yml.", "check", "--root", "other")]
    [InlineData("is a file; --root", "check", "--root", "input/site.yml")]
    [InlineData("--jobs is '0'", "check", "--jobs", "0")]
    [InlineData("--base-url is 'example.org'", "check", "--base-url", "example.org")]
    [InlineData("--base-url is 'ftp://x/'", "check", "--base-url", "ftp://x/")]
    [InlineData("There is no format 'jsn'. Did you mean 'json'?", "check", "--format", "jsn")]
    [InlineData("kb did not make it", "build", "--output", "half")]
    [InlineData("holds what the site is made from", "build", "--output", ".")]
    [InlineData("holds what the site is made from", "build", "--output", "input/content")]
    [InlineData("holds what the site is made from", "build", "--output", "input")]
    [InlineData("holds what the site is made from", "build", "--output", "..")]
    [InlineData("holds what the site is made from", "build", "--output", "/")]
    [InlineData("The site can't be written to", "build", "--output", "input/site.yml/site")]
    [InlineData("is a file; --output", "build", "--output", "input/site.yml")]
    [InlineData("Did you mean '--strict'?", "build", "--stritc")]
    [InlineData("Did you mean 'check'?", "chekc")]
    [InlineData("Run 'kb --help'")]
    public void What_cannot_be_used_is_said_and_nothing_is_built(string message, params string[] arguments)
    {
        Array.ForEach(["empty", "half/input", "other/input"], folder => Directory.CreateDirectory(Path.Combine(_run.Root, folder)));
        File.WriteAllText(Path.Combine(_run.Root, "other", "input", "site.yaml"), "title: A site\n");

        Assert.Equal(2, _run.Kb(arguments));

        Assert.Contains(message, _run.Error, StringComparison.Ordinal);
        Assert.Equal("", _run.Out);
        Assert.Null(_run.Asked);
    }

    [Theory]
    [InlineData(UnixFileMode.None)]
    [InlineData(UnixFileMode.UserExecute)]
    [InlineData(UnixFileMode.UserRead)]
    [UnsupportedOSPlatform("windows")]
    public void A_closed_folder_is_not_called_empty(UnixFileMode mode)
    {
        var input = Path.Combine(_run.Root, "input");
        File.SetUnixFileMode(input, mode);
        var exit = _run.Kb("check");
        File.SetUnixFileMode(input, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        // Whoever may do everything looks into every folder.
        Assert.Equal(Environment.IsPrivilegedProcess ? 0 : 2, exit);
        Assert.Equal(!Environment.IsPrivilegedProcess, _run.Error.Contains($"{input} can't be read by the user", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_no_build_wrote_are_named_before_anything_is_built()
    {
        Assert.Equal(0, _run.Kb("build"));
        _run.Write("output/CNAME", "www.example.org");
        _run.Write("output/.git/HEAD", "x");

        Assert.Equal(2, _run.Kb("build"));

        Assert.Contains("files that the last build did not write, and that a new site would take away: .git/HEAD, CNAME. Move them", _run.Error, StringComparison.Ordinal);
        Assert.Equal("www.example.org", _run.Read("output/CNAME"));
    }

    [Theory]
    [InlineData(5, "a0, a1, a2, a3, a4. Move")]
    [InlineData(7, "a0, a1, a2, a3, a4 and 2 more. Move")]
    public void Of_many_files_that_no_build_wrote_some_are_named(int count, string words)
    {
        Assert.Equal(0, _run.Kb("build"));
        Enumerable.Range(0, count).ToList().ForEach(i => _run.Write($"output/a{i}", "x"));

        Assert.Equal(2, _run.Kb("build"));

        Assert.Contains(words, _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_others_that_the_settings_name_are_kept()
    {
        _run.Write("input/site.yml", "locales: [{code: en, path: en, name: English}]\nkeep: [CNAME, .git]\n");
        Assert.Equal(0, _run.Kb("build"));
        _run.Write("output/CNAME", "www.example.org");
        _run.Write("output/.git/HEAD", "x");
        _run.Answer = () => KbRun.Site() with { Files = [OutputFile.FromText("en/index.html", "<p>Changed</p>\n")] };

        Assert.Equal(0, _run.Kb("build"));

        Assert.Equal("<p>Changed</p>\n", _run.Read("output/en/index.html"));
        Assert.Equal("www.example.org", _run.Read("output/CNAME"));
        Assert.Equal("x", _run.Read("output/.git/HEAD"));
    }

    [Fact]
    public void A_link_to_an_output_stays_and_a_link_into_the_input_is_seen()
    {
        Directory.CreateDirectory(Path.Combine(_run.Root, "real"));
        Directory.CreateSymbolicLink(Path.Combine(_run.Root, "site"), "real");
        Directory.CreateSymbolicLink(Path.Combine(_run.Root, "other"), "input/content");

        Assert.Equal(0, _run.Kb("build", "--output", "site"));
        Assert.Equal("real", new DirectoryInfo(Path.Combine(_run.Root, "site")).LinkTarget);
        Assert.Equal("<p>Hello</p>\n", _run.Read("real/en/index.html"));
        Assert.Equal(2, _run.Kb("build", "--output", "other"));
        Assert.Contains("holds what the site is made from", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_below_the_root_is_told_the_root()
    {
        Assert.Equal(2, _run.Kb("check", "--root", "input"));
        Assert.Contains($"Did you mean --root {_run.Root}?", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_source_date_is_a_usage_error()
    {
        Assert.Equal(2, _run.With("SOURCE_DATE_EPOCH", "yesterday").Kb("check"));
        Assert.Contains("SOURCE_DATE_EPOCH is 'yesterday'", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_build_changes_nothing()
    {
        _run.Kb("build");
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        _run.Cancellation = cancellation.Token;

        Assert.Equal(130, _run.Kb("build"));
        Assert.Contains("cancelled", _run.Error, StringComparison.Ordinal);
        Assert.NotNull(_run.Read("output/en/index.html"));
        Assert.Empty(Directory.GetFileSystemEntries(_run.Root, "*staging*"));
    }

    [Fact]
    public void Writing_that_is_interrupted_leaves_no_rest()
    {
        _run.Kb("build");
        using var cancellation = new CancellationTokenSource();
        _run.Cancellation = cancellation.Token;
        _run.Answer = () =>
        {
            cancellation.Cancel();
            return KbRun.Site() with { Files = [OutputFile.FromText("en/index.html", "new")] };
        };

        Assert.Equal(130, _run.Kb("build"));

        Assert.Equal("<p>Hello</p>\n", _run.Read("output/en/index.html"));
        Assert.Empty(Directory.GetFileSystemEntries(_run.Root, "*staging*"));
    }

    [Fact]
    public void A_mistake_in_the_program_is_one_line()
    {
        _run.Answer = () => throw new AggregateException(new InvalidOperationException("Out of\ncheese."));

        Assert.Equal(3, _run.Kb("check"));
        Assert.Contains("kb: internal error: InvalidOperationException: Out of cheese. This is a mistake in kb", _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _run.Error, StringComparison.Ordinal);

        Assert.Equal(3, _run.With("KB_TRACE", "1").Kb("check"));
        Assert.Contains("   at ", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_a_usage_error()
    {
        _run.Write("file", "x");

        Assert.Equal(2, _run.Kb("build", "--output", "file/site"));
        Assert.Contains("can't be written to", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_says_who_wrote_it()
    {
        _run.Kb("build");
        Assert.True(WriteFiles.MayReplace(Path.Combine(_run.Root, "output")));
        Assert.NotNull(_run.Read("output/" + WrittenFiles.Marker));
    }
}
