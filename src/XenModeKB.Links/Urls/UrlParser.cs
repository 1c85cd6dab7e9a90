using System.Globalization;
using System.Text;

namespace XenModeKB.Links;

/// <summary>The URL standard's parser: 1. scheme; 2. what the rest is relative to; 3. authority; 4. path, query, fragment.</summary>
internal static class UrlParser
{
    public static WebUrl? Parse(ReadOnlySpan<char> text, WebUrl? @base)
    {
        var colon = SchemeLength(text);
        if (colon < 0)
        {
            return @base is null ? null : WithoutScheme(text, @base);
        }

        var scheme = text[..colon].ToString().ToLowerInvariant();
        var rest = text[(colon + 1)..];
        if (scheme == "file")
        {
            return File(rest, @base is { Scheme: "file" } ? @base : null);
        }

        if (WebUrl.IsSpecialScheme(scheme))
        {
            return @base?.Scheme == scheme && !rest.StartsWith("//") ? Relative(rest, @base) : Authority(scheme, rest.TrimStart("/\\"));
        }

        if (rest.StartsWith("//"))
        {
            return Authority(scheme, rest[2..]);
        }

        var start = new WebUrl(scheme, "", null, null, "", null, null, !rest.StartsWith("/"));
        return start.Opaque ? Opaque(start, rest) : Finish(start, "/", rest[1..]);
    }

