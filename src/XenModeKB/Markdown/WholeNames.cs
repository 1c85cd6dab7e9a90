using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using XenModeKB.Html;

namespace XenModeKB.Markdown;

/// <summary>
/// Names with a hyphen are no place to break a line (<see cref="HyphenNames"/>), and neither is <c>an-option</c> as code:
/// <c>span.nb</c> or <c>code.nb</c>.
/// </summary>
internal static class WholeNames
{
    private const int LongestCode = 20;

    public static void Register(PartRenderer page)
    {
        page.ObjectRenderers.Insert(0, new Literals());
        page.ObjectRenderers.Insert(0, new Codes());
    }

    private sealed class Literals : HtmlObjectRenderer<LiteralInline>
    {
        protected override void Write(HtmlRenderer renderer, LiteralInline obj)
        {
            var text = obj.Content.AsSpan();
            var end = 0;
            foreach (var name in HyphenNames.In(renderer.EnableHtmlForInline && renderer.EnableHtmlEscape ? text : []))
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
