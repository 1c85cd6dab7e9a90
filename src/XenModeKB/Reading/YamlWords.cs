using SharpYaml;

namespace XenModeKB.Reading;

/// <summary>What is wrong with YAML that can't be read, in the words of someone who writes a file and not of someone who writes a parser.</summary>
internal static class YamlWords
{
    public const string NoSuchCharacter = "an escape sequence after this names no character";

    private const string CannotStart = "cannot start any token";
    private const string Tab = "a tab character stands where only spaces can";
    private const string Escape = "no such escape sequence; in double quotes, write a backslash twice";

    private static readonly (string Theirs, string Ours)[] s_words =
    [
        ("Mapping values are not allowed", "a colon and a space make a key, and no key can stand here; put a value that has them in quotes"),
        ("Block sequence entries are not allowed", "a list with dashes begins in a line of its own"),
        ("could not find expected ':'", "a key without its colon"),
        ("did not find expected key", "this is not in line with the keys above it"),
        ("did not find expected '-'", "this is not in line with the list above it"),
        ("did not find expected ',' or ']'", "a comma or ] is missing here"),
        ("did not find expected ',' or '}'", "a comma or } is missing here"),
        ("did not find expected node content", "a value is missing here"),
        ("Did not find expected <document start>", "this does not belong to what stands before it"),
        ("unexpected end of stream", "a quotation mark is not closed"),
        ("unexpected document indicator", "a quotation mark is not closed"),
        ("unknown escape character", Escape),
        ("expected hexdecimal number", Escape),
        ("Unicode character escape code", Escape),
        ("tab character", Tab),
    ];

    public static bool IsTooDeep(YamlException problem) => problem.Message.Contains("maximum nesting depth", StringComparison.Ordinal);

    /// <summary>For a problem and the text it was found in, words without position and full stop.</summary>
    public static string Of(YamlException problem, string text)
    {
        var theirs = WithoutPosition(problem.Message);
        if (theirs.Contains(CannotStart, StringComparison.Ordinal) && problem.Start.Index < text.Length)
        {
            var character = text[problem.Start.Index];
            return character == '\t' ? Tab : $"a value can't begin with {Shown(character)}; put it in quotes";
        }

        return Array.Find(s_words, w => theirs.Contains(w.Theirs, StringComparison.Ordinal)).Ours ?? theirs.TrimEnd('.');
    }

    private static string Shown(char character) => char.IsControl(character) ? $"the control character {(int)character:X4}" : $"'{character}'";

    private static string WithoutPosition(string message)
    {
        var end = message.StartsWith('(') ? message.LastIndexOf("): ", StringComparison.Ordinal) : -1;
        return end < 0 ? message : message[(end + 3)..];
    }
}
