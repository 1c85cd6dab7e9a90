using System.Runtime.Versioning;
using XenModeKB.Files;
using XenModeKB.Model;

namespace XenModeKB.Tests.Files;

/// <summary>What a killed build leaves behind is tidied up by the next one.</summary>
public sealed class WriteFilesTests : IDisposable
{
    /// <summary>No process can have this number.</summary>
    private const string Gone = "2147483646";

    private readonly string _folder = Directory.CreateTempSubdirectory("kb-write-").FullName;

    [Fact]
    public void The_folder_is_replaced_as_a_whole_and_stale_files_go()
    {
        Write(("a/b.txt", "1"), ("c.txt", "2"));
        Write(("a/b.txt", "3"));

        Assert.Equal("3", File.ReadAllText(Path.Combine(_folder, "site", "a", "b.txt")));
        Assert.False(File.Exists(Path.Combine(_folder, "site", "c.txt")));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("1", "2", true)]
    [InlineData("1", "3", false)]
    [InlineData("0", "2", false)]
    public void A_site_that_has_not_changed_is_not_written_again(string one, string other, bool stays)
    {
        Write(("a/b.txt", "1"), ("c.txt", "2"));
        var before = new DateTime(2016, 1, 20, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "site", "c.txt"), before);
        Write(("a/b.txt", one), ("c.txt", other));

        Assert.Equal(stays, File.GetLastWriteTimeUtc(Path.Combine(_folder, "site", "c.txt")) == before);
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_site_with_a_file_less_has_changed()
    {
        Write(("a/b.txt", "1"), ("c.txt", "2"));
        Write(("a/b.txt", "1"));

        Assert.False(File.Exists(Path.Combine(_folder, "site", "c.txt")));
    }

