using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Markdown;

/// <summary>
/// Finds marks that are printed as they stand: each leaf of the tree is asked what of it is printed as written, and what in that is no text
/// that people write.
/// </summary>
internal sealed partial class FindStrayMarks(SourceMap map, MarkdownDocument tree, ImmutableArray<Diagnostic>.Builder problems)
{
    /// <summary>Characters of a paragraph that can't be the same by chance.</summary>
    private const int Distinct = 80;

    /// <summary>What is looked for only in a text that has its sign.</summary>
    private static readonly (string Sign, Regex Pattern, Func<Pipeline.SourceSpan, string, Diagnostic> Rule)[] s_marks =
    [
        ("#", Heading(), (where, _) => StrayRules.Heading(where)),
        ("&", Entity(), StrayRules.Entity),
        ("::", Directive(), StrayRules.DirectiveForm),
        ("{", Shortcode(), StrayRules.Foreign),
        ("", Line(), StrayRules.Foreign),
        ("{", Attributes(), StrayRules.Foreign),
        ("", Admonition(), StrayRules.Alert),
        ("$$", Formula(), StrayRules.Formula),
        ("**", Spaced(), (where, _) => StrayRules.SpaceInMark(where, "**")),
        ("**", Bold(), (where, _) => StrayRules.OpenMark(where, "**")),
        ("`", Tick(), (where, _) => StrayRules.OpenMark(where, "`")),
        ("", List(), (where, _) => StrayRules.List(where)),
        ("", PlaceholderText.Note(), (where, written) => StrayRules.Unfinished(where, written.TrimEnd(':', '('))),
    ];

    public void Find()
    {
        var links = new FindStrayLinks(map, problems);
        foreach (var block in AllBlocks.Of(tree).Where(block => !CollectFacts.IsInDirective(block)))
        {
            if (block is LeafBlock { Inline: { } inline })
            {
                var printed = PrintedText.Of(inline);
                links.In(printed);
                Marks(printed, block);
            }
            else if (block is CodeBlock and not FencedCodeBlock and not YamlFrontMatterBlock && ReadsLikeText((CodeBlock)block))
            {
                problems.Add(StrayRules.Indented(map.Of(block.Span)));
            }
        }
    }

    /// <summary>Paragraphs that stand there twice.</summary>
    public static IEnumerable<Diagnostic> Repeated(PageProse prose)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in prose.Blocks.Where(block => block.Text.Length >= Distinct && !block.IsCell))
        {
            if (!first.TryAdd(block.Text, block.Span.Line))
            {
                yield return StrayRules.Repeated(block.Span, first[block.Text]);
            }
        }
    }

    private void Marks(PrintedText printed, Block block)
    {
        foreach (var (_, pattern, rule) in s_marks.Where(mark => printed.Text.Contains(mark.Sign, StringComparison.Ordinal)))
        {
            foreach (var match in pattern.EnumerateMatches(printed.Text))
            {
                var mark = printed.Text.Substring(match.Index, match.Length);
                if (IsStray(mark, block))
                {
                    problems.Add(rule(printed.Of(map, match.Index, match.Length), mark.Trim()));
                    break;
                }
            }
        }
    }

    /// <summary>A mark at the end of a heading is told as its id, one at the beginning of a quote as an alert.</summary>
    private static bool IsStray(string mark, Block block) => mark[0] switch
    {
        '#' => block is ParagraphBlock,
        '{' when mark.Length > 1 && mark[1] is not ('{' or '%') => block is not HeadingBlock,
        '[' => block.Parent is not QuoteBlock,
        _ => true,
    };

    /// <summary>A mark of Markdown, or a sentence: most of its words are of letters alone, and it begins with a capital.</summary>
    private static bool ReadsLikeText(CodeBlock code)
    {
        var first = code.Lines.Count == 0 ? "" : code.Lines.Lines[0].Slice.AsSpan().Trim().ToString();
        if (Marked().IsMatch(first))
        {
            return true;
        }

        var words = first.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var plain = words.Count(word => word.TrimEnd('.', ',', ';', ':', '!', '?').All(char.IsLetter));
        return words.Length >= 4 && char.IsUpper(first[0]) && char.IsLower(first[^2]) && plain * 4 >= words.Length * 3;
    }

    [GeneratedRegex(@"^(?:\#{1,6}\u00A0|\#{2,6}[^\s\#\uFFFC]|\#{7,})[^\n]*", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"&(?:[A-Z]?[a-z][a-z0-9]{1,30};|nbsp\b)")]
    private static partial Regex Entity();

    [GeneratedRegex(
        @"^::[ \t]?(?=[a-z])(?![0-9a-f]{1,4}\b)[a-z-]+(?:[ \t]+[a-z0-9/-]+)?(?:[\[{][^\n]*)?[ \t]*$|:::+[ \t]?[a-z][^\n]*",
        RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\{\{.{1,400}?\}\}|\{%.{1,400}?%\}", RegexOptions.Singleline)]
    private static partial Regex Shortcode();

    [GeneratedRegex(
        @"^(?:import\s[^\n]{1,200}\sfrom\s+['""“][^\n]*|\[TOC\]|\[\[_TOC_\]\]|\{:toc\}|===\+?\s""[^""\n]*""|\+[-=]{3,}\+[-=+]*)[ \t]*$",
        RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<=[\s\uFFFC]|^)\{:?\s?[.\#][A-Za-z][^{}\n]*\}|(?<=\uFFFC)\{[a-z]+=[^{}\n]*\}", RegexOptions.Multiline)]
    private static partial Regex Attributes();

    [GeneratedRegex(
        @"^(?:!!!|\?\?\?\+?)[ \t]+[a-z][^\n]*|\A\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Admonition();

    [GeneratedRegex(@"\$\$[^$]{1,400}\$\$")]
    private static partial Regex Formula();

    [GeneratedRegex(@"(?<=\s|^)\*\*[ \t][^*\n]{1,200}[ \t]\*\*(?=[\s.,;:!?)]|$)", RegexOptions.Multiline)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"(?<![\p{L}\p{N}*/_.])\*\*(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,;:!?])\*\*(?![\p{L}\p{N}*/_.])")]
    private static partial Regex Bold();

    [GeneratedRegex("`+")]
    private static partial Regex Tick();

    [GeneratedRegex(
        @"^(?:-\p{L}[^\n]*\n(?:-\p{L})|[•‣◦▪][^\n]*\n[•‣◦▪]|\d{1,2}[.)]\p{L}[^\n]*\n\d{1,2}[.)]\p{L})[^\n]*",
        RegexOptions.Multiline)]
    private static partial Regex List();

    [GeneratedRegex(@"\]\([^\s()]+\)|\[@[a-z]|^:::+\s?[a-z]|^\#{2,6}\s+\p{L}|^>\s|\*\*\p{L}[^*]*\*\*")]
    private static partial Regex Marked();
}
