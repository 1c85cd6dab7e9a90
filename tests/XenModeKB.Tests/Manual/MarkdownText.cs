using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Manual;

/// <summary>Texts of the code as Markdown.</summary>
internal static partial class MarkdownText
{
    /// <summary>Outside of code, what Markdown would take for more than text gets a backslash.</summary>
    public static string Escape(string text) => CodeOrMark().Replace(text, part => part.Value is ['`', not '`', ..] ? part.Value : string.Concat(part.Value.Select(mark => $@"\{mark}")));

    public static string Cell(string text) => Escape(text).Replace("|", @"\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    /// <summary>Code in a cell.</summary>
    public static string Code(string text) => $"`{text.Replace("|", @"\|", StringComparison.Ordinal)}`";

    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    public static string Head(params string[] cells) => Row(cells) + Row(cells.Select(_ => "---"));

    [GeneratedRegex(@"(?<!`)`[^`]+`(?!`)|`+|[<{\[*_]")]
    private static partial Regex CodeOrMark();
}
