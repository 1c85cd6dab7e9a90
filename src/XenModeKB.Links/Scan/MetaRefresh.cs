namespace XenModeKB.Links;

/// <summary>URLs in the content of <c>meta</c> elements.</summary>
internal static class MetaRefresh
{
    /// <summary>The URL of a declarative refresh, by the HTML standard's steps; null when it only reloads or is not valid.</summary>
    public static string? Url(string content)
    {
        var rest = SkipSpace(content);
        var digits = rest.Length;
        rest = rest.TrimStart("0123456789");
        if (digits == rest.Length && !rest.StartsWith("."))
        {
            return null;
        }

        rest = rest.TrimStart("0123456789.");
        if (rest.IsEmpty || (!Ascii.IsSpace(rest[0]) && rest[0] is not (';' or ',')))
        {
            return null;
        }

        rest = SkipSpace(rest);
        rest = rest.StartsWith(";") || rest.StartsWith(",") ? SkipSpace(rest[1..]) : rest;
        return rest.IsEmpty ? null : Unquote(SkipLabel(rest)).ToString();
    }

    /// <summary>Whether the content of a <c>meta</c> with this property or name is one URL.</summary>
    public static bool IsUrlProperty(ReadOnlySpan<char> name, bool item)
    {
        const int Longest = 24;
        if (name.Length > Longest)
        {
            return false;
        }

        Span<char> lower = stackalloc char[Longest];
        var known = lower[..Ascii.Lower(name, lower)];
        return item
            ? known is "image" or "url" or "thumbnailurl" or "contenturl"
            : known is "og:image" or "og:image:url" or "og:image:secure_url" or "og:url" or "og:video" or "og:video:url"
                or "og:video:secure_url"
                or "og:audio" or "og:audio:url" or "twitter:image" or "twitter:image:src" or "twitter:player" or "msapplication-tileimage"
                or "msapplication-config";
    }

    /// <summary><c>url =</c>, which may be missing; as soon as it is not exactly that, all is the URL.</summary>
    private static ReadOnlySpan<char> SkipLabel(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("url", StringComparison.OrdinalIgnoreCase))
        {
            return rest;
        }

        var after = SkipSpace(rest[3..]);
        return after.StartsWith("=") ? SkipSpace(after[1..]) : rest;
    }

    private static ReadOnlySpan<char> Unquote(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] is not ('"' or '\''))
        {
            return rest.TrimEnd(Ascii.Space);
        }

        var end = rest[1..].IndexOf(rest[0]);
        return end < 0 ? rest[1..] : rest.Slice(1, end);
    }

    private static ReadOnlySpan<char> SkipSpace(ReadOnlySpan<char> text) => text.TrimStart(Ascii.Space);
}
