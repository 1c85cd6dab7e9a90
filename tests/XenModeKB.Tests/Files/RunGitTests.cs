using System.Diagnostics;
using System.Runtime.Versioning;
using XenModeKB.Files;

namespace XenModeKB.Tests.Files;

/// <summary>A repository is somebody's input: reading its history runs nothing that is in it, and says the same whatever its settings are.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class RunGitTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-git-").FullName;

    private string Ran => Path.Combine(_folder, "ran");

    private string Root => Path.Combine(_folder, "site");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Git_is_found_in_PATH_and_never_in_the_folder_that_is_read()
    {
        var other = Program("bin/git");
        var own = Program("site/bin/git");
        var noProgram = Path.Combine(_folder, "text");
        Directory.CreateDirectory(noProgram);
        File.WriteAllText(Path.Combine(noProgram, "git"), "");

        Assert.Equal(other, RunGit.Find(string.Join(Path.PathSeparator, "", ".", "site/bin", Path.GetDirectoryName(own), noProgram, Path.GetDirectoryName(other)), Root));
        Assert.Null(RunGit.Find($"{Path.PathSeparator}.", Root));
        Assert.Null(RunGit.Find(Path.GetDirectoryName(own), Root));
        Assert.Null(RunGit.Find(Environment.CurrentDirectory, Root));
        Assert.Null(RunGit.Find(null, Root));
    }

    [Fact]
    public void Nothing_that_the_settings_of_a_repository_name_is_run()
    {
        Commit();
        var evil = Program("evil");
        Git("config", "core.fsmonitor", evil);
        Git("config", "diff.external", evil);
        Git("config", "core.hooksPath", _folder);
        Git("config", "log.showSignature", "true");
        Git("config", "gpg.program", evil);
        Git("config", "diff.evil.textconv", evil);
        Git("config", "filter.a=b.clean", evil);
        Git("config", "filter.a=b.required", "true");
        Write(".git/info/attributes", "* diff=evil filter=a=b\n");
        Write("input/a.md", "other\n");
        File.Delete(Ran);

        Assert.Equal(2, new ReadHistory(Root).Read().ByPath.Count);
        Assert.Contains("+other", RunGit.AskAboutFiles(Root, "diff", "--no-ext-diff", "--no-textconv", "HEAD", "--").Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Ran));
    }

    [Fact]
    public void A_folder_that_looks_like_a_bare_repository_is_none()
    {
        Commit();
        var bare = Path.Combine(Root, "docs");
        Directory.CreateDirectory(bare);
        foreach (var name in new[] { "HEAD", "objects", "refs" })
        {
            Copy(Path.Combine(Root, ".git", name), Path.Combine(bare, name));
        }

        File.WriteAllText(Path.Combine(bare, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");

        Assert.False(RunGit.Ask(bare, "rev-parse", "HEAD").Done);
    }

    [Theory]
    [InlineData("log.showRoot", "false")]
    [InlineData("log.follow", "true")]
    [InlineData("log.date", "unix")]
    [InlineData("log.mailmap", "false")]
    [InlineData("i18n.logOutputEncoding", "UTF-16")]
    [InlineData("core.quotePath", "true")]
    [InlineData("diff.renames", "copies")]
    [InlineData("diff.noprefix", "true")]
    [InlineData("color.ui", "always")]
    [InlineData("format.pretty", "fuller")]
    [InlineData("diff.orderFile", "/nowhere")]
    [InlineData("core.attributesFile", "/dev/full")]
    [InlineData("mailmap.file", "/nowhere")]
    [InlineData("mailmap.blob", "HEAD:input/a.md")]
    [InlineData("log.diffMerges", "off")]
    [InlineData("log.decorate", "full")]
    [InlineData("diff.relative", "true")]
    [InlineData("core.commentChar", "i")]
    [InlineData("i18n.commitEncoding", "UTF-16")]
    public void Settings_change_nothing(string name, string value)
    {
        Commit();
        var before = new ReadHistory(Root).Read().ByPath;

        Git("config", name, value);

        Assert.Equal(before, new ReadHistory(Root).Read().ByPath);
        Assert.Equal(["input/a.md", "input/ação.md"], before.Keys);
    }

    [Fact]
    public void Nobody_gives_a_commit_other_parents()
    {
        Commit();
        Write("input/a.md", "later\n");
        Git("@1782864000 +0000", "commit", "-qam", "two");
        var before = new ReadHistory(Root).Read().ByPath;

        Assert.Equal("", RunGit.Ask(Root, "log", "--format=%H").Problem);
        File.WriteAllText(Path.Combine(Root, ".git/info/grafts"), before["input/a.md"].Commit + "\n");
        Assert.Equal(before, new ReadHistory(Root).Read().ByPath);

        File.Delete(Path.Combine(Root, ".git/info/grafts"));
        Git("replace", "--graft", "HEAD");
        Assert.Equal(before, new ReadHistory(Root).Read().ByPath);
    }

    [Fact]
    public void A_difference_says_the_same_whatever_the_settings_are()
    {
        Commit();
        Write("input/a.md", "a\nhttps://added.example/\n");
        string[] question = ["diff", "--unified=0", "--no-ext-diff", "--no-textconv", "--text", "HEAD", "--"];
        var before = RunGit.AskAboutFiles(Root, question);
        Git("config", "color.ui", "always");
        Git("config", "diff.orderFile", "/nowhere");
        Git("config", "diff.noprefix", "true");
        Git("config", "diff.algorithm", "patience");
        Git("config", "core.bigFileThreshold", "1");
        Git("config", "diff.srcPrefix", "x/");
        Git("config", "core.attributesFile", Path.Combine(Root, "attributes"));
        Write("attributes", "* -diff\n");
        Write(".git/info/attributes", "* -diff\n");

        Assert.Contains("+https://added.example/", before.Output, StringComparison.Ordinal);
        Assert.Equal(before, RunGit.AskAboutFiles(Root, question));
    }

    [Theory]
    [InlineData("@253402300800 +0000")]
    [InlineData("@99999999999999 +0000")]
    public void A_commit_whose_day_is_none_tells_nothing_of_its_files(string date)
    {
        Commit();
        Write("input/a.md", "later\n");
        Git(date, "commit", "-qam", "strange");

        var history = new ReadHistory(Root).Read();

        Assert.Null(history.Day("input/a.md"));
        Assert.Equal(new DateOnly(2026, 1, 2), history.Day("input/ação.md"));
    }

    [Theory]
    [InlineData("\u0001abc \n\ninput/a.md\n")]
    [InlineData("\u0001abc 10000-01-01\n\ninput/a.md\n")]
    [InlineData("\u0001\n\ninput/a.md\n")]
    [InlineData("\u0001abc 2026-02-30\n\ninput/a.md\n")]
    [InlineData("input/a.md\n")]
    public void A_log_that_is_none_has_no_days(string log) => Assert.Empty(ReadHistory.Parse(log));

    [Fact]
    public void History_is_read_again_when_HEAD_has_moved_and_only_then()
    {
        var reader = new ReadHistory(Root);
        Directory.CreateDirectory(Root);
        Assert.Empty(reader.Read().ByPath);

        Commit();
        var first = reader.Read();
        Assert.Equal(new DateOnly(2026, 1, 2), first.Day("input/a.md"));
        Write("input/a.md", "not committed\n");
        Assert.Same(first, reader.Read());

        Git("@1782864000 +0000", "commit", "-qam", "two");
        Assert.Equal(new DateOnly(2026, 7, 1), reader.Read().Day("input/a.md"));
    }

    private void Commit()
    {
        Write("input/a.md", "a\n");
        Write("input/ação.md", "b\n");
        Git("init", "-q");
        Git("add", "-A");
        Git("@1767312000 +0000", "commit", "-qm", "one");
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
        File.WriteAllText(Path.Combine(Root, path), text);
    }

    /// <summary>Leaves a file when it is run.</summary>
    private string Program(string path)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, $"#!/bin/sh\necho ran >> '{Ran}'\ncat\n");
        File.SetUnixFileMode(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return full;
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }

        Directory.CreateDirectory(to);
        foreach (var entry in Directory.EnumerateFileSystemEntries(from))
        {
            Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
        }
    }

    /// <summary>The git of this machine; a first argument that begins with '@' is the time of the commit.</summary>
    private void Git(params string[] arguments)
    {
        var date = arguments[0].StartsWith('@') ? arguments[0] : null;
        string[] identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main", "-c", "commit.gpgSign=false"];
        var start = new ProcessStartInfo("git", [.. identity, .. arguments.Skip(date is null ? 0 : 1)]) { WorkingDirectory = Root, RedirectStandardError = true };
        start.Environment["GIT_COMMITTER_DATE"] = date;
        using var git = Process.Start(start)!;
        var problem = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, problem);
    }
}
