using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace XenModeKB.Markdown;

/// <summary>Markdig's parser of footnotes forgets those that nothing refers to; here every one is kept with the document.</summary>
internal sealed class FootnoteDefinitionParser : FootnoteParser
{
    private static readonly object s_all = new();

    /// <summary>Every definition of a footnote.</summary>
    public static IReadOnlyList<Footnote> All(MarkdownDocument document) => (List<Footnote>?)document.GetData(s_all) ?? [];

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (processor.Document.GetData(s_all) is not List<Footnote> list)
        {
            list = [];
            processor.Document.SetData(s_all, list);
        }

        list.Add((Footnote)block);
        BoundedParsers.Count(processor.Document);
        return base.Close(processor, block);
    }
}
