using System.Collections.Immutable;
using System.Text;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>The same data as Markdown, for the Markdown twin of a page: tables with pipes, citations as keys.</summary>
internal static class WriteMarkdown
{
    /// <param name="caption">Its name.</param>
    /// <param name="heads">Of the columns.</param>
    /// <param name="rows">Cells, escaped.</param>
    /// <param name="said">A sentence under the caption, or null.</param>
    public static string Table(string caption, IEnumerable<string> heads, IEnumerable<IEnumerable<string>> rows, string? said = null)
    {
        var columns = heads.ToList();
        var text = new StringBuilder();
        text.Append("**").Append(EscapeMarkdown.Cell(caption)).Append("**\n\n")
            .Append(said is null ? "" : $"{EscapeMarkdown.Sentence(said)}\n\n");
        Row(text, columns.Select(EscapeMarkdown.Cell));
        Row(text, columns.Select(_ => "---"));
        foreach (var row in rows)
        {
            Row(text, row);
        }

        return text.ToString();
    }

    /// <summary>A value with its notes and the keys of its sources.</summary>
    public static string Cell(DatasetText language, Value? value) => value switch
    {
        null => EscapeMarkdown.Cell(language.Say("dataset.empty")),
        ClaimsValue claims => string.Join("<br>", claims.Claims.Select(claim => Claim(language, claim))),
        TextValue { Schema.SemanticType: SemanticType.Code } code =>
            $"`{code.Text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ')}`",
        CiteValue cite => Keys(cite.Citations),
        _ => EscapeMarkdown.Cell(language.Plain(value)),
    };

    private static string Claim(DatasetText language, Claim claim)
    {
        var range = language.Range(claim, inWords: false) is { Length: > 0 } found ? $" ({EscapeMarkdown.Cell(found)})" : "";
        var note = claim.Note is { } text ? $" {EscapeMarkdown.Cell(language.Of(text))}" : "";
        return $"{Cell(language, claim.Value)}{range}{note}{Keys(claim.Citations)}";
    }

    /// <summary>Sources in brackets, after a space; empty when there are none.</summary>
    public static string Keys(ImmutableArray<Citation> citations) =>
        citations.IsEmpty ? "" : $" [{string.Join("; ", citations.Select(citation => $"@{citation.Written}"))}]";

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
