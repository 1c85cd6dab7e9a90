using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>
/// Markdig's parsers with limits: what may be the beginning of a link or tag is sought to its end within a bound, and no paragraph is
/// longer than people write. Without them the time of hostile text grows with the square of its length.
/// </summary>
internal sealed class BoundedParsers : IMarkdownExtension
{
    /// <summary>Characters of a line or of a paragraph, a table among them.</summary>
    public const int LongestParagraph = 1 << 16;

    /// <summary>Addresses and notes that a page defines at its end; Markdig looks at all of them for each one more.</summary>
    public const int MostDefinitions = 4000;

    /// <summary>
    /// Characters of addresses and titles that links to definitions stand for, all together: a few letters in the text may be thousands in
    /// the page.
    /// </summary>
    public const int MostRepeated = 1 << 22;

    /// <summary>Brackets that open in a paragraph, twice as many as in a table of 500 rows with four links each.</summary>
    private const int MostBrackets = 4000;

    /// <summary>Characters of an address with its title, of a tag, of an instruction.</summary>
    private const int Window = 4000;

    /// <summary>Characters of an instruction, which no page may have.</summary>
    private const int Instruction = 1000;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<ParagraphBlockParser>(new Paragraphs());
        pipeline.InlineParsers.Replace<AutolinkInlineParser>(new Tags());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    /// <summary>The text from where a parser stands, and no further than the bound.</summary>
    public static StringSlice Near(StringSlice slice, int window = Window) =>
        new(slice.Text, slice.Start, Math.Min(slice.End, slice.Start + window));

    /// <exception cref="TooMuchTextException">The document defines more than a page may.</exception>
    public static void Count(MarkdownDocument document)
    {
        var defined = document.GetLinkReferenceDefinitions(addGroup: true);
        if (defined.Count > MostDefinitions)
        {
            throw new TooMuchTextException(defined[MostDefinitions].Span, MarkdownRules.TooManyDefinitions);
        }
    }

    private sealed class Paragraphs : ParagraphBlockParser
    {
        /// <summary>A line below could make a heading of it, which is not closed as a paragraph.</summary>
        public override BlockState TryContinue(BlockProcessor processor, Block block) =>
            processor.Line.Start - block.Span.Start <= LongestParagraph
                ? base.TryContinue(processor, block)
                : throw new TooMuchTextException(block.Span);

        /// <summary>The block is a paragraph, or the heading that a line below made of one.</summary>
        public override bool Close(BlockProcessor processor, Block block)
        {
            var (length, brackets) = (0L, 0L);
            foreach (var line in ((LeafBlock)block).Lines.Lines ?? [])
            {
                length += line.Slice.Length + 1;
                brackets += line.Slice.AsSpan().Count('[');
            }

            if (length > LongestParagraph || brackets > MostBrackets)
            {
                throw new TooMuchTextException(block.Span);
            }

            var isKept = base.Close(processor, block);
            Count(processor.Document);
            return isKept;
        }
    }

    /// <summary>Tags and addresses in angle brackets. Comments may be as long as they are.</summary>
    private sealed class Tags : AutolinkInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() == '!' && slice.PeekChar(2) == '-')
            {
                return base.Match(processor, ref slice);
            }

            var near = Near(slice, slice.PeekChar() is '?' or '!' ? Instruction : Window);
            var isTag = base.Match(processor, ref near);
            slice.Start = near.Start;
            return isTag;
        }
    }
}

/// <summary>A part of a page is more than what can be read soon.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="rule">What is told of it; without, that it is nested too deeply or too long.</param>
internal sealed class TooMuchTextException(Markdig.Syntax.SourceSpan span, Func<Pipeline.SourceSpan, Diagnostic>? rule = null)
    : ArgumentException("The text is too much to be read.")
{
    public Diagnostic In(SourceMap map) => (rule ?? MarkdownRules.TooComplex)(map.Of(span));
}