    /// <summary>Length of a scheme before its colon, or -1.</summary>
    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return -1;
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == ':')
            {
                return i;
            }

            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('+' or '-' or '.'))
            {
                return -1;
            }
        }

        return -1;
    }

    private static WebUrl? WithoutScheme(ReadOnlySpan<char> rest, WebUrl @base)
    {
        if (!@base.Opaque)
        {
            return @base.Scheme == "file" ? File(rest, @base) : Relative(rest, @base);
        }

        return rest.StartsWith("#") ? @base with { Fragment = PercentEncoding.Encode(rest[1..], PercentEncoding.Fragment) } : null;
    }

    private static bool IsSlash(ReadOnlySpan<char> text, int at, bool special) =>
        at < text.Length && (text[at] == '/' || (special && text[at] == '\\'));

    private static WebUrl? Relative(ReadOnlySpan<char> rest, WebUrl @base)
    {
        var special = @base.IsSpecial;
        if (IsSlash(rest, 0, special))
        {
            return IsSlash(rest, 1, special)
                ? Authority(@base.Scheme, special ? rest.TrimStart("/\\") : rest[2..])
                : Finish(@base, "/", rest[1..]);
        }

        return AfterBase(rest, @base);
    }

    /// <summary>Empty, query only, fragment only, or a path beside the base's.</summary>
    private static WebUrl AfterBase(ReadOnlySpan<char> rest, WebUrl @base)
    {
        if (rest.IsEmpty || rest[0] is '#' or '?')
        {
            return Tail(@base, @base.Path, @base.Query, rest);
        }

        var folder = @base.Path.AsSpan(0, @base.Path.LastIndexOf('/') + 1);
        return Finish(@base, folder.IsEmpty ? "/" : folder, rest);
    }

    private static WebUrl? Authority(string scheme, ReadOnlySpan<char> rest)
    {
        var special = WebUrl.IsSpecialScheme(scheme);
        var end = special ? rest.IndexOfAny("/\\?#") : rest.IndexOfAny("/?#");
        var authority = end < 0 ? rest : rest[..end];
        var at = authority.LastIndexOf('@');
        var host = authority[(at + 1)..];
        var colon = host.EndsWith("]") ? -1 : host.LastIndexOf(':');
        if (colon >= 0 && host[..colon].Contains('[') && !host[..colon].Contains(']'))
        {
            return null;
        }

        if (!TryPort(scheme, colon < 0 ? [] : host[(colon + 1)..], out var port))
        {
            return null;
        }

        var name = colon < 0 ? host : host[..colon];
        if (name.IsEmpty && (special || at >= 0 || colon >= 0))
        {
            return null;
        }

        if ((special ? HostParser.Domain(name) : HostParser.Opaque(name)) is not { } parsed)
        {
            return null;
        }

        var user = at <= 0 ? "" : UserInfo(authority[..at]);
        return AfterAuthority(new(scheme, user, parsed, port, "", null, null, false), end < 0 ? [] : rest[end..]);
    }

    private static WebUrl AfterAuthority(WebUrl url, ReadOnlySpan<char> rest)
    {
        if (IsSlash(rest, 0, url.IsSpecial))
        {
            return Finish(url, "/", rest[1..]);
        }

        return url.IsSpecial ? Finish(url, "/", rest) : Tail(url, url.Path, null, rest);
    }

    private static string UserInfo(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        var user = PercentEncoding.Encode(colon < 0 ? text : text[..colon], PercentEncoding.UserInfo);
        var password = colon < 0 ? "" : PercentEncoding.Encode(text[(colon + 1)..], PercentEncoding.UserInfo);
        return password.Length > 0 ? $"{user}:{password}" : user;
    }

    private static bool TryPort(string scheme, ReadOnlySpan<char> digits, out int? port)
    {
        port = null;
        if (digits.IsEmpty)
        {
            return true;
        }

        if (digits.ContainsAnyExceptInRange('0', '9')
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 65535)
        {
            return false;
        }

        port = (scheme, number) is ("http" or "ws", 80) or ("https" or "wss", 443) or ("ftp", 21) ? null : number;
        return true;
    }

    private static WebUrl? File(ReadOnlySpan<char> rest, WebUrl? @base)
    {
        if (!IsSlash(rest, 0, special: true))
        {
            return @base is null ? Finish(new("file", "", "", null, "", null, null, false), "/", rest) : AfterBase(rest, @base);
        }

        if (!IsSlash(rest, 1, special: true))
        {
            return Finish(new("file", "", @base?.Host ?? "", null, "", null, null, false), "/", rest[1..]);
        }

        var end = rest[2..].IndexOfAny("/\\?#");
        var name = end < 0 ? rest[2..] : rest.Slice(2, end);
        var host = name.IsEmpty ? "" : HostParser.Domain(name);
        return host is null
            ? null
            : AfterAuthority(
                new("file", "", host == "localhost" ? "" : host, null, "", null, null, false),
                end < 0 ? [] : rest[(2 + end)..]);
    }

    private static WebUrl Opaque(WebUrl url, ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('?', '#');
        var path = end < 0 ? rest : rest[..end];
        var encoded = PercentEncoding.Encode(path, PercentEncoding.Control);
        encoded = end >= 0 && encoded.EndsWith(' ') ? encoded[..^1] + "%20" : encoded;
        return Tail(url, encoded, null, end < 0 ? [] : rest[end..]);
    }

    /// <summary>Reads a path below a folder, which ends with a slash, then query and fragment.</summary>
    private static WebUrl Finish(WebUrl url, ReadOnlySpan<char> folder, ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('?', '#');
        var path = end < 0 ? rest : rest[..end];
        var to = new StringBuilder(folder.Length + path.Length).Append(folder);
        while (true)
        {
            var slash = url.IsSpecial ? path.IndexOfAny('/', '\\') : path.IndexOf('/');
            Add(to, slash < 0 ? path : path[..slash], last: slash < 0);
            if (slash < 0)
            {
                return Tail(url, to.ToString(), null, end < 0 ? [] : rest[end..]);
            }

            path = path[(slash + 1)..];
        }
    }

    private static void Add(StringBuilder path, ReadOnlySpan<char> segment, bool last)
    {
        var dots = Dots(segment);
        if (dots == 2)
        {
            Shorten(path);
        }

        if (dots == 0)
        {
            PercentEncoding.Append(path, segment, PercentEncoding.Path);
            path.Append(last ? "" : "/");
        }
    }

    /// <summary>How many characters write the dot that a segment starts with; 0 when it starts with something else.</summary>
    private static int DotLength(ReadOnlySpan<char> segment)
    {
        if (segment[0] == '.')
        {
            return 1;
        }

        return segment.StartsWith("%2e", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
    }

    /// <summary>Takes the last segment away; what remains ends with a slash.</summary>
    private static void Shorten(StringBuilder path)
    {
        do
        {
            path.Length = Math.Max(1, path.Length - 1);
        }
        while (path[^1] != '/');
    }

    /// <summary>1 for '.', 2 for '..', each dot perhaps written <c>%2e</c>; 0 for a name.</summary>
    private static int Dots(ReadOnlySpan<char> segment)
    {
        var dots = 0;
        while (!segment.IsEmpty)
        {
            var taken = DotLength(segment);
            if (taken == 0 || ++dots > 2)
            {
                return 0;
            }

            segment = segment[taken..];
        }

        return dots;
    }

    /// <param name="url">What stands before the path.</param>
    /// <param name="path">The path.</param>
    /// <param name="query">For when the rest has none.</param>
    /// <param name="rest">Query and fragment.</param>
    private static WebUrl Tail(WebUrl url, string path, string? query, ReadOnlySpan<char> rest)
    {
        var hash = rest.IndexOf('#');
        var written = hash < 0 ? rest : rest[..hash];
        return url with
        {
            Path = path,
            Query = written.IsEmpty
                ? query
                : PercentEncoding.Encode(written[1..], url.IsSpecial ? PercentEncoding.SpecialQuery : PercentEncoding.Query),
            Fragment = hash < 0 ? null : PercentEncoding.Encode(rest[(hash + 1)..], PercentEncoding.Fragment),
        };
    }
}
