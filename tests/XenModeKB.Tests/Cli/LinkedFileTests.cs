using System.Globalization;
using System.Runtime.Versioning;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Links;
using XenModeKB.Tests.Specs;

namespace XenModeKB.Tests.Cli;

/// <summary>Where a command writes stands a symbolic link, in somebody's clone: the link stays, and what it leads to stays as it is.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class LinkedFileTests : IClassFixture<ExternalServer>, IDisposable
{
    private const string Page = "---\ntitle: A page\ndescription: About.\n---\n## One {#one}\n\nText.\n";

    private readonly ExternalServer _server;
    private readonly KbRun _run = new();
    private readonly DirectoryInfo _outside = Directory.CreateTempSubdirectory("kb-outside-");

    public LinkedFileTests(ExternalServer server)
    {
        _server = server;
        _run.With("KB_TEST_PORT", server.Port.ToString(CultureInfo.InvariantCulture));
        var site = Path.Combine(Repository.Root, "tests", "XenModeKB.Tests", "Specs", "Base");
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
        {
            _run.Write(Path.GetRelativePath(site, file), File.ReadAllText(file));
        }

        _run.Write("input/content/en/page.md", Page);
        _run.Write("input/content/pt-BR/page.md", Page);
        _run.Write("more.bib", "@misc{two, title={Two}, url={https://example.org/}}");
        _run.Answer = () => new SiteBuild(_run.Asked! with { ToolTheme = Path.Combine(Repository.Root, "theme") }, new PlainTheme())
            .Build(null, TestContext.Current.CancellationToken);
    }

    /// <summary>Each command that writes below the root, and where.</summary>
    public static MatrixTheoryData<string, string> Commands => new(
        [
            "drift --update pt-BR/page > input/translations/pt-BR/content/page.yml",
            "drift --update --all > input/translations/pt-BR/site.yml",
            "new page guides/new > input/content/en/guides/new.md",
            "new page new > input/content/pt-BR/new.md",
            "new entity inits/new > input/data/inits/new.yml",
            "new flowchart new > input/flowcharts/new.yml",
            "new reference topic/some-key > input/references/topic.yml",
            "new reference topic --from more.bib > input/references/topic.yml",
            "new site mine > mine/input/site.yml",
            "new site mine --languages en > mine/input/content/en/index.md",
        ],
        ["a file outside", "a file inside", "nothing outside", "nothing inside"]);

    public void Dispose()
    {
        _run.Dispose();
        _outside.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_link_is_neither_written_through_nor_replaced(string command, string to)
    {
        var (arguments, path) = (command.Split(" > ")[0], command.Split(" > ")[1]);
        var target = Path.Combine(to.EndsWith("outside", StringComparison.Ordinal) ? _outside.FullName : _run.Root, "precious");
        var text = to.StartsWith("nothing", StringComparison.Ordinal) ? null : "one: {type: webpage, title: One}\n";
        var link = Link(path, target, text);

        // A page that is there as a link is there: only the other language is made.
        Assert.Equal(arguments.StartsWith("new page", StringComparison.Ordinal) ? 0 : 2, _run.Kb(arguments.Split(' ')));
        Assert.Equal(target, new FileInfo(link).LinkTarget);
        Assert.Equal(text, File.Exists(target) ? File.ReadAllText(target) : null);
    }

    [Theory]
    [InlineData("outside")]
    [InlineData("inside")]
    public void A_new_address_is_not_written_through_a_link(string where)
    {
        var moved = _server.Url("/moved");
        _run.Write("site/index.html", $"<a href=\"{moved}\">x</a>");
        _run.Write("input/content/en/page.md", $"[x]({moved})\n");
        var target = Path.Combine(where == "outside" ? _outside.FullName : _run.Root, "precious.md");
        var link = Link("input/content/en/linked.md", target, $"[x]({moved})\n");
        var gone = Link("input/content/en/gone.md", Path.Combine(_outside.FullName, "gone.md"), null);

        Assert.Equal(0, _run.Kb("links", "site", "--external", "--state", "state.json", "--pace", "0", "--fix", "input"));

        Assert.Equal($"[x]({_server.Url("/ok")})\n", _run.Read("input/content/en/page.md"));
        Assert.Equal(target, new FileInfo(link).LinkTarget);
        Assert.Equal($"[x]({moved})\n", File.ReadAllText(target));
        Assert.NotNull(new FileInfo(gone).LinkTarget);
        Assert.Empty(_outside.EnumerateFiles("gone.md"));
    }

    /// <summary>The memory of links is the user's own file, and named by the user: what stands in its place is replaced, never written through.</summary>
    [Fact]
    public void The_memory_of_links_replaces_a_link()
    {
        _run.Write("site/index.html", $"<a href=\"{_server.Url("/ok")}\">x</a>");
        var target = Path.Combine(_outside.FullName, "state.json");
        const string before = "{\"version\":1,\"addresses\":{}}";
        var link = Link("state.json", target, before);

        Assert.Equal(0, _run.Kb("links", "site", "--external", "--state", "state.json", "--pace", "0"));

        Assert.Null(new FileInfo(link).LinkTarget);
        Assert.Equal(before, File.ReadAllText(target));
    }

    private string Link(string path, string target, string? text)
    {
        if (text is not null)
        {
            File.WriteAllText(target, text);
        }

        var link = Path.Combine(_run.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.Delete(link);
        File.CreateSymbolicLink(link, target);
        return link;
    }
}
