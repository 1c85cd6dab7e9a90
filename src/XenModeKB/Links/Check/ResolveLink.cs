using System.Buffers;

namespace XenModeKB.Links;

/// <summary>Finds out where the links of one file lead.</summary>
internal sealed class ResolveLink
{
    private const int LongestSimple = 512;
    private static readonly SearchValues<char> s_simple = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");
    private readonly SiteAddress _site;
    private readonly WebUrl _base;
    private readonly string _folder;
    private readonly bool _plain;

    public ResolveLink(SiteAddress site, FileFacts file)
    {
        _site = site;
        var own = site.Of(file.Path);
        // A base of data: or javascript: does not count.
        var @base = file.Base is null ? null : WebUrl.Parse(file.Base, own);
        _base = @base is { Scheme: not ("data" or "javascript") } ? @base : own;
        _plain = ReferenceEquals(_base, own);
        _folder = file.Path[..(file.Path.LastIndexOf('/') + 1)];
    }

    /// <summary>Whether a link without a path means the file itself.</summary>
    public bool FragmentIsOwn => _plain;

    /// <summary>
    /// The quick way for most links: a path of plain characters, relative or after the address of the site. Writes the path of the target in the site.
    /// </summary>
    /// <returns>Length of the path, or -1 when the link needs the full resolver.</returns>
    public int Simple(ReadOnlySpan<char> path, Span<char> to)
    {
        var absolute = path.StartsWith(_site.Text, StringComparison.Ordinal);
        var folder = absolute ? "" : _folder;
        path = absolute ? path[_site.Text.Length..] : path;
        if ((!absolute && (!_plain || path.IsEmpty)) || path.StartsWith('/') || path.Length + folder.Length > Math.Min(LongestSimple, to.Length) || path.IndexOfAnyExcept(s_simple) >= 0 || path.IndexOf("//") >= 0)
        {
            return -1;
        }

        folder.CopyTo(to);
        var length = folder.Length;
        while (true)
        {
            var slash = path.IndexOf('/');
            var segment = slash < 0 ? path : path[..slash];
            if (segment is "..")
            {
                if (length == 0 && _site.Root.Path.Length > 1)
                {
                    return -1;
                }

                length = length == 0 ? 0 : to[..(length - 1)].LastIndexOf('/') + 1;
            }
            else if (segment is not ".")
            {
                segment.CopyTo(to[length..]);
                length += segment.Length;
                if (slash >= 0)
                {
                    to[length++] = '/';
                }
            }

            if (slash < 0)
            {
                return length;
            }

            path = path[(slash + 1)..];
        }
    }

    /// <summary>Whether the quick way leads anywhere.</summary>
    public bool IsSimple(ReadOnlySpan<char> path)
    {
        Span<char> to = stackalloc char[LongestSimple];
        return Simple(path, to) >= 0;
    }

    public LinkTarget Full(string value)
    {
        if (WebUrl.Parse(value, _base) is not { } url)
        {
            return new(TargetKind.Invalid, value, null);
        }

        if (!url.IsWeb)
        {
            return new(url.Scheme == "file" ? TargetKind.Local : TargetKind.OtherScheme, url.ToString(), null);
        }

        if (_site.IsOurHost(url))
        {
            return _site.IsUnderRoot(url) ? Inside(url) : new(IsRelative(value) ? TargetKind.Outside : TargetKind.External, url.ToString(), url.Fragment);
        }

        return new(IsOwnMachine(url.Host!) && url.Port != (_site.TestPort ?? -1) ? TargetKind.Local : TargetKind.External, url.ToString(), url.Fragment);
    }

    private LinkTarget Inside(WebUrl url)
    {
        var path = PercentEncoding.Decode(url.Path[Math.Min(_site.Root.Path.Length, url.Path.Length)..]);
        while (path.Contains("//", StringComparison.Ordinal))
        {
            path = path.Replace("//", "/", StringComparison.Ordinal);
        }

        return new(TargetKind.Internal, path.TrimStart('/'), url.Fragment, Insecure: url.Scheme == "http" && _site.Root.Scheme == "https");
    }

    private static bool IsRelative(string value) => WebUrl.Parse(value) is null && !value.StartsWith("//", StringComparison.Ordinal);

    private static bool IsOwnMachine(string host) =>
        host is "localhost" or "[::1]" || host.EndsWith(".localhost", StringComparison.Ordinal) || host.StartsWith("127.", StringComparison.Ordinal);
}
