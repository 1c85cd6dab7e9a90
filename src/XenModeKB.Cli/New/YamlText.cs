using System.Text.RegularExpressions;

namespace XenModeKB.Cli.New;

/// <summary>Values as YAML, quoted when they have to be.</summary>
internal static partial class YamlText
{
    public static string Scalar(string text) => Plain().IsMatch(text) ? text : Quoted(text);

    /// <summary>Text without line ends and control characters, in double quotes.</summary>
    public static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>The name that is filled in later, or words that begin with a letter and hold nothing that YAML reads.</summary>
    [GeneratedRegex(@"\A(\{\{name\}\}|\p{L}[\p{L}\p{N} ._/-]*)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
