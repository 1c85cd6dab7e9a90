using System.Text;
using System.Text.RegularExpressions;
using XenModeKB.Pipeline;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Manual;

/// <summary>The page of the manual about the codes of one room, in one language.</summary>
internal sealed partial class CodePage(Language language)
{
    private static readonly string[] s_names = ["files", "markdown", "dataset", "flowcharts", "references", "links", "languages", "theme", "search"];

    private readonly TranslatedWords _words = new(language);

    public static int Count => s_names.Length;

    /// <summary>Its file, below the folder of the language.</summary>
    public static string File(int room) => $"codes/{s_names[room]}.md";

    public string Text(int room)
    {
        var name = RuleCodeTests.RoomsIn(language.Code)[room];
        var rules = RuleCodeTests.Rules.Where(rule => rule.Code[2] == '1' + room).ToList();
        var page = new StringBuilder(Head(room, name, rules));
        foreach (var rule in rules)
        {
            page.Append($"\n## {rule.Code}: {MarkdownText.Escape(language.Translate(rule.Title))} {{#{rule.Code.ToLowerInvariant()}}}\n\n");
            page.Append($"**{Capital(language.Translate(Weight(rule)))}.** {MarkdownText.Escape(language.Translate(rule.Help))}\n");
            if (CodeExample.Of(rule.Code) is { } example)
            {
                page.Append($"\n```text\n{example.Place}: {language.Translate(Weight(rule))} {rule.Code}: {_words.Of(example.Words)}\n");
                page.Append(example.Line is null ? "" : $"{example.Line}\n").Append("```\n");
            }
        }

        return page.ToString();
    }

    private string Head(int room, string name, IReadOnlyList<Rule> rules)
    {
        var english = language.Code == "en";
        var (title, description, made) = english
            ? ($"Codes KB{room + 1}xxx: {name}", $"What each finding of the group “{name}” means, what to do, and what it looks like.", "Written by a test from the rules of the code; KB_UPDATE=1 writes it anew.")
            : ($"Códigos KB{room + 1}xxx: {name}", $"O que cada achado do grupo “{name}” quer dizer, o que fazer e como ele aparece.", "Escrito por um teste a partir das regras do código; KB_UPDATE=1 o escreve de novo.");
        var parity = string.Concat(rules.SelectMany(Differences));
        return $"---\ntitle: \"{title}\"\nnav_title: \"KB{room + 1}xxx {name}\"\ndescription: \"{description}\"\norder: {room + 1}\n{(parity.Length > 0 ? "parity:\n" : "")}{parity}---\n\n<!-- {made} -->\n";
    }

    /// <summary>What differs from the English page on purpose.</summary>
    private IEnumerable<string> Differences(Rule rule)
    {
        if (language.Code != "en" && CodeExample.Of(rule.Code) is not null)
        {
            yield return $"  - {{section: {rule.Code.ToLowerInvariant()}, kind: code, reason: Findings are printed in the language of the reader.}}\n";
        }

        if (!Words(rule.Title).SequenceEqual(Words(language.Translate(rule.Title))) || !Words(rule.Help).SequenceEqual(Words(language.Translate(rule.Help))))
        {
            yield return $"  - {{section: {rule.Code.ToLowerInvariant()}, kind: commands, reason: Examples are in the language of the reader.}}\n";
        }
    }

    /// <summary>What stands between backticks.</summary>
    private static IEnumerable<string> Words(string text) => Code().Matches(text).Select(code => code.Value).Order(StringComparer.Ordinal);

    private static string Weight(Rule rule) => rule.Severity == Severity.Error ? "error" : "warning";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();
}
