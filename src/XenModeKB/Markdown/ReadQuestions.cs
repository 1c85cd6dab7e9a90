using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>
/// The questions of a page that says that it has some (<c>faq: true</c>): each heading of level 2 is one, and the paragraph right below it
/// is its answer.
/// </summary>
internal static partial class ReadQuestions
{
    /// <param name="tree">The page, whose headings have their ids already.</param>
    /// <param name="faq">Where the page says so.</param>
    /// <param name="map">The places of its blocks.</param>
    /// <param name="problems">Takes the questions without an answer.</param>
    public static ImmutableArray<PageQuestion> Read(
        MarkdownDocument tree, Pipeline.SourceSpan faq, SourceMap map, ImmutableArray<Diagnostic>.Builder problems)
    {
        var questions = ImmutableArray.CreateBuilder<PageQuestion>();
        var unanswered = 0;
        foreach (var (i, block) in tree.Index())
        {
            if (block is not HeadingBlock { Level: 2 } heading || heading.GetData(CollectFacts.HeadingId) is not string id)
            {
                continue;
            }

            var answer = i + 1 < tree.Count && tree[i + 1] is ParagraphBlock paragraph ? Text(paragraph) : "";
            if (answer.Length > 0)
            {
                questions.Add(new(id, Text(heading), answer));
                continue;
            }

            unanswered++;
            problems.Add(MarkdownRules.NoAnswer(map.Of(heading.Span), Text(heading)));
        }

        if (questions.Count == 0 && unanswered == 0)
        {
            problems.Add(MarkdownRules.NoQuestions(faq));
        }

        return questions.ToImmutable();
    }

    /// <summary>Without markup, and without the space that stood before a citation.</summary>
    private static string Text(LeafBlock block) => BeforeStop().Replace(Space().Replace(PlainText.Of(block.Inline), " "), "").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@" +(?=[.,;:](?: |\z))")]
    private static partial Regex BeforeStop();
}
