using System.Text.RegularExpressions;
using Markdig.Extensions.Alerts;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary>
/// Makes alerts of the quotes in lists, quotes, notes and containers that begin with the mark of one. Markdig knows alerts only where they
/// stand in nothing else.
/// </summary>
internal static partial class NestedAlerts
{
    public static void Make(MarkdownDocument tree, string text)
    {
        foreach (var quote in tree.Descendants<QuoteBlock>().Where(quote => quote is not AlertBlock).ToList())
        {
            if (quote is [ParagraphBlock { Inline: { } inline } first, ..]
                && first.Span.Start < text.Length
                && Mark().Match(text, first.Span.Start) is { Success: true } mark)
            {
                TakeMark(first, inline);
                Replace(quote, new AlertBlock(new StringSlice(mark.Groups["kind"].Value)));
            }
        }
    }

    /// <summary>The mark is the first line of the paragraph.</summary>
    private static void TakeMark(ParagraphBlock paragraph, ContainerInline inline)
    {
        while (inline.FirstChild is { } child)
        {
            child.Remove();
            if (child is LineBreakInline)
            {
                return;
            }
        }

        paragraph.Parent!.Remove(paragraph);
    }

    private static void Replace(QuoteBlock quote, AlertBlock alert)
    {
        alert.Span = quote.Span;
        alert.Line = quote.Line;
        alert.Column = quote.Column;
        var parent = quote.Parent!;
        parent[parent.IndexOf(quote)] = alert;
        var blocks = quote.ToList();
        quote.Clear();
        blocks.ForEach(alert.Add);
    }

    [GeneratedRegex(@"\G\[!(?<kind>[A-Za-z]+)\][ \t]*(?:\r?\n|\z)")]
    private static partial Regex Mark();
}
