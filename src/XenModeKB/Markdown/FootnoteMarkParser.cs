using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary>
/// Reads marks of footnotes before the link parser sees the bracket: it takes <c>[^a][^b]</c> for a link with the text <c>^a</c>,
/// and <c>[text][^a]</c> for a mark without its text.
/// </summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    public FootnoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^')
        {
            return false;
        }

        var after = slice;
        if (!LinkHelper.TryParseLabel(ref after, out string? label, out Markdig.Syntax.SourceSpan _))
        {
            return false;
        }

        var isDefined = processor.Document.TryGetLinkReferenceDefinition(label, out var definition)
            && definition is FootnoteLinkReferenceDefinition;
        if (!isDefined && after.CurrentChar == '(')
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var mark = isDefined
            ? definition!.CreateLinkInline!(processor, definition, null)
            : new UndefinedFootnote(label[1..]) { Content = new(slice.Text, slice.Start, after.Start - 1) };
        mark.Span = new(start, processor.GetSourcePosition(after.Start - 1));
        (mark.Line, mark.Column) = (line, column);
        if (isDefined)
        {
            NoLinkAround(processor.Inline);
        }

        processor.Inline = mark;
        slice.Start = after.Start;
        return true;
    }

    /// <summary>A mark is a link, and links do not stand in links.</summary>
    private static void NoLinkAround(Inline? inline)
    {
        for (; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { IsImage: false } bracket)
            {
                bracket.IsActive = false;
            }
        }
    }
}
