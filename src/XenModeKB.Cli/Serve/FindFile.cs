using XenModeKB.Model;

namespace XenModeKB.Cli.Serve;

/// <summary>What the server answers: a file with a status, or another address.</summary>
internal sealed record Answer(int Status, OutputFile? File, string? Location = null);

/// <summary>
/// Finds the file of a request as static hosts do: a folder is its <c>index.html</c>, a folder without slash is a redirect, a missing
/// address is <c>404.html</c>. It looks names up among the files of the build and never on disk, so no path leads out.
/// </summary>
internal static class FindFile
{
    private const string Index = "index.html";

    /// <param name="preview">The files.</param>
    /// <param name="path">Path of the request, unescaped, with leading slash.</param>
    public static Answer Of(Preview preview, string path)
    {
        if (!path.StartsWith(preview.BasePath, StringComparison.Ordinal))
        {
            return path == "/" || path + "/" == preview.BasePath ? new(307, null, preview.BasePath) : Missing(preview);
        }

        var route = path[preview.BasePath.Length..];
        var name = route.Length == 0 || route.EndsWith('/') ? route + Index : route;
        if (preview.Find(name) is { } file)
        {
            return new(200, file);
        }

        return preview.Find($"{route}/{Index}") is not null ? new(301, null, Escaped(path) + "/") : Missing(preview);
    }

    private static Answer Missing(Preview preview) => new(404, preview.Find("404.html"));

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
