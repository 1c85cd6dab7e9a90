using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary>
/// A short name with a hyphen (<c>AB-c</c>, <c>Thing-X</c>, <c>64-bit</c>, <c>an-option</c> as code) is no place to break a line:
/// <c>span.nb</c> or <c>code.nb</c>, since a character that does not break would be another word for who copies or searches.
/// </summary>
internal static partial class WholeNames
{
    private const int LongestCode = 20;

    public static void Register(PartRenderer page)
    {
        page.ObjectRenderers.Insert(0, new Literals());
        page.ObjectRenderers.Insert(0, new Codes());
    }

    /// <summary>Capitals or digits before the hyphen, or one capital behind it.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}-])(?:[\p{Lu}\p{N}]{2,6}-[\p{L}\p{N}]{1,5}|[\p{L}\p{N}]{2,8}-\p{Lu})(?![\p{L}\p{N}-])")]
    private static partial Regex Name();

    private sealed class Literals : HtmlObjectRenderer<LiteralInline>
    {
        protected override void Write(HtmlRenderer renderer, LiteralInline obj)
        {
            var text = obj.Content.AsSpan();
            var end = 0;
            foreach (var name in Name().EnumerateMatches(renderer.EnableHtmlForInline && renderer.EnableHtmlEscape ? text : []))
            {
                renderer.WriteEscape(text[end..name.Index]);
                end = name.Index + name.Length;
                renderer.Write("<span class=\"nb\">");
                renderer.WriteEscape(text[name.Index..end]);
                renderer.Write("</span>");
            }

            if (renderer.EnableHtmlEscape)
            {
                renderer.WriteEscape(text[end..]);
            }
            else
            {
                renderer.Write(text);
            }
        }
    }

    private sealed class Codes : HtmlObjectRenderer<CodeInline>
    {
        protected override void Write(HtmlRenderer renderer, CodeInline obj)
        {
            if (renderer.EnableHtmlForInline)
            {
                renderer.Write(IsName(obj.Content) ? "<code class=\"nb\">" : "<code>");
            }

            if (renderer.EnableHtmlEscape)
            {
                renderer.WriteEscape(obj.ContentSpan);
            }
            else
            {
                renderer.Write(obj.ContentSpan);
            }

            if (renderer.EnableHtmlForInline)
            {
                renderer.Write("</code>");
            }
        }

        private static bool IsName(string code) =>
            code.Length <= LongestCode && code.Contains('-', StringComparison.Ordinal) && !code.Any(char.IsWhiteSpace);
    }
}
