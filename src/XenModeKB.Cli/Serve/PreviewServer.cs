using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using XenModeKB.Cli.Printing;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Serve;

/// <summary>
/// Answers requests from the preview. 1. Only this machine is listened to, and only requests to it by name are answered, so that no web
/// page can read drafts through a name of its own; 2. what the live reload needs has routes of its own; 3. everything else is a file of the
/// build.
/// </summary>
/// <param name="preview">The newest preview.</param>
/// <param name="open">Is told which pages are open.</param>
/// <param name="source">For the lines on the error page.</param>
/// <param name="language">Of that page.</param>
internal sealed class PreviewServer(
    Func<Preview> preview, OpenPages open, Func<SourceLines> source, Lazy<Language> language) : IAsyncDisposable
{
    private WebApplication? _app;
    private CancellationToken _stopping;

    /// <summary>Starts to listen; port 0 takes any free one.</summary>
    /// <returns>The port; null when somebody else listens there.</returns>
    /// <exception cref="UsageException">The port can't be had, whoever else has it or not.</exception>
    public async Task<int?> Start(int port, CancellationToken stopping)
    {
        _stopping = stopping;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        _app = builder.Build();
        _app.Run(Answer);
        try
        {
            await _app.StartAsync(CancellationToken.None);
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            await _app.DisposeAsync();
            _app = null;
            return null;
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            throw new UsageException($"Port {port} can't be used: {problem.GetBaseException().Message}. Name another one with --port.");
        }

        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new Uri(addresses.Single()).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private Task Answer(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (http.Request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            return Send(http, 403, "text/plain", "This preview answers to 127.0.0.1 and localhost only.\n"u8.ToArray());
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            headers.Allow = "GET, HEAD";
            return Send(http, 405, "text/plain", "A preview can only be read.\n"u8.ToArray());
        }

        return http.Request.Path.Value switch
        {
            LiveReload.ScriptPath => Send(http, 200, "text/javascript; charset=utf-8", Encoding.UTF8.GetBytes(LiveReload.Script)),
            LiveReload.EventsPath => SendEvents(http),
            LiveReload.StatePath => SendState(http, preview()),
            var path => SendFile(http, preview(), path ?? "/"),
        };
    }

    private Task SendFile(HttpContext http, Preview now, string path)
    {
        var answer = Find(http, now, path);
        if (answer.Location is { } location)
        {
            http.Response.Headers.Location = location + http.Request.QueryString;
            return Send(http, answer.Status, "text/plain", ReadOnlyMemory<byte>.Empty);
        }

        if (answer.File is not { } file)
        {
            return Send(http, answer.Status, "text/plain; charset=utf-8", "No such page, and the site has no 404.html.\n"u8.ToArray());
        }

        if (!file.Path.EndsWith(".html", StringComparison.Ordinal))
        {
            return Send(http, answer.Status, ContentTypes.Of(file.Path), file.Content);
        }

        var html = Encoding.UTF8.GetString(file.Content.Span);
        var page = LiveReload.AddTo(html, PageState.Of(html, file.Path, now.Find));
        return Send(http, answer.Status, ContentTypes.Of(file.Path), Encoding.UTF8.GetBytes(page));
    }

    /// <summary>What the page of an address is now, for one that is open.</summary>
    private Task SendState(HttpContext http, Preview now)
    {
        var file = Find(http, now, http.Request.Query["path"].ToString()).File;
        if (file is null)
        {
            return Send(http, 200, "application/json", LiveReload.Answer(new("", [])));
        }

        open.Asked(file.Path);
        var state = PageState.Of(Encoding.UTF8.GetString(file.Content.Span), file.Path, now.Find);
        return Send(http, 200, "application/json", LiveReload.Answer(state));
    }

    /// <summary>Errors stand on every page, whatever is asked for; but where the last good one is wanted.</summary>
    private Answer Find(HttpContext http, Preview now, string path)
    {
        var found = FindFile.Of(now, path);
        var isLast = http.Request.Query.ContainsKey(LiveReload.LastGood);
        if (!now.IsFirst && (!now.IsBroken || (isLast && found.Status != 404)))
        {
            return found;
        }

        var last = found is { Status: 200, File: { } page } && page.Path.EndsWith(".html", StringComparison.Ordinal);
        var errors = ErrorPage.Html(now, last, source(), language.Value);
        return new(now.IsFirst ? 503 : 500, Model.OutputFile.FromText("errors.html", errors));
    }

    private async Task SendEvents(HttpContext http)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _stopping);
        http.Response.ContentType = "text/event-stream";
        try
        {
            while (!end.IsCancellationRequested)
            {
                var now = preview();
                await http.Response.WriteAsync($"retry: 500\ndata: {now.Version}\n\n", end.Token);
                await http.Response.Body.FlushAsync(end.Token);
                await now.Replaced.WaitAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server ends.
        }
    }

    private static async Task Send(HttpContext http, int status, string type, ReadOnlyMemory<byte> content)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        http.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(content, http.RequestAborted);
        }
    }
}
