using XenModeKB.Links;

namespace XenModeKB.Tests.Links;

/// <summary>Symbolic links in the folder of a site, and a folder without pages.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-folder").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Links_inside_the_site_are_followed()
    {
        Write("site/v1/index.html", "<p id=a>x</p>");
        Write("site/index.html", "<a href='stable/index.html#a'>x</a> <a href='stable/'>y</a> <a href='start.html'>z</a>");
        Directory.CreateSymbolicLink(Full("site/stable"), "v1");
        File.CreateSymbolicLink(Full("site/start.html"), "v1/index.html");

        Assert.Empty(Check("site").Problems);
    }

    [Fact]
    public void Links_out_of_the_site_are_not_followed()
    {
        Write("other/index.html", "<p>x</p>");
        Write("site/index.html", "<a href='out/'>x</a> <a href='out.html'>y</a> <a href='gone.html'>z</a>");
        Directory.CreateSymbolicLink(Full("site/out"), "../other");
        File.CreateSymbolicLink(Full("site/out.html"), "../other/index.html");
        File.CreateSymbolicLink(Full("site/gone.html"), "nowhere.html");

        Assert.Equal(["KB6001", "KB6001", "KB6001"], Check("site").Diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void Links_that_lead_back_come_to_an_end()
    {
        Write("site/a/b/index.html", "<p>x</p>");
        Directory.CreateSymbolicLink(Full("site/a/b/up"), "..");
        Directory.CreateSymbolicLink(Full("site/a/b/root"), Full("site"));
        Directory.CreateSymbolicLink(Full("site/c"), "a");
        for (var i = 0; i < 20; i++)
        {
            Directory.CreateDirectory(Full($"site/d{i}"));
            Directory.CreateSymbolicLink(Full($"site/d{i}/one"), $"../d{i + 1}");
            Directory.CreateSymbolicLink(Full($"site/d{i}/two"), $"../d{i + 1}");
        }

        Assert.Equal(2, Check("site").Files);
    }

    [Fact]
    public void A_link_is_followed_however_deep_it_stands()
    {
        Write("site/a/b/c/d/e/f/index.html", "<a href='all/index.html'>x</a>");
        Write("site/v1/index.html", "<p>x</p>");
        Directory.CreateSymbolicLink(Full("site/a/b/c/d/e/f/all"), Full("site/v1"));

        Assert.Empty(Check("site").Problems);
    }

    [Fact]
    public void A_folder_that_is_named_twice_is_checked_once()
    {
        Write("site/index.html", "<a href='nope.html'>x</a>");

        var report = Check("site", "site");

        Assert.Equal((1, 1, 1), (report.Files, report.Links, report.Broken));
    }

    [Fact]
    public void A_file_that_is_too_large_to_be_read_is_named()
    {
        Write("site/index.html", "<a href='large.html#x'>x</a>");
        using (var large = File.Create(Full("site/large.html")))
        {
            large.SetLength((256L * 1024 * 1024) + 1);
        }

        var problem = Assert.Single(Check("site").Diagnostics);
        Assert.Equal(("KB6018", "site/large.html", 1, 1), (problem.Code, problem.Span.Path, problem.Span.Line, problem.Span.Column));
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        Write("site/index.html", "<a href='pipe.html'>x</a> <a href='pipe.html#part'>y</a>");
        using (var make = System.Diagnostics.Process.Start("mkfifo", Full("site/pipe.html")))
        {
            make.WaitForExit();
        }

        Assert.Equal(["KB6002"], Check("site").Diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void A_path_without_any_page_is_named()
    {
        Write("site/readme.txt", "x");
        Write("other/index.html", "<p>x</p>");

        Assert.Equal(["site"], Check("site", "other", "site").PathsWithoutPages);
    }

    private LinkReport Check(params string[] paths) => LinkCheck.Run(new() { Paths = paths, CurrentFolder = _folder }, TestContext.Current.CancellationToken);

    private string Full(string path) => Path.Combine(_folder, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }
}
