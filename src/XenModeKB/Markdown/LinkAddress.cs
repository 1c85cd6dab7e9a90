using System.Buffers;
using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>Reads what authors write as the target of a link.</summary>
internal static class LinkAddress
{
    /// <summary>Prefix of addresses that name an entity of the dataset.</summary>
    public const string Entity = "entity:";

    /// <summary>Prefix of addresses that name a page by its key: also one that is made from data.</summary>
    public const string Page = "page:";

    private static readonly SearchValues<char> s_schemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    public static LinkKind Read(string url, SourceSpan where, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (url.Length == 0)
        {
            problems.Add(MarkdownRules.EmptyLink(where));
            return LinkKind.Nowhere;
        }

        if (url.StartsWith(Entity, StringComparison.Ordinal) || url.StartsWith(Page, StringComparison.Ordinal)
            || Scheme(url) is not { } scheme)
        {
            return LinkKind.Inside;
        }

        if (scheme is "http" or "https" or "mailto")
        {
            return LinkKind.Outside;
        }

        problems.Add(MarkdownRules.Scheme(where, scheme));
        return LinkKind.Nowhere;
    }

    /// <summary>The scheme of an absolute address; browsers skip tabs and line breaks in it, so we do too.</summary>
    public static string? Scheme(string url)
    {
        if (!url.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var clean = string.Concat(url.Where(c => c > ' '));
        var colon = clean.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon > 0 && char.IsAsciiLetter(clean[0]) && clean.AsSpan(0, colon).IndexOfAnyExcept(s_schemeCharacters) < 0;
        return isScheme ? clean[..colon].ToLowerInvariant() : null;
    }

    /// <summary>A relative path against a file; null when it leaves input/.</summary>
    public static string? Join(string file, string relative)
    {
        if (relative.StartsWith('/'))
        {
            return null;
        }

        var parts = new List<string>(file.Split('/')[..^1]);
        foreach (var part in relative.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count <= 1)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
