using System.Text;
using System.Text.RegularExpressions;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Architecture.Manual;

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
        var page = new StringBuilder(Head(room, name, rules.Any(rule => CodeExample.Of(rule.Code) is not null)));
        foreach (var rule in rules)
        {
            page.Append($"\n## {rule.Code}: {Escape(language.Translate(rule.Title))} {{#{rule.Code.ToLowerInvariant()}}}\n\n");
            page.Append($"**{Capital(language.Translate(Weight(rule)))}.** {Escape(language.Translate(rule.Help))}\n");
            if (CodeExample.Of(rule.Code) is { } example)
            {
                page.Append($"\n```text\n{example.Place}: {language.Translate(Weight(rule))} {rule.Code}: {_words.Of(example.Words)}\n");
                page.Append(example.Line is null ? "" : $"{example.Line}\n").Append("```\n");
            }
        }

        return page.ToString();
    }

    private string Head(int room, string name, bool hasExamples)
    {
        var english = language.Code == "en";
        var (title, description, made) = english
            ? ($"Codes KB{room + 1}xxx: {name}", $"What each finding of the group “{name}” means, what to do, and what it looks like.", "Written by a test from the rules of the code; KB_UPDATE=1 writes it anew.")
            : ($"Códigos KB{room + 1}xxx: {name}", $"O que cada achado do grupo “{name}” quer dizer, o que fazer e como ele aparece.", "Escrito por um teste a partir das regras do código; KB_UPDATE=1 o escreve de novo.");
        var parity = english || !hasExamples ? "" : "parity:\n  - kind: code\n    reason: Findings are printed in the language of the reader.\n";
        return $"---\ntitle: \"{title}\"\nnav_title: \"KB{room + 1}xxx {name}\"\ndescription: \"{description}\"\norder: {room + 1}\n{parity}---\n\n<!-- {made} -->\n";
    }

    private static string Weight(Rule rule) => rule.Severity == Severity.Error ? "error" : "warning";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>Outside of code, what Markdown would take for more than text.</summary>
    private static string Escape(string text) => CodeOrMark().Replace(text, part => part.Value[0] == '`' ? part.Value : $@"\{part.Value}");

    [GeneratedRegex(@"`[^`]*`|[<{\[*_]")]
    private static partial Regex CodeOrMark();
}