    [Fact]
    public void What_is_not_published_leaves_the_old_site_and_nothing_else()
    {
        Write("old");
        using (var files = new WriteFiles(Path.Combine(_folder, "site")))
        {
            files.Take(OutputFile.FromText("page.html", "new"));
        }

        Assert.Equal("old", File.ReadAllText(Path.Combine(_folder, "site", "page.html")));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void What_cannot_be_written_is_told_at_the_end()
    {
        Write("old");
        using (var files = new WriteFiles(Path.Combine(_folder, "site")))
        {
            files.Take(OutputFile.FromText("page.html", "a file"));
            files.Take(OutputFile.FromText("page.html/inner.html", "in a folder of the same name"));
            files.Take(OutputFile.FromText("other.html", "another"));
            Assert.Throws<IOException>(files.Publish);
        }

        Assert.Equal("old", File.ReadAllText(Path.Combine(_folder, "site", "page.html")));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("../escaped.html")]
    [InlineData("en/../../escaped.html")]
    [InlineData("/../escaped.html")]
    public void Nothing_is_written_outside_of_the_site(string path)
    {
        using (var files = new WriteFiles(Path.Combine(_folder, "site")))
        {
            files.Take(OutputFile.FromText(path, "a file"));
            Assert.Throws<IOException>(files.Publish);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void Folders_of_killed_builds_go()
    {
        Put($".site-staging-{Gone}", "half");
        Put($".site-staging-{Gone}-old", "old");
        Put("site", "old");
        Write("new");

        Assert.Equal("new", File.ReadAllText(Path.Combine(_folder, "site", "page.html")));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void An_old_site_that_cannot_be_removed_is_named_and_the_next_build_removes_it()
    {
        Write("first");
        var first = WriteLeaving("second", _ => throw new UnauthorizedAccessException());

        var left = Assert.Single(first);
        Assert.Equal("first", File.ReadAllText(Path.Combine(left, "page.html")));
        Assert.Equal("second", File.ReadAllText(Path.Combine(_folder, "site", "page.html")));

        // Another process builds next, twice: the first of them can't remove it either.
        var gone = Path.Combine(_folder, $".site-staging-{Gone}");
        Directory.Move(left, gone);
        Assert.Equal([gone], WriteLeaving("third", folder => Delete(folder, not: gone)));
        Assert.Equal("third", File.ReadAllText(Path.Combine(_folder, "site", "page.html")));
        Assert.Empty(WriteLeaving("fourth", folder => Delete(folder, not: "")));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));

        static void Delete(string folder, string not)
        {
            if (folder == not)
            {
                throw new IOException();
            }

            DeleteFolder.Apply(folder);
        }
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_is_locked_against_writing_is_deleted_and_nothing_behind_its_links()
    {
        var locked = Directory.CreateDirectory(Path.Combine(_folder, "old", "locked")).FullName;
        var other = Directory.CreateDirectory(Path.Combine(_folder, "other")).FullName;
        File.WriteAllText(Path.Combine(locked, "page.html"), "old");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "old", "link"), other);
        File.SetUnixFileMode(other, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.SetUnixFileMode(locked, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        DeleteFolder.Apply(Path.Combine(_folder, "old"));

        Assert.False(Directory.Exists(Path.Combine(_folder, "old")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserExecute, File.GetUnixFileMode(other));
    }

    [Fact]
    public void A_site_lost_between_the_two_steps_of_a_swap_comes_back()
    {
        Put($".site-staging-{Gone}-old", "same");
        Write("same");

        Assert.Equal("same", File.ReadAllText(Path.Combine(_folder, "site", "page.html")));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Folders_of_other_builds_that_run_and_of_other_outputs_stay()
    {
        Put($".site-staging-{Environment.ProcessId}-other", "running");
        Put($".other-staging-{Gone}", "half");
        Write("new");

        Assert.True(Directory.Exists(Path.Combine(_folder, $".site-staging-{Environment.ProcessId}-other")));
        Assert.True(Directory.Exists(Path.Combine(_folder, $".other-staging-{Gone}")));
    }

    [Fact]
    public async Task A_reader_who_never_stops_looking_always_finds_a_whole_site()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the swap has two steps.");
        Write("site 0");
        var page = Path.Combine(_folder, "site", "page.html");
        using var end = new CancellationTokenSource();
        var looks = Task.Run(
            () =>
            {
                var missed = 0;
                while (!end.IsCancellationRequested)
                {
                    missed += File.Exists(page) ? 0 : 1;
                }

                return missed;
            },
            TestContext.Current.CancellationToken);
        for (var i = 1; i <= 100; i++)
        {
            Write($"site {i}");
        }

        await end.CancelAsync();
        Assert.Equal(0, await looks);
        Assert.Equal("site 100", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Folders_are_exchanged_whole_or_not_at_all()
    {
        Put("one", "1");
        Put("other", "2");

        Assert.Equal(OperatingSystem.IsLinux(), ExchangeFolders.Try(Path.Combine(_folder, "one"), Path.Combine(_folder, "other")));
        Assert.Equal(OperatingSystem.IsLinux() ? "2" : "1", File.ReadAllText(Path.Combine(_folder, "one", "page.html")));
        Assert.False(ExchangeFolders.Try(Path.Combine(_folder, "one"), Path.Combine(_folder, "nowhere")));
        Assert.True(File.Exists(Path.Combine(_folder, "one", "page.html")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IReadOnlyList<string> WriteLeaving(string text, Action<string> delete)
    {
        using var files = new WriteFiles(Path.Combine(_folder, "site")) { Delete = delete };
        files.Take(OutputFile.FromText("page.html", text));
        files.Publish();
        return [.. files.Left];
    }

    private void Write(string text) => Write(("page.html", text));

    private void Write(params (string Path, string Text)[] site)
    {
        using var files = new WriteFiles(Path.Combine(_folder, "site"));
        Array.ForEach(site, file => files.Take(OutputFile.FromText(file.Path, file.Text)));
        files.Publish();
    }

    private void Put(string folder, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, folder));
        File.WriteAllText(Path.Combine(_folder, folder, "page.html"), text);
        WrittenFiles.Write(Path.Combine(_folder, folder), ["page.html"]);
    }
}
