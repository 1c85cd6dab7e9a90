using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>Finds blocks of code and directives that are not closed, so that they take what follows, and what closes none.</summary>
internal sealed class FindUnclosed(SourceMap map, MarkdownDocument tree, ImmutableArray<Diagnostic>.Builder problems)
{
    public void Find()
    {
        var explained = false;
        foreach (var block in AllBlocks.Of(tree).Where(block => block is IFencedBlock))
        {
            var fence = (IFencedBlock)block;
            if (block is CustomContainer { Info: null or "" })
            {
                // What closed the directive around too soon leaves one that closes nothing.
                if (!explained)
                {
                    problems.Add(StrayRules.ClosesNothing(Fence(block, fence)));
                }
            }
            else if (fence.ClosingFencedCharCount > 0)
            {
                explained |= IsOutside(block, explained);
            }
            else if (block is CustomContainer container)
            {
                explained |= Directive(container);
            }
            else
            {
                problems.Add(StrayRules.OpenCode(Fence(block, fence)));
            }
        }
    }

    /// <summary>Reports a directive without an end; whether that explains other ends that seem to be too many.</summary>
    private bool Directive(CustomContainer container)
    {
        var where = Fence(container, container);
        if ((container.Arguments ?? "").EndsWith(":::", StringComparison.Ordinal))
        {
            problems.Add(StrayRules.DirectiveOnOneLine(where, container.Info!));
        }
        else if (Around(container) is not { ClosingFencedCharCount: > 0 } outer
            || outer.OpeningFencedCharCount > container.OpeningFencedCharCount)
        {
            problems.Add(StrayRules.OpenDirective(where, container.Info!));
        }
        else if (IsColumn(container) && IsColumn(outer))
        {
            // The second column stands in the first one.
            problems.Add(StrayRules.OpenDirective(Fence(outer, outer), outer.Info!));
            return true;
        }
        else
        {
            problems.Add(StrayRules.FewColons(where, container.Info!, outer.Info ?? "", Fence(outer, outer).Line));
            return true;
        }

        return false;
    }

    private static bool IsColumn(CustomContainer container) => container.Info is "then" or "now";

    private bool IsOutside(Block block, bool explained)
    {
        if (explained || block is not CustomContainer part || !IsColumn(part)
            || Around(part) is { Info: Directives.Frame or "then" or "now" })
        {
            return false;
        }

        problems.Add(StrayRules.OutsideFrame(Fence(part, part), part.Info!));
        return true;
    }

    private static CustomContainer? Around(Block block)
    {
        var parent = block.Parent;
        while (parent is not null and not CustomContainer)
        {
            parent = parent.Parent;
        }

        return (CustomContainer?)parent;
    }

    private Pipeline.SourceSpan Fence(Block block, IFencedBlock fence) =>
        map.Of(block.Span.Start, block.Span.Start + fence.OpeningFencedCharCount + (fence.Info?.Length ?? 0));
}
