using System.Text;
using System.Text.RegularExpressions;
using XenModeKB.Model;

namespace XenModeKB.Tests;

/// <summary>Where the links of a Markdown file lead.</summary>
internal static partial class MarkdownTargets
{
    /// <summary>Links that are not whole, and those into this site that lead to no file of it.</summary>
    public static IEnumerable<string> Problems(OutputFile file, Func<string, bool> isThere, string site)
    {
        var text = Code().Replace(Encoding.UTF8.GetString(file.Content.Span), "");
        foreach (Match link in Link().Matches(text))
        {
            var target = link.Groups["target"].Value;
            if (target.StartsWith('#') || !Uri.TryCreate(target, UriKind.Absolute, out _))
            {
                yield return $"{file.Path}: {target} is not whole";
            }
            else if (target.StartsWith(site, StringComparison.Ordinal))
            {
                var route = Uri.UnescapeDataString(target[site.Length..].Split('#')[0]);
                if (!isThere(route.Length == 0 || route.EndsWith('/') ? route + "index.html" : route))
                {
                    yield return $"{file.Path}: {target} is not there";
                }
            }
        }
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)[^)]*\)|^\[[^\]]+\]:\s+(?<target>\S+)", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?<fence>`{3,}|~{3,})[^\n]*\n(?:.*\n)*?\k<fence>|`[^`\n]+`", RegexOptions.Multiline)]
    private static partial Regex Code();
}
