using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using XenModeKB.Files;
using XenModeKB.Model;

namespace XenModeKB.Tests.Files;

/// <summary>Files that are no files, that are too large, that lead elsewhere or that change while they are read.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class GuardTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kb-guard-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_file_that_is_being_written_is_read_again_before_it_is_called_empty()
    {
        var path = Put("a", "");

        Assert.Equal("written"u8.ToArray(), ReadWhole.Bytes(path, 100, () => File.WriteAllText(path, "written")).Bytes);
        var looked = 0;
        Assert.Null(ReadWhole.Bytes(Put("b", ""), 100, () => looked++).Bytes);
        Assert.InRange(looked, 1, 10);
    }

    [Fact]
    public void A_file_is_read_whole_up_to_its_limit()
    {
        Assert.Equal("abc"u8.ToArray(), ReadWhole.Bytes(Put("a", "abc"), 3).Bytes);
        Assert.Equal((null, 4L), ReadWhole.Bytes(Put("b", "abcd"), 3));
        Assert.Equal((null, 0L), ReadWhole.Bytes(Put("c", ""), 3));
        Assert.Equal("abc", ReadWhole.TryText(Put("d", "\ufeffabc"), 10));
        Assert.Null(ReadWhole.TryText(Path.Combine(_root, "none"), 10));
        Assert.Throws<FileNotFoundException>(() => ReadWhole.Bytes(Path.Combine(_root, "none"), 10));
    }

    [Fact]
    public void A_pipe_or_device_is_not_opened()
    {
        var pipe = Pipe("pipe");

        Assert.Null(ReadWhole.Bytes(pipe, 100).Bytes);
        Assert.Null(ReadWhole.Bytes("/dev/zero", 100).Bytes);
        Assert.Null(ReadWhole.TryText(pipe, 100));
    }

    [Fact]
    public void A_theme_has_the_guards_of_the_input()
    {
        Put("theme/styles/large.css", new string(' ', (1 << 20) + 1));
        Put("theme/styles/bytes.css", "a{}");
        File.WriteAllBytes(Path.Combine(_root, "theme/styles/bytes.css"), [0xff]);
        Pipe("theme/styles/pipe.css");
        Put("secret", "secret");
        Directory.CreateDirectory(Path.Combine(_root, "theme/assets"));
        File.CreateSymbolicLink(Path.Combine(_root, "theme/assets/leak.txt"), Path.Combine(_root, "secret"));
        File.CreateSymbolicLink(Path.Combine(_root, "theme/assets/nowhere.txt"), "/nowhere");
        Directory.CreateSymbolicLink(Path.Combine(_root, "theme/assets/loop"), "..");
        Directory.CreateSymbolicLink(Path.Combine(_root, "theme/strings"), "assets");

        var outcome = new ReadTheme(Path.Combine(_root, "tool"), _root).Read(TestContext.Current.CancellationToken);

        Assert.Empty(outcome.Documents);
        Assert.Equal(
            ["KB1001 theme/styles/bytes.css", "KB1002 theme/styles/pipe.css", "KB1003 theme/styles/large.css", "KB1004 theme/assets/leak.txt",
                "KB1004 theme/assets/loop", "KB1004 theme/assets/nowhere.txt", "KB1004 theme/strings"],
            outcome.Diagnostics.Select(problem => $"{problem.Code} {problem.Span.Path}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_linked_theme_is_refused()
    {
        Put("real/styles/a.css", "a{}");
        Directory.CreateSymbolicLink(Path.Combine(_root, "theme"), "real");

        var outcome = new ReadTheme(Path.Combine(_root, "tool"), _root).Read(TestContext.Current.CancellationToken);

        Assert.Equal("theme(1,1): error KB1004: This is a symbolic link to 'real', which is not followed.", Assert.Single(outcome.Diagnostics).ToString());
        Assert.Empty(outcome.Documents);
    }

    [Theory]
    [InlineData("a file", "KB1006 theme")]
    [InlineData("a pipe", "KB1006 theme")]
    [InlineData("a link to a file", "KB1004 theme")]
    [InlineData("a link to nowhere", "KB1004 theme")]
    [InlineData("a closed folder", "KB1009 theme")]
    [InlineData("nothing", null)]
    public void What_is_no_folder_is_no_theme_and_is_told(string what, string? expected)
    {
        // Whoever may do everything looks into every folder.
        expected = what == "a closed folder" && Environment.IsPrivilegedProcess ? null : expected;
        var theme = Path.Combine(_root, "theme");
        _ = what switch
        {
            "a file" => Put("theme", "a{}"),
            "a pipe" => Pipe("theme"),
            "a link to a file" => File.CreateSymbolicLink(theme, Put("real", "a{}")).FullName,
            "a closed folder" => Directory.CreateDirectory(theme, UnixFileMode.None).FullName,
            "a link to nowhere" => File.CreateSymbolicLink(theme, "/nowhere").FullName,
            _ => theme,
        };

        var outcome = new ReadTheme(Path.Combine(_root, "tool"), _root).Read(TestContext.Current.CancellationToken);

        Assert.Equal(expected is null ? [] : [expected], outcome.Diagnostics.Select(problem => $"{problem.Code} {problem.Span.Path}"));
    }

    [Fact]
    public void A_folder_that_cannot_be_looked_into_is_told_and_stands_for_what_may_be_in_it()
    {
        Put("input/content/en/index.md", "a");
        var closed = Path.Combine(_root, "input/content/en/closed");
        Directory.CreateDirectory(closed, UnixFileMode.None);

        var outcome = new FindFiles(_root).Find(TestContext.Current.CancellationToken);

        // Whoever may do everything looks into every folder.
        if (Environment.IsPrivilegedProcess)
        {
            Assert.Empty(outcome.Diagnostics);
            return;
        }

        Assert.Equal("input/content/en/closed(1,1): error KB1009: The folder can't be looked into.", Assert.Single(outcome.Diagnostics).ToString());
        Assert.True(Assert.Single(outcome.Documents, file => file.Path == "input/content/en/closed").HasErrors);
    }

    [Fact]
    public void A_file_is_replaced_through_no_link()
    {
        var precious = Put("precious", "precious");
        var file = Put("input.md", "old");
        File.CreateSymbolicLink(file + ".new", precious);

        ReplaceFile.With(file, "new"u8);

        Assert.Equal("new", File.ReadAllText(file));
        Assert.Equal("precious", File.ReadAllText(precious));
        Assert.Equal(["input.md", "input.md.new", "precious"], Directory.EnumerateFileSystemEntries(_root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_path_is_where_its_links_lead()
    {
        Directory.CreateDirectory(Path.Combine(_root, "real/inner"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "link"), "real");
        Directory.CreateSymbolicLink(Path.Combine(_root, "real/inner/up"), "../..");
        Directory.CreateSymbolicLink(Path.Combine(_root, "circle"), "circle");
        var real = RealPath.Of(_root);

        Assert.Equal(Path.Combine(real, "real/inner"), RealPath.Of(Path.Combine(_root, "link/inner")));
        Assert.Equal(Path.Combine(real, "real/none/there"), RealPath.Of(Path.Combine(_root, "link/inner/up/link/none/there")));
        Assert.Throws<IOException>(() => RealPath.Of(Path.Combine(_root, "circle/a")));
    }

    [Fact]
    public void What_others_put_into_an_output_is_named_or_kept_and_never_deleted()
    {
        var site = Path.Combine(_root, "site");
        Write(site, [], ("a/b.txt", "1"));
        Put("site/.git/HEAD", "x");
        Put("site/CNAME", "www.example.org");
        Put("site/a/own.txt", "x");
        File.CreateSymbolicLink(Path.Combine(site, "link"), "/nowhere");

        Assert.Equal([".git/HEAD", "CNAME", "a/own.txt", "link"], WrittenFiles.Foreign(site, []));
        Assert.Equal(["a/own.txt", "link"], WrittenFiles.Foreign(site, ["CNAME", ".git"]));
        Assert.Contains("CNAME", Assert.Throws<IOException>(() => Write(site, [".git"], ("a/b.txt", "2"))).Message, StringComparison.Ordinal);
        Assert.Equal("1", File.ReadAllText(Path.Combine(site, "a/b.txt")));

        File.Delete(Path.Combine(site, "a/own.txt"));
        Write(site, [".git", "CNAME", "link", "none"], ("c.txt", "2"));

        Assert.Equal("x", File.ReadAllText(Path.Combine(site, ".git/HEAD")));
        Assert.Equal("www.example.org", File.ReadAllText(Path.Combine(site, "CNAME")));
        Assert.Equal("/nowhere", new FileInfo(Path.Combine(site, "link")).LinkTarget);
        Assert.False(Directory.Exists(Path.Combine(site, "a")));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_closed_folder_of_an_output_is_not_taken_for_an_empty_one()
    {
        var site = Path.Combine(_root, "site");
        Write(site, [], ("a/b.txt", "1"));
        File.SetUnixFileMode(Path.Combine(site, "a"), UnixFileMode.None);

        // Whoever may do everything looks into every folder, and sees what is kb's own.
        var problem = Record.Exception(() => Assert.Empty(WrittenFiles.Foreign(site, [])));
        Assert.Equal(Environment.IsPrivilegedProcess ? null : typeof(UnauthorizedAccessException), problem?.GetType());
        File.SetUnixFileMode(Path.Combine(site, "a"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void An_output_may_have_the_signs_of_a_pattern_in_its_name()
    {
        Put(".x-staging-2147483646/mine.txt", "mine");

        Write(Path.Combine(_root, "*"), [], ("a.txt", "1"));

        Assert.Equal("1", File.ReadAllText(Path.Combine(_root, "*/a.txt")));
        Assert.True(File.Exists(Path.Combine(_root, ".x-staging-2147483646/mine.txt")));
    }

    private static void Write(string output, string[] keep, params (string Path, string Text)[] site)
    {
        using var files = new WriteFiles(output, keep);
        Array.ForEach(site, file => files.Take(OutputFile.FromText(file.Path, file.Text)));
        files.Publish();
    }

    private string Put(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return full;
    }

    private string Pipe(string path)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var made = Process.Start("mkfifo", [full])!;
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
        return full;
    }
}
