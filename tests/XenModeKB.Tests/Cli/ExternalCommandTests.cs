using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using XenModeKB.Tests.Links;

namespace XenModeKB.Tests.Cli;

/// <summary><c>kb links --external</c> against a server on this machine: what is asked, remembered, printed and written into the sources.</summary>
public sealed class ExternalCommandTests : IClassFixture<ExternalServer>, IDisposable
{
    private const string TwoBadDays = "\"failures\":[\"2026-11-01\",\"2026-11-08\"]";
    private readonly ExternalServer _server;
    private readonly KbRun _run = new();

    public ExternalCommandTests(ExternalServer server)
    {
        _server = server;
        _run.With("KB_TEST_PORT", server.Port.ToString(CultureInfo.InvariantCulture));
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public void A_page_that_failed_on_three_days_fails_the_run_and_its_archived_copy_saves_it()
    {
        _run.Write("site/index.html", $"<p><a href=\"{_server.Url("/missing")}#part\">x</a></p>");
        Remember("/missing", TwoBadDays);

        Assert.Equal(1, Links());
        Assert.Contains("site/index.html(1,13): error KB6040", _run.Out, StringComparison.Ordinal);
        Assert.Contains("2026-11-01, 2026-11-08, 2026-11-22 (status 404)", _run.Out, StringComparison.Ordinal);
        Assert.Contains("1 external dead", _run.Out, StringComparison.Ordinal);

        _run.Write("list.json", $"[{{\"url\":\"{_server.Url("/missing")}\",\"archive_url\":\"https://archive.example/1\"}}]");
        Assert.Equal(0, Links("--archives", "list.json"));
        Assert.Contains("warning KB6046", _run.Out, StringComparison.Ordinal);
        Assert.Contains("the archived copy https://archive.example/1 stands in for it", _run.Out, StringComparison.Ordinal);
        Assert.Contains("1 external archived", _run.Out, StringComparison.Ordinal);

        // Where our own sites publish their list, nobody has to name it.
        _run.Write("site/api/v1/references.json", $"{{\"references\":[{{\"key\":\"a\"}},{{\"url\":\"http://x.example/\",\"current_url\":\"{_server.Url("/missing#x")}\",\"archive_url\":\"https://archive.example/2\"}}]}}");
        Assert.Equal(0, Links());
        Assert.Contains("the archived copy https://archive.example/2 stands in for it", _run.Out, StringComparison.Ordinal);
        Assert.Equal(0, _run.Kb("links", "site/index.html", "--site-root", "site", "--external", "--state", "state.json", "--pace", "0"));
        _run.Write("site/part/page.html", $"<p><a href=\"{_server.Url("/missing")}\">x</a></p>");
        Assert.Equal(0, _run.Kb("links", "site/part", "--site-root", "site", "--external", "--state", "state.json", "--pace", "0"));
        Assert.Equal(1, _run.Kb("links", "site/part", "--external", "--state", "state.json", "--pace", "0"));
    }

    [Fact]
    public void Answers_are_remembered_in_a_file_that_is_sorted_and_merges_by_lines()
    {
        _run.Write("site/index.html", string.Concat(new[] { "/ok", "/missing", "/moved", "/forbidden" }.Select(path => $"<a href=\"{_server.Url(path)}\">x</a>\n")));

        Assert.Equal(0, Links());

        var lines = _run.Read("state.json")!.Split('\n');
        Assert.Equal("{\"version\":1,\"addresses\":{", lines[0]);
        Assert.Equal(["/forbidden", "/missing", "/moved", "/ok"], lines[1..5].Select(line => line.Split('"')[1].Replace(_server.Url(""), "", StringComparison.Ordinal)));
        Assert.Contains("\"verdict\":\"Failing\",\"checked\":\"2026-11-22\",\"status\":404,\"failures\":[\"2026-11-22\"]", lines[2], StringComparison.Ordinal);
        Assert.Contains("1 external ok, 1 external moved, 1 external blocked, 1 external failing", _run.Out, StringComparison.Ordinal);
        var asked = _server.Requests.Count;
        Assert.Equal(0, Links());
        // What was fine or moved today is not asked again; what failed or was blocked is.
        Assert.DoesNotContain(_server.Requests.Skip(asked), request => request.Path is "/ok" or "/moved");
    }

    [Fact]
    public void JSON_names_every_occurrence_with_element_and_attribute()
    {
        _run.Write("site/index.html", $"<a href=\"{_server.Url("/missing")}\">x</a>\n<img alt=\"\" src=\"{_server.Url("/missing")}\">\n");

        Assert.Equal(0, Links("--format", "json"));

        var summary = JsonDocument.Parse(_run.Out).RootElement.GetProperty("summary");
        var address = Assert.Single(summary.GetProperty("addresses").EnumerateArray());
        Assert.Equal([("a", "href", 1), ("img", "src", 2)], address.GetProperty("occurrences").EnumerateArray()
            .Select(place => (place.GetProperty("element").GetString()!, place.GetProperty("attribute").GetString()!, place.GetProperty("line").GetInt32())));
        Assert.Equal(1, summary.GetProperty("external").GetProperty("failing").GetInt32());
    }

    [Fact]
    public void Ignored_addresses_are_not_asked()
    {
        _run.Write("site/index.html", $"<a href=\"{_server.Url("/missing?not")}\">x</a><a data-proofer-ignore href=\"{_server.Url("/missing?nor")}\">x</a>");
        var asked = _server.Requests.Count;

        Assert.Equal(0, Links("--ignore", $"{_server.Url("/missing")}*", "--strict"));
        Assert.Equal(asked, _server.Requests.Count);
    }

    [Fact]
    public void A_fix_writes_new_addresses_into_the_sources_and_nothing_else()
    {
        var (moved, longer, odd) = (_server.Url("/moved"), _server.Url("/moved/else"), _server.Url("/moved-odd"));
        _server.Pages["/moved/else"] = "x";
        _run.Write("site/index.html", $"<a href=\"{moved}\">x</a><a href=\"{moved}#here\">x</a><a href=\"{longer}\">x</a><a href=\"{odd}\">x</a>");
        var text = $"""
            ---
            title: A page
            see: [{moved}, '{moved}', "{moved}"]
            ---
            Look [here]({moved}), [there]({moved}#here), [else]({longer}) or at <{moved}>; also {moved}.
            **{moved}** (as {moved}) and https://web.archive.org/web/2020/{moved} and {moved}?x=1.

            [1]: {moved} "Title"
            <a href='{moved}'>x</a> [odd]({odd})

            """;
        _run.Write("input/content/page.md", text);
        _run.Write("input/references/list.yml", $"- key: a\r\n  url: {moved}\r\n  archive_url: https://web.archive.org/web/2020/{moved}\r\n- {{url: {moved}, title: x}}\r\n");
        File.WriteAllBytes(Path.Combine(_run.Root, "input", "latin.md"), [.. Encoding.Latin1.GetBytes($"caf\u00E9 {moved}\n")]);
        File.WriteAllBytes(Path.Combine(_run.Root, "input", "marked.md"), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"{moved}\n")]);
        _run.Write("input/data.json", moved);

        Assert.Equal(0, Links("--fix", "input"));

        var ok = _server.Url("/ok");
        var expected = text.Replace(moved, ok, StringComparison.Ordinal).Replace($"{ok}/else", longer, StringComparison.Ordinal)
            .Replace($"2020/{ok}", $"2020/{moved}", StringComparison.Ordinal).Replace($"{ok}?x=1", $"{moved}?x=1", StringComparison.Ordinal)
            .Replace($"{ok}-odd", $"{ok}?%28a%29=%27b%27&c=%2Ad%2A", StringComparison.Ordinal);
        Assert.Equal(expected, _run.Read("input/content/page.md"));
        Assert.Equal($"- key: a\r\n  url: {ok}\r\n  archive_url: https://web.archive.org/web/2020/{moved}\r\n- {{url: {ok}, title: x}}\r\n", _run.Read("input/references/list.yml"));
        Assert.Contains(moved, Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(_run.Root, "input", "latin.md"))), StringComparison.Ordinal);
        Assert.Contains("latin.md is left as it is", _run.Error, StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"{ok}\n")], File.ReadAllBytes(Path.Combine(_run.Root, "input", "marked.md")));
        Assert.Equal(moved, _run.Read("input/data.json"));
        Assert.Empty(Directory.EnumerateFiles(_run.Root, "*.new", SearchOption.AllDirectories));
    }

    [Fact]
    public void Only_links_that_a_change_touched_can_fail()
    {
        _run.Write("site/index.html", $"<a href=\"{_server.Url("/missing")}\">x</a>");
        Remember("/missing", TwoBadDays);
        Git("init", "-q", "-b", "main");
        _run.Write("page.md", $"[x]({_server.Url("/missing")})\n");
        Commit("first");
        Git("checkout", "-q", "-b", "change");
        _run.Write("other.md", $"[x]({_server.Url("/missing/longer")})\n");
        Commit("change");
        Git("checkout", "-q", "main");
        _run.Write("page.md", "nothing\n");
        Commit("main goes on");
        Git("checkout", "-q", "change");

        // The change did not write the link, though main has lost it since.
        Assert.Equal(0, Links("--changed-since", "main"));
        Assert.Contains("warning KB6041", _run.Out, StringComparison.Ordinal);
        _run.Write("new.md", $"<{_server.Url("/missing")}>\n");
        Assert.Equal(1, Links("--changed-since", "main"));
        Commit("touch");
        Assert.Equal(1, Links("--changed-since", "main"));
        Assert.Equal(0, Links("--changed-since", "HEAD"));
        Assert.Equal(1, Links());
    }

    [Theory]
    [InlineData("--state", "input")]
    [InlineData("--archives", "nowhere.json")]
    [InlineData("--archives", "input/site.yml")]
    [InlineData("--fix", "nowhere")]
    [InlineData("--hosts", "0")]
    [InlineData("--timeout", "x")]
    [InlineData("--pace", "-1")]
    [InlineData("--changed-since", "--output=x")]
    [InlineData("--changed-since", "no-such-revision")]
    public void What_can_not_be_used_is_exit_2(string flag, string value)
    {
        _run.Write("site/index.html", "<p>x</p>");

        Assert.Equal(2, _run.Kb("links", "site", "--external", flag, value));
        Assert.StartsWith("kb: ", _run.Error, StringComparison.Ordinal);
        Assert.Equal(2, _run.Kb("links", "site", flag, value));
        Assert.Contains("goes with --external only", _run.Error, StringComparison.Ordinal);
    }

    private int Links(params string[] more) => _run.Kb(["links", "site", "--external", "--state", "state.json", "--pace", "0", .. more]);

    private void Remember(string path, string failures) =>
        _run.Write("state.json", $"{{\"version\":1,\"addresses\":{{\n\"{_server.Url(path)}\":{{\"verdict\":\"Failing\",\"checked\":\"2026-11-08\",\"status\":404,{failures}}}\n}}}}\n");

    private void Commit(string message)
    {
        Git("add", ".");
        Git("-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "-q", "-m", message);
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _run.Root, RedirectStandardError = true })!;
        var problem = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, problem);
    }
}
