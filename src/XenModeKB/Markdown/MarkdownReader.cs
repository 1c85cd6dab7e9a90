using Markdig;
using Markdig.Extensions.EmphasisExtras;
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
        .UseFootnotes()
        .UseAlertBlocks()
        .UseDefinitionLists()
        .UseCustomContainers()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks()
        .Use<Citations>()
        .Build();

    /// <exception cref="ArgumentException">The text is nested too deeply.</exception>
    public static MarkdownDocument Parse(string text) => MarkdownParser.Parse(text, s_pipeline);

    /// <summary>Lets the extensions add their renderers.</summary>
    public static void Setup(IMarkdownRenderer renderer) => s_pipeline.Setup(renderer);

    private sealed class Citations : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            // Renderers are registered by PartRenderer, which knows the page.
        }
    }
}
