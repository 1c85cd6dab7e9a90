using System.Buffers;
using System.Text.RegularExpressions;

namespace XenModeKB.Links;

/// <summary>
/// Patterns of addresses that are not judged: text with <c>*</c> for anything, or a regular expression between slashes
/// (<c>/^https?:/</c>). Remembers which of them matched something.
/// </summary>
internal sealed class IgnorePatterns
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private static readonly SearchValues<char> s_regex = SearchValues.Create(@"^$\.|([+?");
    private readonly (string Text, Regex Regex)[] _patterns;
    private readonly bool[] _used;

    private IgnorePatterns((string, Regex)[] patterns) => (_patterns, _used) = (patterns, new bool[patterns.Length]);

    public static IgnorePatterns None { get; } = new([]);

    public bool IsEmpty => _patterns.Length == 0;

    public IEnumerable<string> Unused => _patterns.Where((_, i) => !_used[i]).Select(pattern => pattern.Text);

    /// <exception cref="ArgumentException">A regular expression is not valid, or needs backtracking.</exception>
    public static IgnorePatterns From(IEnumerable<string> patterns)
    {
        try
        {
            return new([.. patterns.Select(text => (text, ToRegex(text)))]);
        }
        catch (NotSupportedException e)
        {
            throw new ArgumentException(e.Message, e);
        }
    }

    /// <summary>Text with <c>*</c> for anything, and nothing else.</summary>
    public static IgnorePatterns Wildcards(IEnumerable<string> patterns) => new([.. patterns.Select(text => (text, Wildcard(text)))]);

    public bool Match(params ReadOnlySpan<string> addresses)
    {
        var matched = false;
        for (var i = 0; i < _patterns.Length; i++)
        {
            foreach (var address in addresses)
            {
                if (_patterns[i].Regex.IsMatch(address))
                {
                    matched = _used[i] = true;
                }
            }
        }

        return matched;
    }

    private static Regex ToRegex(string text) =>
        text.Length > 2 && text[0] == '/' && text[^1] == '/' && text.AsSpan(1, text.Length - 2).IndexOfAny(s_regex) >= 0
            ? new(text[1..^1], Options)
            : Wildcard(text);

    private static Regex Wildcard(string text) =>
        new("^" + Regex.Escape(text).Replace(@"\*", ".*", StringComparison.Ordinal) + "$", Options | RegexOptions.Singleline);
}
