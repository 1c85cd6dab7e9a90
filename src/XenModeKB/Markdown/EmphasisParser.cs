using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary>
/// Markdig's parser of emphasis, and what is struck through between one or two tildes as GitHub reads it: as many at the end as at the
/// beginning. Three are no mark.
/// </summary>
internal sealed class EmphasisParser : EmphasisInlineParser, IPostInlineProcessor
{
    private const char Tilde = '~';

    public EmphasisParser() => EmphasisDescriptors.Add(new(Tilde, 1, 2, enableWithinWord: true));

    bool IPostInlineProcessor.PostProcess(
        InlineProcessor state, Inline? root, Inline? lastChild, int postInlineProcessorIndex, bool isFinalProcessing)
    {
        Pair(Tildes(root, lastChild));
        return PostProcess(state, root, lastChild, postInlineProcessorIndex, isFinalProcessing);
    }

    /// <summary>The same delimiters in the same order in which Markdig collects them.</summary>
    private static List<EmphasisDelimiterInline> Tildes(Inline? root, Inline? lastChild)
    {
        var tildes = new List<EmphasisDelimiterInline>();
        if (root is EmphasisDelimiterInline { DelimiterChar: Tilde } first)
        {
            tildes.Add(first);
        }

        for (var child = (root as ContainerInline)?.FirstChild; child is not null && child != lastChild;)
        {
            if (child is EmphasisDelimiterInline { DelimiterChar: Tilde } tilde)
            {
                tildes.Add(tilde);
            }

            child = (child as DelimiterInline)?.FirstChild ?? child.NextSibling;
        }

        return tildes;
    }

    /// <summary>What has no counterpart of its own length is text.</summary>
    private static void Pair(List<EmphasisDelimiterInline> tildes)
    {
        var open = new Stack<EmphasisDelimiterInline>();
        foreach (var tilde in tildes)
        {
            if (tilde.DelimiterCount > 2)
            {
                tilde.Type = DelimiterType.Undefined;
            }
            else if (tilde.Type.HasFlag(DelimiterType.Close) && open.TryPeek(out var begin) && begin.DelimiterCount == tilde.DelimiterCount)
            {
                open.Pop();
            }
            else
            {
                tilde.Type &= ~DelimiterType.Close;
                if (tilde.Type.HasFlag(DelimiterType.Open))
                {
                    open.Push(tilde);
                }
            }
        }
    }
}
