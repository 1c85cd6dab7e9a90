using System.Buffers;
using System.Text.RegularExpressions;

namespace XenModeKB.Links;

/// <summary>
/// Patterns of addresses that are not judged: text with <c>*</c> for anything, or a regular expression between slashes
/// (<c>/^https?:/</c>). Remembers which of them matched something.
/// </summary>
internal sealed class IgnorePatterns
{
    /// <summary>What the expression of a pattern needs grows faster than its length, and nobody writes one as long as this.</summary>
    private const int LongestExpression = 2000;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private static readonly SearchValues<char> s_regex = SearchValues.Create(@"^$\.|([+?");
    private readonly (string Text, Regex? Expression)[] _patterns;
    private readonly bool[] _used;

    private IgnorePatterns((string, Regex?)[] patterns) => (_patterns, _used) = (patterns, new bool[patterns.Length]);

    public static IgnorePatterns None { get; } = new([]);

    public bool IsEmpty => _patterns.Length == 0;

    public IEnumerable<string> Unused => _patterns.Where((_, i) => !_used[i]).Select(pattern => pattern.Text);

    /// <exception cref="ArgumentException">A regular expression is not valid, too long, or needs backtracking.</exception>
    public static IgnorePatterns From(IEnumerable<string> patterns)
    {
        try
        {
            return new([.. patterns.Select(text => (text, Expression(text)))]);
        }
        catch (NotSupportedException e)
        {
            throw new ArgumentException(e.Message, e);
        }
    }

    /// <summary>Text with <c>*</c> for anything, and nothing else.</summary>
    public static IgnorePatterns Wildcards(IEnumerable<string> patterns) => new([.. patterns.Select(text => (text, default(Regex)))]);

    public bool Match(params ReadOnlySpan<string> addresses)
    {
        var matched = false;
        for (var i = 0; i < _patterns.Length; i++)
        {
            foreach (var address in addresses)
            {
                if (_patterns[i] is var (text, expression) && (expression?.IsMatch(address) ?? IsLike(text, address)))
                {
                    matched = _used[i] = true;
                }
            }
        }

        return matched;
    }

    /// <summary>The expression between the slashes; null for text with wildcards.</summary>
    private static Regex? Expression(string text)
    {
        if (text.Length <= 2 || text[0] != '/' || text[^1] != '/' || text.AsSpan(1, text.Length - 2).IndexOfAny(s_regex) < 0)
        {
            return null;
        }

        return text.Length <= LongestExpression
            ? new(text[1..^1], Options)
            : throw new ArgumentException($"An expression has at most {LongestExpression} characters: '{text[..40]}…'");
    }

    /// <summary>
    /// Each part of the pattern between two stars is taken at its first place after the one before: a later place would match no more.
    /// </summary>
    private static bool IsLike(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var star = pattern.IndexOf('*');
        if (star < 0)
        {
            return pattern.SequenceEqual(text);
        }

        if (!text.StartsWith(pattern[..star]))
        {
            return false;
        }

        text = text[star..];
        pattern = pattern[(star + 1)..];
        for (star = pattern.IndexOf('*'); star >= 0; star = pattern.IndexOf('*'))
        {
            var found = text.IndexOf(pattern[..star]);
            if (found < 0)
            {
                return false;
            }

            text = text[(found + star)..];
            pattern = pattern[(star + 1)..];
        }

        return text.EndsWith(pattern);
    }
}
