using System.Buffers;
using XenModeKB.Texts;

namespace XenModeKB.Theme;

/// <summary>Writes addresses of this site as one page must write them: relative to it, or absolute under the base path.</summary>
/// <param name="route">Route of the page that holds the links.</param>
/// <param name="absoluteUnder">Base path for a page that is served at any address (404); null for all others.</param>
internal sealed class PageLinks(string route, string? absoluteUnder = null)
{
    private static readonly SearchValues<char> s_plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._~");

    public static PageLinks FromRoot { get; } = new("");

    /// <summary>The address of a route, percent-encoded: safe in an attribute without further escaping.</summary>
    public string To(string target, string? anchor = null)
    {
        var hash = string.IsNullOrEmpty(anchor) ? "" : "#" + Encode(anchor);
        if (absoluteUnder is not null)
        {
            return absoluteUnder + Encode(target) + hash;
        }

        return target == route && hash.Length > 0 ? hash : Relative(target) + hash;
    }

    private string Relative(string target)
    {
        var path = RelativePath.Of(route, target);
        return path.Length == 0 ? "./" : Encode(path);
    }

    /// <summary>Also encodes ':', so that no first segment can look like a scheme.</summary>
    private static string Encode(string path) =>
        path.AsSpan().ContainsAnyExcept(s_plain) ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : path;
}
