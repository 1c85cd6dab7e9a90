using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary>
/// From inline to inline in the order of the text, by the links that the tree has: as deep as a text may nest, and without a list.
/// </summary>
internal static class InlineWalk
{
    /// <summary>The next one below <paramref name="root"/>, or null after the last.</summary>
    public static Inline? Next(Inline inline, ContainerInline root)
    {
        if (inline is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        return After(inline, root);
    }

    /// <summary>The next one that is not below <paramref name="inline"/>, or null after the last.</summary>
    public static Inline? After(Inline inline, ContainerInline root)
    {
        while (inline.NextSibling is null)
        {
            if (inline.Parent is not { } parent || parent == root)
            {
                return null;
            }

            inline = parent;
        }

        return inline.NextSibling;
    }
}
