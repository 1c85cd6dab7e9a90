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
        _rebuild = new(context, _folder.Root, (_, _) => _answer());
        _server = new(() => _rebuild.Now, () => _rebuild.Source, new(Language.English));
    }

    public async ValueTask InitializeAsync()
    {
        _port = await _server.Start(0, _stop.Token);
        _client.BaseAddress = new($"http://127.0.0.1:{_port}/");
        _rebuild.Build();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _server.DisposeAsync();
        _client.Dispose();
        _stop.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Pages_come_with_the_reload_script_and_other_files_as_they_are()
    {
        var page = await _client.GetAsync("kb/", TestContext.Current.CancellationToken);
        Assert.Equal("<body><p>Hello</p><script src=\"/.kb/reload.js\" data-version=\"1\" defer></script></body>", await Text(page));
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
        _rebuild.Build();

        var broken = await _client.GetAsync("kb/", TestContext.Current.CancellationToken);
        var text = await Text(broken);
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Contains("input/content/en/intro.md(1,28): error KB5001", text, StringComparison.Ordinal);
        Assert.Contains("[@sf-xen10-nws] &lt;b&gt;.", text, StringComparison.Ordinal);
        Assert.Contains("reload.js", text, StringComparison.Ordinal);

        _answer = () => throw new InvalidOperationException("Out of <cheese>");
        _rebuild.Build();
        Assert.Contains("Out of &lt;cheese&gt;", await Text(await _client.GetAsync("kb/", TestContext.Current.CancellationToken)), StringComparison.Ordinal);

        _answer = good;
        _rebuild.Build();
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("kb/", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Open_pages_are_told_of_each_build()
    {
        using var events = new StreamReader(await _client.GetStreamAsync(".kb/events", TestContext.Current.CancellationToken));
        Assert.Equal("data: 1", await Next(events));

        _rebuild.Build();

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
    public async Task A_taken_port_is_a_usage_error()
    {
        await using var second = new PreviewServer(() => _rebuild.Now, () => _rebuild.Source, new(Language.English));

        var problem = await Assert.ThrowsAsync<UsageException>(() => second.Start(_port, CancellationToken.None));

        Assert.Contains($"Port {_port} can't be used", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_the_input_is_noticed()
    {
        using var changes = new WatchInput(_folder.Root);
        var next = changes.Next(TimeProvider.System, TestContext.Current.CancellationToken);

        _folder.Write("input/content/en/new.md", "Hello");

        await next.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_theme_that_is_made_later_is_noticed_and_so_is_what_changes_in_it()
    {
        using var changes = new WatchInput(_folder.Root);
        var made = changes.Next(TimeProvider.System, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(_folder.Root, "theme"));
        await made.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        var changed = changes.Next(TimeProvider.System, TestContext.Current.CancellationToken);
        _folder.Write("theme/styles/a.css", "a{}");

        await changed.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

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
