using System.Globalization;
using System.Text;

namespace XenModeKB.Links;

/// <summary>
/// A URL as a browser sees it, by the URL standard. Parsing never throws; what a browser refuses is null.
/// Windows drive letters in <c>file:</c> URLs are not treated specially: no web page may follow them.
/// </summary>
/// <param name="Scheme">Lower-case, without the colon.</param>
/// <param name="UserInfo">What stands before '@', or empty.</param>
/// <param name="Host">Null when the URL has none, as in <c>mailto:</c>.</param>
/// <param name="Port">Null for the scheme's own.</param>
/// <param name="Path">Percent-encoded; starts with '/' unless opaque or empty.</param>
/// <param name="Query">Without '?', or null.</param>
/// <param name="Fragment">Without '#', or null.</param>
/// <param name="Opaque">Whether the path has no segments, as in <c>mailto:</c>.</param>
internal sealed record WebUrl(
    string Scheme,
    string UserInfo,
    string? Host,
    int? Port,
    string Path,
    string? Query,
    string? Fragment,
    bool Opaque)
{
    public bool IsWeb => Scheme is "http" or "https";

    public bool IsSpecial => IsSpecialScheme(Scheme);

    private string PortText => Port is { } port ? ":" + port.ToString(CultureInfo.InvariantCulture) : "";

    public override string ToString()
    {
        var to = new StringBuilder(Scheme).Append(':');
        if (Host is not null)
        {
            to.Append("//").Append(UserInfo).Append(UserInfo.Length > 0 ? "@" : "").Append(Host).Append(PortText);
        }
        else if (!Opaque && Path.StartsWith("//", StringComparison.Ordinal))
        {
            to.Append("/.");
        }

        to.Append(Path);
        if (Query is not null)
        {
            to.Append('?').Append(Query);
        }

        return Fragment is null ? to.ToString() : to.Append('#').Append(Fragment).ToString();
    }

    /// <summary>Without control characters and spaces at both ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> input)
    {
        var (start, end) = (0, input.Length);
        while (start < end && input[start] <= ' ')
        {
            start++;
        }

        while (end > start && input[end - 1] <= ' ')
        {
            end--;
        }

        return input[start..end];
    }

    /// <param name="input">As an author wrote it.</param>
    /// <param name="base">The document's own address or its base; null when there is none.</param>
    public static WebUrl? Parse(ReadOnlySpan<char> input, WebUrl? @base = null)
    {
        var text = Trim(input);
        if (text.ContainsAny('\t', '\n', '\r'))
        {
            text = string.Concat(text.ToString().Where(c => c is not ('\t' or '\n' or '\r')));
        }

        return UrlParser.Parse(text, @base);
    }

    internal static bool IsSpecialScheme(string scheme) => scheme is "http" or "https" or "file" or "ftp" or "ws" or "wss";
}
