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

    /// <summary>Runs of asterisks and the like in a paragraph: Markdig goes through those that are open for each piece of text.</summary>
    private const int MostMarks = 4000;

    /// <summary>Bars in a paragraph: a table of 500 rows and sixteen columns has fewer.</summary>
    private const int MostBars = 10_000;

    /// <summary>Brackets and marks of emphasis that a page has, all together: more than a thousand pages of this site.</summary>
    private const int MostOnPage = 60_000;

    /// <summary>Headings of a page: each is found by its id among all of them.</summary>
    public const int MostHeadings = 4000;

    private static readonly object s_onPage = new();

    private static readonly object s_headings = new();

    /// <summary>Characters of an address with its title, of a tag, of an instruction.</summary>
    private const int Window = 4000;

    /// <summary>Characters of an instruction, which no page may have.</summary>
    private const int Instruction = 1000;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<ParagraphBlockParser>(new Paragraphs());
        pipeline.BlockParsers.Replace<HeadingBlockParser>(new Headings());
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

    /// <exception cref="TooMuchTextException">The block, or the page with it, is more than what can be read soon.</exception>
    private static void CountMarks(MarkdownDocument document, LeafBlock block)
    {
        var length = 0L;
        var (brackets, marks) = (0, 0);
        var bars = 0;
        foreach (var line in block.Lines.Lines ?? [])
        {
            length += line.Slice.Length + 1;
            var before = '\0';
            foreach (var character in line.Slice.AsSpan())
            {
                brackets += character == '[' ? 1 : 0;
                bars += character == '|' ? 1 : 0;
                marks += character is '*' or '_' or '~' && character != before ? 1 : 0;
                before = character;
            }
        }

        if (length > LongestParagraph || brackets > MostBrackets || marks > MostMarks || bars > MostBars)
        {
            throw new TooMuchTextException(block.Span);
        }

        if (block is HeadingBlock)
        {
            var headings = 1 + (document.GetData(s_headings) as int? ?? 0);
            document.SetData(s_headings, headings);
            if (headings > MostHeadings)
            {
                throw new TooMuchTextException(block.Span, MarkdownRules.TooManyHeadings);
            }
        }

        var all = brackets + marks + (document.GetData(s_onPage) as int? ?? 0);
        document.SetData(s_onPage, all);
        if (all > MostOnPage)
        {
            throw new TooMuchTextException(block.Span, where => MarkdownRules.TooManyMarks(where, MostOnPage));
        }
    }

    private sealed class Headings : HeadingBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block)
        {
            CountMarks(processor.Document, (LeafBlock)block);
            return base.Close(processor, block);
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
            CountMarks(processor.Document, (LeafBlock)block);
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
