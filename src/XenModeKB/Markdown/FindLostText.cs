using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>Finds text that would be missing on the page or stand there otherwise than its author meant it.</summary>
internal sealed partial class FindLostText(SourceMap map, string text, MarkdownDocument tree, ImmutableArray<Diagnostic>.Builder problems)
{
    public void Find()
    {
        foreach (var block in AllBlocks.Of(tree))
        {
            Block(block);
        }

        var known = Definitions().Select(definition => definition.Label ?? "").ToList();
        foreach (var (label, span) in ReferenceLinkParser.Undefined(tree))
        {
            problems.Add(LostTextRules.UndefinedReference(map.Of(span), label, known));
        }

        UnusedDefinitions();
        RepeatedFootnotes();
        new FindTables(map, text, tree, problems).Find();
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case HtmlBlock { Type: HtmlBlockType.Comment } comment:
                Comment(comment);
                break;
            case AlertBlock alert when !AlertKinds.All.Contains(alert.Kind.ToString().ToLowerInvariant()):
                problems.Add(LostTextRules.AlertKind(Line(alert.Span.Start), alert.Kind.ToString()));
                break;
            case QuoteBlock and not AlertBlock and [ParagraphBlock first, ..] when At(Alert(), first) is { Success: true }:
                problems.Add(LostTextRules.AlertForm(Line(first.Span.Start)));
                break;
            case ParagraphBlock { Parent: ListItemBlock item, Inline.FirstChild: LiteralInline } paragraph
                when item[0] == paragraph && At(Task(), paragraph) is { Success: true } box:
                problems.Add(LostTextRules.TaskList(map.Of(box.Index, box.Index + 3)));
                break;
        }
    }

    private void Comment(HtmlBlock comment)
    {
        var start = comment.Span.Start;
        var lines = comment.Lines.ToString();
        var begin = lines.IndexOf("<!--", StringComparison.Ordinal);
        var end = lines.IndexOf("-->", begin + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            problems.Add(LostTextRules.OpenComment(map.Of(start, start + 4)));
        }
        else if (WholeComment().Replace(lines[(end + 3)..], "").Trim() is { Length: > 0 } rest)
        {
            var close = text.IndexOf("-->", start + 2, StringComparison.Ordinal);
            problems.Add(LostTextRules.BesideComment(Line(close + 3), rest));
        }
    }

    /// <summary>Definitions of links; also one with the name of a footnote, which hides it among the links.</summary>
    private IEnumerable<LinkReferenceDefinition> Definitions() => tree.OfType<LinkReferenceDefinitionGroup>()
        .SelectMany(group => group.Links.Values.Concat(group.OfType<LinkReferenceDefinition>().Where(IsFootnoteName)))
        .Where(definition => definition is not FootnoteLinkReferenceDefinition).Distinct();

    private static bool IsFootnoteName(LinkReferenceDefinition definition) => definition.Label?.StartsWith('^') == true;

    private void UnusedDefinitions()
    {
        if (!Definitions().Any())
        {
            return;
        }

        var used = tree.Descendants<LinkInline>().Select(link => link.Reference).Where(reference => reference is not null).ToHashSet();
        foreach (var definition in Definitions().Where(definition => !used.Contains(definition)))
        {
            problems.Add(LostTextRules.UnusedDefinition(map.Of(definition.Span), definition.Label ?? ""));
        }
    }

    private void RepeatedFootnotes()
    {
        foreach (var same in FootnoteDefinitionParser.All(tree).GroupBy(note => note.Label, StringComparer.OrdinalIgnoreCase))
        {
            var first = same.MinBy(note => note.LabelSpan.Start)!;
            foreach (var again in same.Where(note => note != first))
            {
                var name = (again.Label ?? "").TrimStart('^');
                problems.Add(LostTextRules.RepeatedFootnote(map.Of(again.LabelSpan), name, map.Of(first.LabelSpan).Line));
            }
        }
    }

    private Match? At(Regex pattern, ParagraphBlock paragraph) =>
        paragraph.Span.Start < text.Length ? pattern.Match(text, paragraph.Span.Start) : null;

    /// <summary>From an offset to the end of its line.</summary>
    private Pipeline.SourceSpan Line(int start)
    {
        start = Math.Clamp(start, 0, text.Length);
        var end = text.IndexOf('\n', start);
        return map.Of(start, end < 0 ? text.Length : end);
    }

    [GeneratedRegex(@"<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex WholeComment();

    [GeneratedRegex(@"\G\[(?:![A-Za-z]+|NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]")]
    private static partial Regex Alert();

    [GeneratedRegex(@"\G\[[ xX]\](?=\s)")]
    private static partial Regex Task();
}
