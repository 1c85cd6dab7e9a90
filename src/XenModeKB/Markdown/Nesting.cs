using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary>Finds what is nested too deeply to be printed: lists and quotes, and brackets, asterisks or tables in a line.</summary>
internal static class Nesting
{
    /// <summary>Levels. Markdig's printer ends with an exception at 128, and walking a tree takes a part of the stack for each.</summary>
    private const int Limit = 100;

    /// <summary>The first place beyond the limit, or null.</summary>
    public static MarkdownObject? TooDeep(MarkdownDocument tree)
    {
        MarkdownObject? first = null;
        var left = new Stack<(MarkdownObject Node, int Level)>([(tree, 1)]);
        while (left.TryPop(out var next))
        {
            if (next.Level > Limit)
            {
                first = first is null || next.Node.Span.Start < first.Span.Start ? next.Node : first;
                continue;
            }

            switch (next.Node)
            {
                case ContainerBlock block:
                    foreach (var child in block)
                    {
                        left.Push((child, next.Level + 1));
                    }

                    break;
                case LeafBlock { Inline: { } line }:
                    left.Push((line, next.Level + 1));
                    break;
                case ContainerInline inline:
                    foreach (var child in inline)
                    {
                        left.Push((child, next.Level + 1));
                    }

                    break;
            }
        }

        return first;
    }
}
