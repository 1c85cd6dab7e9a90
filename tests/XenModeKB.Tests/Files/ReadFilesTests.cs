using XenModeKB.Files;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Files;

public sealed class ReadFilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kb-test").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("content/en/a.md", new byte[] { (byte)'a', (byte)'\n', 0xC3, 0xA9, 0xFF }, "input/content/en/a.md(2,2): error KB1001")]
    [InlineData("content/en/a.md", new byte[] { 0xED, 0xA0, 0x80 }, "input/content/en/a.md(1,1): error KB1001")]
    [InlineData("content/en/a.md", new byte[] { 0xC3 }, "input/content/en/a.md(1,1): error KB1001")]
    [InlineData("content/en/a.md", new byte[0], "input/content/en/a.md(1,1): error KB1002")]
    [InlineData("content/en/A_b.md", new[] { (byte)'a' }, "input/content/en/A_b.md(1,1): error KB1005")]
    [InlineData("data/modes/a.yaml", new[] { (byte)'a' }, "input/data/modes/a.yaml(1,1): error KB1006")]
    [InlineData("content/en/a.md", new[] { (byte)'a', (byte)'\n', (byte)'b', (byte)8 }, "input/content/en/a.md(2,2): error KB1007")]
    public void A_file_that_cannot_be_used_is_reported_at_its_place(string path, byte[] bytes, string expected)
    {
        Write(path, bytes);

        Assert.StartsWith(expected, Assert.Single(Read().Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><image href='https://example.com/a.png'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect style='fill:url(https://example.com/)'/></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>")]
    [InlineData("not a picture")]
    public void A_picture_that_could_run_or_load_something_is_an_error(string svg)
    {
        Write("assets/a.svg", System.Text.Encoding.UTF8.GetBytes(svg));

        Assert.Contains("KB1008", Read().Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_file_over_the_limit_is_an_error_and_is_not_read()
    {
        Write("content/en/big.md", new byte[5 << 20]);

        var outcome = Read();

        Assert.Equal("KB1003", Assert.Single(outcome.Diagnostics).Code);
        Assert.Null(Assert.Single(outcome.Documents).Text);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_an_error_and_not_a_crash()
    {
        Write("content/en/a.md", "a"u8.ToArray());
        using var held = new FileStream(Path.Combine(_root, "input/content/en/a.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(
            "input/content/en/a.md(1,1): error KB1009: The file can't be read: the system refuses to open it.",
            Assert.Single(Read().Diagnostics).ToString());
    }

    [Fact]
    public void A_file_that_goes_after_it_was_found_is_an_error_and_not_a_crash()
    {
        Write("content/en/a.md", "a"u8.ToArray());
        var found = Assert.Single(new FindFiles(_root).Find(TestContext.Current.CancellationToken).Documents);
        File.Delete(found.FullPath);

        var read = ReadFile.Apply(found with { Length = -1 });

        Assert.Equal("KB1009", Assert.Single(read.Diagnostics).Code);
        Assert.Null(read.Documents[0].Text);
    }

    [Fact]
    public async Task A_pipe_is_not_waited_for()
    {
        Write("content/en/a.md", "a"u8.ToArray());
        using (var make = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_root, "input/content/en/pipe.md")))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var outcome = await Task.Run(Read, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);

        Assert.StartsWith("input/content/en/pipe.md(1,1): error KB1002", Assert.Single(outcome.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_an_error_and_is_not_followed()
    {
        Write("content/en/a.md", "a"u8.ToArray());
        File.CreateSymbolicLink(Path.Combine(_root, "input/content/en/secret.md"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(_root, "input/content/pt-BR"), "/etc");

        var outcome = Read();

        Assert.Equal(["KB1004", "KB1004"], outcome.Diagnostics.Select(d => d.Code));
        Assert.Equal("input/content/en/a.md", Assert.Single(outcome.Documents, file => file.Text is not null).Path);
    }

    [Fact]
    public void An_unchanged_file_is_the_same_object_in_the_next_build()
    {
        Write("content/en/a.md", "a"u8.ToArray());
        Write("content/en/b.md", "b"u8.ToArray());
        var finder = new FindFiles(_root);
        var before = finder.Find(TestContext.Current.CancellationToken).Documents;

        Write("content/en/b.md", "changed"u8.ToArray());
        var after = finder.Find(TestContext.Current.CancellationToken).Documents;

        Assert.Same(before[0], after[0]);
        Assert.NotSame(before[1], after[1]);
    }

    [Fact]
    public void A_folder_that_this_tool_did_not_write_is_not_replaced()
    {
        File.WriteAllText(Path.Combine(_root, "precious.txt"), "x");

        Assert.False(WriteFiles.MayReplace(_root));
        Assert.True(WriteFiles.MayReplace(Path.Combine(_root, "new")));
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0, 0, 0, 0, 128 }, "a.png", 256, 128)]
    [InlineData(new byte[] { 71, 73, 70, 56, 57, 97, 10, 0, 20, 0 }, "a.gif", 10, 20)]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 1 }, "a.jpg", 40, 30)]
    public void The_size_of_a_picture_is_read_from_its_first_bytes(byte[] bytes, string path, int width, int height) =>
        Assert.Equal((width, height), MeasureImage.Size(path, bytes));

    [Fact]
    public void History_keeps_the_newest_commit_of_each_file()
    {
        var history = ReadHistory.Parse("\u0001aaa 2026-02-01\n\ninput/a.md\n\u0001bbb 2025-01-01\n\ninput/a.md\ninput/b.md\n");

        Assert.Equal((new DateOnly(2026, 2, 1), "aaa"), history["input/a.md"]);
        Assert.Equal((new DateOnly(2025, 1, 1), "bbb"), history["input/b.md"]);
    }

    private Outcome<InputFile> Read()
    {
        var found = new FindFiles(_root).Find(TestContext.Current.CancellationToken);
        var read = Outcome.Join([.. found.Documents.Select(ReadFile.Apply)]);
        return read with { Diagnostics = [.. found.Diagnostics, .. read.Diagnostics] };
    }

    private void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(_root, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
