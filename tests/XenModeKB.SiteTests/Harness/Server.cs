using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace XenModeKB.SiteTests.Harness;

/// <summary>Serves a site from memory on this machine alone, under a path, the way GitHub Pages does: folders have an index, and 404.html stands for what is not there.</summary>
public sealed class Server : IAsyncDisposable
{
    private readonly WebApplication _application;

    private Server(WebApplication application, string basePath)
    {
        _application = application;
        Address = application.Urls.Single() + basePath;
    }

    /// <summary>Of the site's root, with a slash at the end.</summary>
    public string Address { get; }

    public static async Task<Server> Start(Site site, string basePath)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.Run(context => Answer(site, basePath, context));
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new(application, basePath);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task Answer(Site site, string basePath, HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var found = path.StartsWith(basePath, StringComparison.Ordinal) ? Find(site, path[basePath.Length..]) : null;
        if (found is null && site.Files.ContainsKey(path.Trim('/') + "/index.html"))
        {
            context.Response.Redirect(path + "/");
            return;
        }

        context.Response.StatusCode = found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = ContentType(found ?? "404.html");
        context.Response.Headers.CacheControl = "max-age=600";
        await context.Response.Body.WriteAsync(site.Files[found ?? "404.html"]);
    }

    private static string? Find(Site site, string path)
    {
        var file = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        return site.Files.ContainsKey(file) ? file : null;
    }

    private static string ContentType(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        ".json" => "application/json",
        ".xml" => "application/xml",
        ".webmanifest" => "application/manifest+json",
        ".woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    };
}
