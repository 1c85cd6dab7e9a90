using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using XenModeKB.Html;

namespace XenModeKB.SiteTests.Examples;

/// <summary>
/// HTML without what says nothing about how Markdown was read. Of any HTML: the order and spelling of attributes and references, and white
/// space where a browser shows none. Of ours: ids and links of headings, the frame and scopes of tables, alignment by class, and what
/// colours code.
/// </summary>
internal static partial class PlainHtml
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "blockquote", "body", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "table", "tbody", "td", "th", "thead", "tr", "ul",
    };

    public static string Of(string html)
    {
        var body = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html}</body>").Body!;
        foreach (var comment in body.Descendants<IComment>().ToList())
        {
            comment.Remove();
        }

        body.Normalize();
        var text = new StringBuilder();
        Children(body, text, isCode: false);
        return text.ToString();
    }

    private static void Children(INode parent, StringBuilder text, bool isCode)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
            {
                text.Append(HtmlBuilder.Escape(isCode ? words.Data : Words(words)));
            }
            else if (node is IElement element && element.ClassName != "heading-link")
            {
                Element(element, text, isCode);
            }
        }
    }

    /// <summary>Text in which white space is one space, and none at the edges of blocks and after line breaks.</summary>
    private static string Words(IText node)
    {
        var words = WhiteSpace().Replace(node.Data, " ");
        if (IsEdge(node.PreviousSibling, node.Parent))
        {
            words = words.TrimStart(' ');
        }

        return IsEdge(node.NextSibling, node.Parent) ? words.TrimEnd(' ') : words;
    }

    private static bool IsEdge(INode? beside, INode? around) => beside switch
    {
        null => s_blocks.Contains(around?.NodeName ?? ""),
        IElement { ClassName: "heading-link" } => true,
        _ => s_blocks.Contains(beside.NodeName) || beside.NodeName == "BR",
    };

    private static void Element(IElement element, StringBuilder text, bool isCode)
    {
        if (element.ClassName is "table-scroll" || (isCode && element.NodeName == "SPAN"))
        {
            Children(element, text, isCode);
            return;
        }

        var name = element.LocalName;
        var attributes = element.Attributes.Select(attribute => Attribute(element, attribute)).Where(written => written is not null).Order(StringComparer.Ordinal);
        text.Append('<').Append(name).Append(string.Concat(attributes)).Append('>');
        Children(element, text, isCode || name is "pre");
        text.Append("</").Append(name).Append('>');
        if (s_blocks.Contains(name))
        {
            text.Append('\n');
        }
    }

    private static string? Attribute(IElement element, IAttr attribute) => (element.LocalName, attribute.Name) switch
    {
        ("h1" or "h2" or "h3" or "h4" or "h5" or "h6", "id") or ("pre", "class" or "tabindex") or ("th", "scope") => null,
        // Code in a language that is not known is plain text, with a warning.
        ("code", "class") => null,
        ("th" or "td", "class") when attribute.Value.StartsWith("align-", StringComparison.Ordinal) => $" align=\"{attribute.Value["align-".Length..]}\"",
        _ => $" {attribute.Name}=\"{HtmlBuilder.Escape(attribute.Value)}\"",
    };

    [GeneratedRegex("[ \t\n]+")]
    private static partial Regex WhiteSpace();
}
