using System.Text.RegularExpressions;
using XenModeKB.Cli.Languages;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Manual;

/// <summary>
/// The parts of a page that are written from the code, between <c>&lt;!-- generated: KIND ARGUMENT --></c> and <c>&lt;!-- end --></c>: <c>fields SCHEMA</c>, <c>commands</c>, <c>strings</c>.
/// </summary>
internal static partial class ManualParts
{
    /// <summary>The page with its parts as they should be.</summary>
    public static string Fill(string path, string text)
    {
        var language = KnownLanguages.Find(path.Split('/')[4])!;
        return Part().Replace(text, part => $"{part.Groups["begin"].Value}\n\n{Made(part.Groups["kind"].Value, part.Groups["argument"].Value, language).Trim()}\n\n<!-- end -->");
    }

    public static int CountIn(string text) => Part().Count(text);

    private static string Made(string kind, string argument, Language language) => kind switch
    {
        "fields" => FieldTable.Of(argument, language),
        "commands" => new CommandList(language).Text(),
        "strings" => Strings(argument, language),
        _ => throw new InvalidOperationException($"Nothing makes a part '{kind}'."),
    };

    /// <summary>The keys of one room with their text in the language of the page.</summary>
    private static string Strings(string room, Language language) =>
        MarkdownText.Head(language.Code == "en" ? ["Key", "English"] : ["Chave", "Português"]) + string.Concat(
            from pair in StringSchema.Strings(language.Code)
            where pair.Key.StartsWith($"{room}.", StringComparison.Ordinal)
            select MarkdownText.Row(MarkdownText.Code(pair.Key), MarkdownText.Cell(pair.Text)));

    [GeneratedRegex(@"(?<begin><!-- generated: (?<kind>[a-z]+) ?(?<argument>[^>]*?) -->)\n.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Part();
}
