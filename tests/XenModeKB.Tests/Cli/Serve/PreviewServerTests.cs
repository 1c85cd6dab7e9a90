using System.Net;
using System.Net.Sockets;
using System.Text;
using XenModeKB.Cli;
using XenModeKB.Cli.Serve;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Cli.Serve;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private readonly KbRun _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly OpenPages _open = new();
    private readonly RebuildPreview _rebuild;
    private readonly PreviewServer _server;
    private Func<BuildResult> _answer = () => KbRun.Site() with
    {
        Files = [OutputFile.FromText("index.html", "<body><p>Hello</p></body>"), OutputFile.FromText("404.html", "<body>Gone"), OutputFile.FromText("a.css", "a{}")],
    };

    private int _port;

    public PreviewServerTests()
    {
        _folder.Write("input/site.yml", "base_url: https://example.org/kb/\n");
        var context = new CliContext
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            CurrentFolder = _folder.Root,
            ToolFolder = _folder.Root,
            Clock = TimeProvider.System,
            Variable = _ => null,
        };
        _rebuild = new(context, _folder.Root, (_, _) => _answer(), _open);
        _server = new(() => _rebuild.Now, _open, () => _rebuild.Source, new(Language.English));
    }

    public async ValueTask InitializeAsync()
    {
        _port = (await _server.Start(0, _stop.Token))!.Value;
        _client.BaseAddress = new($"http://127.0.0.1:{_port}/");
        _rebuild.Build(cancellation: TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _server.DisposeAsync();
        _client.Dispose();
        _stop.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("https://example.org/kb/", "/kb/")]
    [InlineData("https://example.org", "/")]
    [InlineData("https://example.org//elsewhere.example/", "/elsewhere.example/")]
    [InlineData("https://example.org//", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public void The_path_of_a_preview_is_no_other_host(string baseUrl, string path)
    {
        _folder.Write("input/site.yml", $"base_url: {baseUrl}\n");

        Assert.Equal(path, BasePath.Of(_folder.Root));
    }

    [Fact]
    public async Task No_other_site_can_use_what_a_preview_shows()
    {
        var answer = await _client.GetAsync("/kb/a.css", TestContext.Current.CancellationToken);

        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Pages_come_with_the_reload_script_and_other_files_as_they_are()
    {
        var page = await _client.GetAsync("kb/", TestContext.Current.CancellationToken);
        Assert.Matches("^<body><p>Hello</p><script src=\"/.kb/reload.js\" data-page=\"[0-9A-F]+\" data-styles=\"\" defer></script></body>$", await Text(page));
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        Assert.Equal("a{}", await Text(await _client.GetAsync("kb/a.css", TestContext.Current.CancellationToken)));
        Assert.Contains("EventSource", await Text(await _client.GetAsync(".kb/reload.js", TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_address_is_the_page_of_the_site_with_status_404()
    {
        var missing = await _client.GetAsync("kb/none", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.StartsWith("<body>Gone", await Text(missing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_stand_on_every_page_until_they_are_gone()
    {
        var good = _answer;
        _folder.Write("input/content/en/intro.md", "It came out in the year 20 [@sf-xen10-nws] <b>.\n");
        _answer = () => KbRun.Site(Problems.Error());
        _rebuild.Build(cancellation: TestContext.Current.CancellationToken);

        var broken = await _client.GetAsync("kb/", TestContext.Current.CancellationToken);
        var text = await Text(broken);
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Contains("input/content/en/intro.md(1,28): error KB5001", text, StringComparison.Ordinal);
        Assert.Contains("[@sf-xen10-nws] &lt;b&gt;.", text, StringComparison.Ordinal);
        Assert.Contains("reload.js", text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"?kb-last\">", text, StringComparison.Ordinal);
        var last = await _client.GetAsync("kb/?kb-last", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, last.StatusCode);
        Assert.Contains("Hello", await Text(last), StringComparison.Ordinal);
        Assert.DoesNotContain("kb-last", await Text(await _client.GetAsync("kb/none", TestContext.Current.CancellationToken)), StringComparison.Ordinal);

        _answer = () => throw new InvalidOperationException("Out of <cheese>");
        _rebuild.Build(cancellation: TestContext.Current.CancellationToken);
        Assert.Contains("Out of &lt;cheese&gt;", await Text(await _client.GetAsync("kb/", TestContext.Current.CancellationToken)), StringComparison.Ordinal);

        _answer = good;
        _rebuild.Build(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("kb/", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Before_the_first_build_a_page_says_that_it_runs()
    {
        var first = Preview.Before("/kb/");
        await using var server = new PreviewServer(() => first, _open, () => _rebuild.Source, new(Language.English));
        var port = await server.Start(0, _stop.Token);

        var page = await _client.GetAsync($"http://127.0.0.1:{port}/kb/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("The site is being built", await Text(page), StringComparison.Ordinal);
        Assert.Contains("reload.js", await Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_open_is_shown_before_the_others_are_made()
    {
        Assert.False(_open.LooksAt(""));
        var before = await State();
        Assert.True(_open.LooksAt(""));
        var good = _answer;
        OutputFile? shown = null;
        var version = _rebuild.Now.Version;
        _answer = () =>
        {
            _open.Take([OutputFile.FromText("index.html", "<body><p>Soon</p></body>")]);
            shown = _rebuild.Now.Find("index.html");
            Assert.Equal(version + 1, _rebuild.Now.Version);
            Assert.NotNull(_rebuild.Now.Find("a.css"));
            return good();
        };
        _rebuild.Build(cancellation: TestContext.Current.CancellationToken);

        Assert.Contains("Soon", Encoding.UTF8.GetString(shown!.Content.Span), StringComparison.Ordinal);
        Assert.Equal(version + 2, _rebuild.Now.Version);
        Assert.Equal(before, await State());
        _answer = good;
        for (var i = 0; i < 4; i++)
        {
            _rebuild.Build(cancellation: TestContext.Current.CancellationToken);
        }

        Assert.False(_open.LooksAt(""));
    }

    [Fact]
    public async Task What_a_page_asks_for_is_what_it_was_sent_until_it_changes()
    {
        var state = await State();
        var sent = await Text(await _client.GetAsync("kb/", TestContext.Current.CancellationToken));
        Assert.Contains($"data-page=\"{state.Split('"')[3]}\"", sent, StringComparison.Ordinal);

        _rebuild.Build(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(state, await State());

        _answer = () => KbRun.Site(Problems.Error());
        _rebuild.Build(cancellation: TestContext.Current.CancellationToken);
        Assert.NotEqual(state, await State());
        Assert.Equal(state, await State("&kb-last"));
    }

    [Fact]
    public async Task Open_pages_are_told_of_each_build()
    {
        using var events = new StreamReader(await _client.GetStreamAsync(".kb/events", TestContext.Current.CancellationToken));
        Assert.Equal("data: 1", await Next(events));

        _rebuild.Build(cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("data: 2", await Next(events));
    }

    [Theory]
    [InlineData("GET /kb/ HTTP/1.1\r\nHost: evil.example\r\n\r\n", "403")]
    [InlineData("POST /kb/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n", "405")]
    [InlineData("GET /../../../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "404")]
    [InlineData("GET /kb/..%2f..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "404")]
    [InlineData("GET /kb/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "404")]
    [InlineData("GET /kb/..\\..\\etc\\passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "404")]
    public async Task Nothing_but_the_site_is_answered(string request, string status)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _port, TestContext.Current.CancellationToken);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var answer = new StreamReader(socket.GetStream());

        Assert.StartsWith($"HTTP/1.1 {status}", await answer.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_the_input_is_noticed()
    {
        using var changes = new WatchInput(_folder.Root);
        var next = changes.Next(TimeProvider.System, TestContext.Current.CancellationToken);

        _folder.Write("input/content/en/new.md", "Hello");

        await next.WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_theme_that_is_made_later_is_noticed_and_so_is_what_changes_in_it()
    {
        using var changes = new WatchInput(_folder.Root);
        var made = changes.Next(TimeProvider.System, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(_folder.Root, "theme"));
        await made.WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);

        var changed = changes.Next(TimeProvider.System, TestContext.Current.CancellationToken);
        _folder.Write("theme/styles/a.css", "a{}");

        await changed.WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
    }

    private Task<string> State(string query = "") => _client.GetStringAsync($".kb/page?path=/kb/{query}", TestContext.Current.CancellationToken);

    private static async Task<string?> Next(StreamReader events)
    {
        while (await events.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
