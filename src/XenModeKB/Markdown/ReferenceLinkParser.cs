using System.Runtime.CompilerServices;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary>
/// Markdig's parser of links, which leaves <c>[text][label]</c> as text when the label has no definition: such places are kept with
/// the document.
/// </summary>
internal sealed class ReferenceLinkParser : LinkInlineParser
{
    /// <summary>As in the reference implementation of CommonMark.</summary>
    private const int MostOpen = 32;

    private static readonly object s_undefined = new();
    private static readonly object s_repeated = new();

    /// <summary>Full and collapsed references without a definition, in the order of the text.</summary>
    public static IReadOnlyList<(string Label, Markdig.Syntax.SourceSpan Span)> Undefined(MarkdownDocument document) =>
        (List<(string Label, Markdig.Syntax.SourceSpan Span)>?)document.GetData(s_undefined) ?? [];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isMatch = MatchOne(processor, ref slice);
        if (isMatch && processor.Inline is LinkInline { Reference: { } definition })
        {
            Count(processor.Document, definition);
        }

        return isMatch;
    }

    private bool MatchOne(InlineProcessor processor, ref StringSlice slice)
    {
        switch (slice.CurrentChar, slice.PeekChar())
        {
            case (']', '(') when !MayBeAddress(slice):
            // A mark of a footnote or a citation beside brackets is no label.
            case (']', '[') when slice.PeekChar(2) is '^' or '@':
                return Within(processor, ref slice, new(slice.Text, slice.Start, slice.Start));
            case (']', '('):
                return Within(processor, ref slice, BoundedParsers.Near(slice));
            case (']', '['):
                break;
            default:
                return base.Match(processor, ref slice);
        }

        var label = Label(processor, slice, out var span);
        if (label is not null && !processor.Document.ContainsLinkReferenceDefinition(label))
        {
            Undefined(processor.Document, label, span);
        }

        return base.Match(processor, ref slice);
    }

    private bool Within(InlineProcessor processor, ref StringSlice slice, StringSlice part)
    {
        var isLink = base.Match(processor, ref part);
        slice.Start = part.Start;
        return isLink;
    }

    /// <summary>
    /// Whether no more parentheses are open than the address of a link may have. Thousands of beginnings, each sought to the end of the
    /// text, take minutes.
    /// </summary>
    private static bool MayBeAddress(StringSlice slice)
    {
        var open = 0;
        for (var i = slice.Start + 1; i <= slice.End && open <= MostOpen; i++)
        {
            switch (slice.Text[i])
            {
                case '(':
                    open++;
                    break;
                case ')' when --open == 0:
                case ' ' or '\t' or '\n' or '<':
                    return true;
                case '\\':
                    i++;
                    break;
            }
        }

        return open <= MostOpen;
    }

    /// <summary>The label that a reference names, or null when the bracket closes none.</summary>
    private static string? Label(InlineProcessor processor, StringSlice slice, out Markdig.Syntax.SourceSpan span)
    {
        span = default;
        if (processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsActive: true } open)
        {
            return null;
        }

        var after = new StringSlice(slice.Text, slice.Start + 1, slice.End);
        if (!LinkHelper.TryParseLabel(ref after, true, out var label, out _))
        {
            return null;
        }

        var close = processor.GetSourcePosition(slice.Start);
        span = new(open.Span.Start, processor.GetSourcePosition(after.Start - 1));
        return label.Length > 0 ? label : Text(slice, close - open.Span.Start - (open.IsImage ? 2 : 1));
    }

    /// <summary>What stands between the brackets before, as a label.</summary>
    private static string Text(StringSlice slice, int length) => slice.Text[Math.Max(0, slice.Start - length)..slice.Start];

    private static void Undefined(MarkdownDocument document, string label, Markdig.Syntax.SourceSpan span)
    {
        if (document.GetData(s_undefined) is not List<(string, Markdig.Syntax.SourceSpan)> list)
        {
            list = [];
            document.SetData(s_undefined, list);
        }

        list.Add((label, span));
    }

    /// <summary>Each link to a definition has all that it says.</summary>
    private static void Count(MarkdownDocument document, LinkReferenceDefinition definition)
    {
        if (document.GetData(s_repeated) is not StrongBox<int> repeated)
        {
            repeated = new();
            document.SetData(s_repeated, repeated);
        }

        repeated.Value += (definition.Url?.Length ?? 0) + (definition.Title?.Length ?? 0);
        if (repeated.Value > BoundedParsers.MostRepeated)
        {
            throw new TooMuchTextException(definition.Span, MarkdownRules.RepeatedDefinition);
        }
    }
}
