using System.Text;
using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary>The text of inlines without markup and citations.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
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
