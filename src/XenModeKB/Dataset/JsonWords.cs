using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>What the reader of JSON says, as words that can be told in other languages; what is not known here stays as it is.</summary>
internal static class JsonWords
{
    private static readonly (string After, Func<string, Message> Words)[] s_quoting =
    [
        ("' is an invalid start of a value", what => $"'{what}' is an invalid start of a value"),
        ("' is an invalid start of a property name. Expected a '\"'",
            what => $"'{what}' is an invalid start of a property name. Expected a '\"'"),
        ("' is invalid after a property name. Expected a ':'", what => $"'{what}' is invalid after a property name. Expected a ':'"),
        ("' is invalid after a value. Expected either ',', '}', or ']'",
            what => $"'{what}' is invalid after a value. Expected either ',', '}}', or ']'"),
        ("' is invalid within a JSON string. The string should be correctly escaped",
            what => $"'{what}' is invalid within a JSON string. The string should be correctly escaped"),
        ("' is invalid after a single JSON value. Expected end of data",
            what => $"'{what}' is invalid after a single JSON value. Expected end of data"),
    ];

    private static readonly Message[] s_plain =
    [
        $"The JSON object contains a trailing comma at the end which is not supported",
        $"The JSON array contains a trailing comma at the end which is not supported",
        $"There is an open JSON object or array that should be closed",
        $"Expected end of string, but instead reached end of data",
    ];

    public static Message Of(string theirs)
    {
        foreach (var (after, words) in s_quoting)
        {
            if (theirs.StartsWith('\'') && theirs.EndsWith(after, StringComparison.Ordinal))
            {
                return words(theirs[1..^after.Length]);
            }
        }

        return Array.Find(s_plain, plain => plain.ToString() == theirs) ?? $"{theirs}";
    }
}
