using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace XenModeKB.Tests.Links;

/// <summary>A server on this machine that answers as servers of the world do, well and badly.</summary>
public sealed class ExternalServer : IAsyncLifetime
{
    private static readonly Dictionary<string, (int Status, string To)> s_redirects = new(StringComparer.Ordinal)
    {
        ["/moved"] = (301, "/ok"),
        ["/moved-308"] = (308, "ok"),
        ["/found"] = (302, "/ok"),
        ["/chain"] = (301, "/moved"),
        ["/mixed"] = (301, "/found"),
        ["/loop"] = (302, "/loop2"),
        ["/loop2"] = (302, "/loop"),
        ["/home"] = (301, "/"),
        ["/to-mail"] = (302, "mailto:a@b.example"),
        ["/to-private"] = (302, "http://10.0.0.1/x"),
        ["/to-metadata"] = (302, "http://169.254.169.254/latest/"),
        ["/to-other-port"] = (302, "http://127.0.0.1:1/"),
        ["/to-name"] = (302, "http://localhost:1/"),
        ["/moved-to-part"] = (301, "/ok#part"),
        ["/moved-odd"] = (301, "/ok?(a)='b'&c=*d*"),
    };

    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);
    private WebApplication? _app;

    public int Port { get; private set; }

    /// <summary>Method and path of every request.</summary>
    public ConcurrentQueue<(string Method, string Path)> Requests { get; } = [];

    /// <summary>What the server takes for the time of day.</summary>
    public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

    /// <summary>Of every request.</summary>
    public ConcurrentQueue<string> Protocols { get; } = [];

    /// <summary>What clients said they are.</summary>
    public ConcurrentQueue<string> UserAgents { get; } = [];

    /// <summary>Serves over TLS with this certificate, by HTTP/2 for who can; null for plain HTTP.</summary>
    internal X509Certificate2? Certificate { get; init; }

    /// <summary>What an answer waits for.</summary>
    internal Func<HttpRequest, Task> BeforeAnswer { get; init; } = _ => Task.CompletedTask;

    /// <summary>Whether there is a page for every path.</summary>
    internal bool AnswersAll { get; init; }

    /// <summary>Pages of a test's own, by path.</summary>
    public ConcurrentDictionary<string, string> Pages { get; } = new(StringComparer.Ordinal);

    public string Url(string path) => $"http{(Certificate is null ? "" : "s")}://127.0.0.1:{Port}{path}";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (Certificate is not null)
            {
                listen.UseHttps(Certificate);
            }
        }));
        _app = builder.Build();
        _app.Run(async context =>
        {
            Requests.Enqueue((context.Request.Method, context.Request.Path));
            Protocols.Enqueue(context.Request.Protocol);
            UserAgents.Enqueue(context.Request.Headers.UserAgent.ToString());
            var times = _asked.AddOrUpdate(context.Request.Path, 1, (_, n) => n + 1);
            await BeforeAnswer(context.Request);
            await Answer(context, times);
        });
        await _app.StartAsync();
        Port = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    }

    public async ValueTask DisposeAsync() => await _app!.DisposeAsync();

    private Task Answer(HttpContext context, int times)
    {
        var head = context.Request.Method == "HEAD";
        if (Pages.TryGetValue(context.Request.Path.Value ?? "", out var page))
        {
            return Page(context, page);
        }

        if (s_redirects.TryGetValue(context.Request.Path.Value ?? "", out var redirect))
        {
            return Redirect(context, redirect.Status, redirect.To);
        }

        return context.Request.Path.Value switch
        {
            "/" or "/ok" => Page(context, "<title>Fine</title><p id=here>x</p>"),
            "/nocontent" => Status(context, 204),
            "/forbidden" => Status(context, 403),
            "/login" => Status(context, 401),
            "/missing" => Status(context, 404),
            "/gone" => Status(context, 410),
            "/no-head" => head ? Status(context, 405) : Page(context, "x"),
            "/head-lies" => head ? Status(context, 404) : Page(context, "x"),
            "/limited" => times < 3 && head ? Limited(context, "0") : Page(context, "x"),
            "/limited-date" => times < 3 ? Limited(context, Now.AddSeconds(0.2).ToString("R")) : Page(context, "x"),
            "/limited-long" => Limited(context, "3600"),
            "/flaky" => times < 3 ? Status(context, 500) : Page(context, "x"),
            "/broken" => Status(context, 503),
            "/slow-headers" => Slow(context),
            "/slow-body" => SlowBody(context),
            "/endless" => Endless(context),
            "/short" => Short(context),
            "/gzip" => Gzip(context),
            "/bomb" => Bomb(context),
            "/bad-gzip" => Packed(context, "gzip"),
            "/bad-deflate" => Packed(context, "deflate"),
            "/bad-brotli" => Packed(context, "br"),
            "/unknown-packing" => Packed(context, "x-none"),
            "/odd-charset" => OddCharset(context),
            "/cookie" => Cookie(context),
            "/cookie-needed" => Status(context, context.Request.Cookies["visit"] == "1" ? 200 : 403),
            "/closes" => Closing(context),
            "/moved-to-itself" => Redirect(context, times == 1 ? 301 : 200, "/moved-to-itself"),
            "/soft" => Page(context, "<title>404 | Page not found</title><p id=here>x</p>"),
            _ => AnswersAll ? Page(context, "<title>Página não encontrada</title>") : Status(context, 404),
        };
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Page(HttpContext context, string html)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Request.Method == "HEAD" ? Task.CompletedTask : context.Response.WriteAsync(html);
    }

    private static Task Redirect(HttpContext context, int status, string to)
    {
        context.Response.Headers.Location = to;
        return Status(context, status);
    }

    private static Task Cookie(HttpContext context)
    {
        context.Response.Cookies.Append("visit", "1");
        return Redirect(context, 302, "/cookie-needed");
    }

    private static Task Closing(HttpContext context)
    {
        context.Response.Headers.Connection = "close";
        return Page(context, "x");
    }

    private static Task Limited(HttpContext context, string wait)
    {
        context.Response.Headers.RetryAfter = wait;
        return Status(context, 429);
    }

    private static Task Slow(HttpContext context) => Task.Delay(TimeSpan.FromSeconds(60), context.RequestAborted);

    private static async Task SlowBody(HttpContext context)
    {
        await Page(context, "<title>x</title>");
        for (var i = 0; i < 600 && context.Request.Method != "HEAD"; i++)
        {
            await context.Response.WriteAsync("<p>");
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(100, context.RequestAborted);
        }
    }

    private static async Task Endless(HttpContext context)
    {
        await Page(context, "<title>x</title><p id=here>");
        var block = new string('x', 64 * 1024);
        while (context.Request.Method != "HEAD" && !context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(block, context.RequestAborted);
        }
    }

    private static async Task Short(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await Page(context, "<title>x</title>");
        if (context.Request.Method != "HEAD")
        {
            await context.Response.Body.FlushAsync();
            context.Abort();
        }
    }

    private static async Task Gzip(HttpContext context)
    {
        context.Response.ContentType = "text/html";
        context.Response.Headers.ContentEncoding = "gzip";
        if (context.Request.Method != "HEAD")
        {
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await gzip.WriteAsync("<p id=packed>x</p>"u8.ToArray());
        }
    }

    /// <summary>A page without end, of which each kilobyte says a megabyte.</summary>
    private static async Task Bomb(HttpContext context)
    {
        context.Response.ContentType = "text/html";
        context.Response.Headers.ContentEncoding = "gzip";
        if (context.Request.Method != "HEAD")
        {
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await gzip.WriteAsync("<p id=here>"u8.ToArray());
            var block = new byte[1 << 20];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await gzip.WriteAsync(block, context.RequestAborted);
            }
        }
    }

    /// <summary>Says that it is packed, and is not.</summary>
    private static Task Packed(HttpContext context, string encoding)
    {
        context.Response.Headers.ContentEncoding = encoding;
        return Page(context, "<p id=here>not packed at all</p>");
    }

    private static Task OddCharset(HttpContext context)
    {
        context.Response.Headers.ContentType = "text/html; charset=\"no such\"";
        return context.Request.Method == "HEAD" ? Task.CompletedTask : context.Response.WriteAsync("<p id=here>x</p>");
    }
}
