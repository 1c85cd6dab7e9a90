using System.Globalization;
using XenModeKB.Tests.Links;

namespace XenModeKB.Tests.Cli;

/// <summary><c>--against</c> of <c>check</c>, <c>build</c> and <c>links</c>: a file, a folder or an address.</summary>
public sealed class AgainstTests(ExternalServer server) : IClassFixture<ExternalServer>, IDisposable
{
    private const string Manifest = "{\"version\":1,\"files\":[\n{\"url\":\"en/gone/\",\"anchors\":[\"a\"]}\n]}\n";
    private readonly KbRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    public void A_manifest_can_be_a_file_or_a_folder_that_holds_one(string command)
    {
        _run.Write("old/site-manifest.json", Manifest);

        Assert.Equal(0, _run.Kb(command, "--against", "old/site-manifest.json"));
        Assert.Equal("en/gone/", Assert.Single(_run.Asked!.Published!.Files).Url);
        Assert.Equal(0, _run.Kb(command, "--against", "old"));
        Assert.Equal(["a"], Assert.Single(_run.Asked!.Published!.Files).Anchors);
        Assert.Equal(0, _run.Kb(command));
        Assert.Null(_run.Asked!.Published);
    }

    [Theory]
    [InlineData("/published/site-manifest.json")]
    [InlineData("/published/")]
    [InlineData("/published/?query#fragment")]
    public void A_manifest_can_be_fetched_from_where_it_is_served(string path)
    {
        server.Pages["/published/site-manifest.json"] = Manifest;
        _run.With("KB_TEST_PORT", server.Port.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(0, _run.Kb("check", "--against", server.Url(path)));
        Assert.Equal("en/gone/", Assert.Single(_run.Asked!.Published!.Files).Url);
    }

    [Fact]
    public void Links_compares_a_folder_with_what_was_published()
    {
        server.Pages["/published/site-manifest.json"] = Manifest;
        _run.With("KB_TEST_PORT", server.Port.ToString(CultureInfo.InvariantCulture)).Write("site/en/index.html", "<p>x</p>");

        Assert.Equal(1, _run.Kb("links", "site", "--against", server.Url("/published/")));
        Assert.Contains("error KB6031: '/en/gone/' was published and is gone", _run.Out, StringComparison.Ordinal);
        _run.Write("site/en/gone/index.html", "<p id=a>x</p>");
        Assert.Equal(0, _run.Kb("links", "site", "--against", server.Url("/published/")));
        Assert.Equal(0, _run.Kb("links", "site/en/index.html", "--site-root", "site", "--against", server.Url("/published/")));
    }

    [Theory]
    [InlineData("nowhere.json", "can't be read")]
    [InlineData("", "names a file or an address")]
    [InlineData("input/site.yml", "is no site manifest")]
    [InlineData("http://[::1", "no browser can read")]
    [InlineData("http://no-such-host.invalid/", "no such host")]
    [InlineData("http://127.0.0.1:1/", "not a public one")]
    [InlineData("http://10.0.0.1/", "not a public one")]
    [InlineData("http://169.254.169.254/latest/", "not a public one")]
    [InlineData("http://[::ffff:10.0.0.1]/", "not a public one")]
    [InlineData("/missing", "status 404")]
    [InlineData("/ok", "is no site manifest")]
    [InlineData("/loop", "redirects without end")]
    [InlineData("/to-private", "not a public one")]
    [InlineData("/to-mail", "leads to no web address")]
    [InlineData("/short", "no connection")]
    public void What_can_not_be_had_is_exit_2_in_plain_words(string name, string part)
    {
        _run.With("KB_TEST_PORT", server.Port.ToString(CultureInfo.InvariantCulture));

        foreach (var command in new[] { "check", "build" })
        {
            Assert.Equal(2, _run.Kb(command, "--against", name.StartsWith('/') ? server.Url(name) : name));
            Assert.StartsWith("kb: --against", _run.Error, StringComparison.Ordinal);
            Assert.Contains(part, _run.Error, StringComparison.Ordinal);
            Assert.Equal(1, _run.Error.Count(c => c == '\n'));
        }
    }

    [Fact]
    public void A_file_without_a_byte_is_told_once()
    {
        _run.Write("empty.json", "");

        Assert.Equal(2, _run.Kb("check", "--against", "empty.json"));
        Assert.Equal("kb: --against: empty.json can't be read: it is empty, or no file\n", _run.Error);
    }

    [Fact]
    public void This_machine_is_asked_only_when_a_test_says_so()
    {
        server.Pages["/published/site-manifest.json"] = Manifest;

        Assert.Equal(2, _run.Kb("check", "--against", server.Url("/published/")));
        Assert.Contains("not a public one", _run.Error, StringComparison.Ordinal);
    }
}
