using System.Collections.Frozen;
using XenModeKB.Cli.Serve;
using XenModeKB.Model;

namespace XenModeKB.Tests.Cli.Serve;

public sealed class FindFileTests
{
    private static readonly Preview s_preview = Preview.Before("/kb/") with
    {
        Files = new[] { "index.html", "en/index.html", "en/ã/index.html", "404.html", "a.css" }
            .ToFrozenDictionary(path => path, path => OutputFile.FromText(path, path), StringComparer.Ordinal),
    };

    [Theory]
    [InlineData("/kb/", 200, "index.html")]
    [InlineData("/kb/en/", 200, "en/index.html")]
    [InlineData("/kb/en/index.html", 200, "en/index.html")]
    [InlineData("/kb/a.css", 200, "a.css")]
    [InlineData("/kb/en", 301, "/kb/en/")]
    [InlineData("/kb/en/ã", 301, "/kb/en/%C3%A3/")]
    [InlineData("/", 307, "/kb/")]
    [InlineData("/kb", 307, "/kb/")]
    [InlineData("/kb/none", 404, "404.html")]
    [InlineData("/kb/EN/", 404, "404.html")]
    [InlineData("/en/", 404, "404.html")]
    [InlineData("/kb/../../etc/passwd", 404, "404.html")]
    [InlineData("/kb//etc/passwd", 404, "404.html")]
    [InlineData("", 404, "404.html")]
    public void A_request_finds_what_a_static_host_would(string path, int status, string what)
    {
        var answer = FindFile.Of(s_preview, path);

        Assert.Equal((status, what), (answer.Status, answer.Location ?? answer.File?.Path));
    }
}
