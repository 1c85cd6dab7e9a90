using System.Text.RegularExpressions;
using XenModeKB.Pipeline;
using YamlDotNet.Core;

namespace XenModeKB.Reading;

/// <summary>
/// What is wrong with YAML that can't be read, in the words of someone who writes a file and not of someone who writes a parser.
/// </summary>
internal static partial class YamlWords
{
    private static readonly Message s_extraColon =
        $"a colon and a space make a key, and no key can stand here; put a value that has them in quotes";
    private static readonly Message s_noKey =
        $"a key and a colon should stand here, aligned with the keys above; check how the value before this ends";
    private static readonly Message s_noColon = $"a key without its colon";
    private static readonly Message s_escape = $"no such escape sequence; in double quotes, write a backslash twice";
    private static readonly Message s_openQuote = $"a quotation mark is not closed";
    private static readonly Message s_tab = $"after this, a line is indented with a tab; use spaces";

    private static readonly (string Theirs, Message Ours)[] s_words =
    [
        ("found invalid mapping", s_extraColon),
        ("Mapping values are not allowed", s_extraColon),
        ("Block sequence entries are not allowed", $"a list with dashes begins on a line of its own"),
        ("could not find expected ':'", s_noColon),
        ("did not find expected key", s_noKey),
        ("did not find expected '-'", $"this is not aligned with the list above it"),
        ("did not find expected ',' or ']'", $"a comma or ] is missing here"),
        ("did not find expected ',' or '}'", $"a comma or }} is missing here"),
        ("did not find expected node content", $"a value is missing here"),
        ("Did not find expected <document", $"this does not belong to what stands before it"),
        ("unexpected end of stream", s_openQuote),
        ("unexpected document indicator", s_openQuote),
        ("found wrong indentation", $"a quotation mark is not closed, or the text in quotes goes on in a line that is not indented"),
        ("unknown escape character", s_escape),
        ("expected hexadecimal number", s_escape),
        ("invalid Unicode", s_escape),
        ("invalid tab", s_tab),
        ("tab character", s_tab),
    ];

    public static Message Tab { get; } = $"this line is indented with a tab; use spaces";

    public static Message Malformed { get; } =
        $"after this, a bracket, brace, comma, quotation mark or escape sequence is missing or wrong";

    public static bool IsTab(YamlException problem) =>
        Array.Find(s_words, w => problem.Message.Contains(w.Theirs, StringComparison.Ordinal)).Ours == s_tab;

    /// <summary>For a problem, the text and the line it was found in, words without position and full stop.</summary>
    public static Message Of(YamlException problem, string text, string line)
    {
        if (problem.Message.Contains("cannot start any token", StringComparison.Ordinal) && problem.Start.Index < text.Length)
        {
            return $"a value can't begin with '{text[(int)problem.Start.Index]}'; put it in quotes";
        }

        var known = Array.Find(s_words, w => problem.Message.Contains(w.Theirs, StringComparison.Ordinal)).Ours;
        if ((known == s_noKey || known == s_noColon) && KeyAndValue().IsMatch(line))
        {
            return $"a space is missing after the colon";
        }

        return known ?? $"{problem.Message.TrimEnd('.')}";
    }

    /// <summary>A line that is a key and a value but for the space between them; no address.</summary>
    [GeneratedRegex(@"^\s*(- )?[A-Za-z][\w-]*:[^\s/]")]
    private static partial Regex KeyAndValue();
}
