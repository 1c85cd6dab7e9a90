using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using XenModeKB.Pipeline;

namespace XenModeKB.References;

/// <summary>What addresses have in common: their syntax, their normal form, and what an archive's address tells.</summary>
internal static class UrlForm
{
    private const int LongestUrl = 2000;
    private const string ArchivePrefix = "https://web.archive.org/web/";

    private static readonly ImmutableArray<string> s_tracking =
        ["dclid", "fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "msclkid", "ref_src", "yclid"];

    /// <summary>What is wrong with an address and at which character; null when nothing is.</summary>
    public static (Message Problem, int At)? Problem(string url)
    {
        for (var i = 0; i < url.Length; i++)
        {
            if (MustBeEncoded(url[i]))
            {
                return (url[i] is ' ' ? Message.Of("it contains a space") : $"the character U+{(int)url[i]:X4} must be written with %", i);
            }

            if (url[i] == '%' && !(i + 2 < url.Length && char.IsAsciiHexDigit(url[i + 1]) && char.IsAsciiHexDigit(url[i + 2])))
            {
                return ($"'%' is not followed by two hexadecimal digits", i);
            }
        }

        if (url.Length > LongestUrl)
        {
            return ($"it is longer than {LongestUrl} characters", 0);
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return ($"it does not start with http:// or https://", 0);
        }

        var host = uri.Scheme.Length + "://".Length;
        if (uri.UserInfo.Length > 0)
        {
            return ($"it contains a user name", host);
        }

        var isPublic = uri.Host.Contains('.', StringComparison.Ordinal) && !uri.Host.EndsWith('.');
        return isPublic ? null : ((Message)$"'{uri.Host}' is not a public host", host);
    }

    /// <summary>The address that was probably meant: one without a scheme gets one; null when there is no telling.</summary>
    public static string? Meant(string url) =>
        url.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && Problem($"https://{url}") is null ? $"https://{url}" : null;

    public static string? Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : null;

    public static bool IsPlainHttp(string url) => url.StartsWith("http:", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Equal for addresses that lead to the same document: without scheme, default port, last slash, fragment and tracking parameters;
    /// parameters sorted.
    /// </summary>
    public static string Normal(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return url;
        }

        var to = new StringBuilder(uri.IdnHost.ToLowerInvariant());
        if (!uri.IsDefaultPort)
        {
            to.Append(':').Append(uri.Port);
        }

        to.Append(uri.AbsolutePath.TrimEnd('/'));
        var parameters = uri.Query.TrimStart('?').Split(['&', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !IsTracking(parameter)).Order(StringComparer.Ordinal).ToList();
        return parameters.Count == 0 ? to.ToString() : to.Append('?').AppendJoin('&', parameters).ToString();
    }

    public static bool IsWaybackMachine(string url) =>
        url.StartsWith(ArchivePrefix, StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("http://web.archive.org/web/", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The day and the captured address of <c>https://web.archive.org/web/20160120123456/https://…</c>; or what is wrong.
    /// </summary>
    public static (DateOnly Day, string Captured, Message? Problem) Capture(string url)
    {
        var rest = url[(url.IndexOf("/web/", StringComparison.Ordinal) + "/web/".Length)..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var stamp = slash < 0 ? rest : rest[..slash];
        var digits = new string([.. stamp.TakeWhile(char.IsAsciiDigit)]);
        if (slash < 0 || digits.Length != 14 || !stamp[14..].All(c => char.IsAsciiLetterLower(c) || c == '_'))
        {
            return (default, "", $"14 digits and a slash must stand between '/web/' and the captured address");
        }

        return DateTime.TryParseExact(digits, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? (DateOnly.FromDateTime(moment), rest[(slash + 1)..], null)
            : (default, "", $"'{digits}' is not a moment of the calendar");
    }

    private static bool MustBeEncoded(char c) =>
        c is <= ' ' or '\u007F' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'
        || char.IsWhiteSpace(c) || char.IsControl(c);

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=')[0].ToLowerInvariant();
        return name.StartsWith("utm_", StringComparison.Ordinal) || s_tracking.Contains(name);
    }
}
