using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace XenModeKB.Markdown;

/// <summary>
/// The Markdown that pages are written in: CommonMark, GFM tables, footnotes, alerts, definition lists, containers and citations.
/// </summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .Use<Footnotes>()
        .UseFootnotes()
        .UseAlertBlocks()
        .UseDefinitionLists()
        .Use<Containers>()
        .Use<Inlines>()
        .Use<BoundedParsers>()
        .Build();

    /// <exception cref="ArgumentException">The text is nested too deeply.</exception>
    public static MarkdownDocument Parse(string text)
    {
        var tree = MarkdownParser.Parse(text, s_pipeline);
        NestedAlerts.Make(tree, text);
        return tree;
    }

    /// <summary>Lets the extensions add their renderers.</summary>
    public static void Setup(IMarkdownRenderer renderer) => s_pipeline.Setup(renderer);

    /// <summary>Renderers are registered by <see cref="PartRenderer"/>, which knows the page.</summary>
    private abstract class ParsersOnly : IMarkdownExtension
    {
        public abstract void Setup(MarkdownPipelineBuilder pipeline);

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }

    private sealed class Inlines : ParsersOnly
    {
        public override void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.InlineParsers.Replace<EmphasisInlineParser>(new EmphasisParser());
            pipeline.InlineParsers.Insert(0, new AddressParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        }
    }

    /// <summary>In the place of parsers that Markdig would add.</summary>
    private sealed class Footnotes : ParsersOnly
    {
        public override void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.Insert(0, new FootnoteDefinitionParser());
            pipeline.InlineParsers.Replace<LinkInlineParser>(new ReferenceLinkParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteMarkParser());
        }
    }

    /// <summary>
    /// Blocks between <c>:::</c>. Markdig's own extension also takes two pairs of <c>::</c> in a line for the edges of one.
    /// </summary>
    private sealed class Containers : ParsersOnly
    {
        public override void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new CustomContainerParser());
    }
}
