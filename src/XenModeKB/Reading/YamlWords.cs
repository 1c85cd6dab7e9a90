using YamlDotNet.Core;

namespace XenModeKB.Reading;

/// <summary>
/// What is wrong with YAML that can't be read, in the words of someone who writes a file and not of someone who writes a parser.
/// </summary>
internal static class YamlWords
{
    public const string Malformed = "after this, a bracket, brace, comma, quotation mark or escape sequence is missing or wrong";

    private const string Escape = "no such escape sequence; in double quotes, write a backslash twice";
    private const string ExtraColon = "a colon and a space make a key, and no key can stand here; put a value that has them in quotes";
    private const string NoKey = "a key and a colon should stand here, aligned with the keys above; check how the value before this ends";
    private const string OpenQuote = "a quotation mark is not closed";
    private const string Tab = "after this, a line is indented with a tab; use spaces";

    private static readonly (string Theirs, string Ours)[] s_words =
    [
        ("found invalid mapping", ExtraColon),
        ("Mapping values are not allowed", ExtraColon),
        ("Block sequence entries are not allowed", "a list with dashes begins on a line of its own"),
        ("could not find expected ':'", "a key without its colon"),
        ("did not find expected key", NoKey),
        ("did not find expected '-'", "this is not aligned with the list above it"),
        ("did not find expected ',' or ']'", "a comma or ] is missing here"),
        ("did not find expected ',' or '}'", "a comma or } is missing here"),
        ("did not find expected node content", "a value is missing here"),
        ("Did not find expected <document", "this does not belong to what stands before it"),
        ("unexpected end of stream", OpenQuote),
        ("unexpected document indicator", OpenQuote),
        ("found wrong indentation", $"{OpenQuote}, or the text in quotes goes on in a line that is not indented"),
        ("unknown escape character", Escape),
        ("expected hexadecimal number", Escape),
        ("invalid Unicode", Escape),
        ("invalid tab", Tab),
        ("tab character", Tab),
    ];

    /// <summary>For a problem and the text it was found in, words without position and full stop.</summary>
    public static string Of(YamlException problem, string text)
    {
        if (problem.Message.Contains("cannot start any token", StringComparison.Ordinal))
        {
            return $"a value can't begin with '{text[(int)problem.Start.Index]}'; put it in quotes";
        }

        var known = Array.Find(s_words, w => problem.Message.Contains(w.Theirs, StringComparison.Ordinal)).Ours;
        return known ?? problem.Message.TrimEnd('.');
    }
}
