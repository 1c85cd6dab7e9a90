using System.Text;
using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary>The text of inlines without markup and citations.</summary>
internal static class PlainText
{
    [ThreadStatic]
    private static StringBuilder? s_text;

    public static string Of(ContainerInline? inlines)
    {
        var text = (s_text ??= new()).Clear();
        for (var inline = inlines?.FirstChild; inline is not null; inline = InlineWalk.Next(inline, inlines!))
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                LineBreakInline => text.Append(' '),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => text.Append(link.Url),
                _ => text,
            };
        }

        return text.ToString();
    }
}

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
