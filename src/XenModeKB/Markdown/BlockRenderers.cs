using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace XenModeKB.Markdown;

/// <summary>How blocks become HTML where Markdig's own way is not ours.</summary>
internal static class BlockRenderers
{
    public static void Register(PartRenderer page)
    {
        page.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new Headings(page));
        page.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new Code(page));
        page.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new NoHtml());
        page.ObjectRenderers.ReplaceOrAdd<HtmlCustomContainerRenderer>(new Containers(page));
        page.ObjectRenderers.ReplaceOrAdd<AlertBlockRenderer>(new Alerts(page));
        page.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer(page));
    }

    private sealed class Headings(PartRenderer page) : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
        {
            var id = (string?)obj.GetData(CollectFacts.HeadingId) ?? "";
            page.Section = id;
            renderer.EnsureLine();
            renderer.Write($"<h{obj.Level} id=\"").WriteEscape(id).Write("\">");
            renderer.WriteLeafInline(obj);

            // The table of contents leads to the same places by the keyboard.
            renderer.Write("<a class=\"heading-link\" tabindex=\"-1\" href=\"#").WriteEscape(id).Write("\" aria-label=\"")
                .WriteEscape(page.Text("page.section-link") + ": " + PlainText.Of(obj.Inline).Trim()).Write("\">#</a>")
                .WriteLine($"</h{obj.Level}>");
        }
    }

    /// <summary>A title is a caption; what a command answers has one that says so.</summary>
    private sealed class Code(PartRenderer page) : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock obj)
        {
            var language = (obj as FencedCodeBlock)?.Info is { Length: > 0 } info ? LanguageNames.Find(info) ?? "text" : "text";
            var code = obj.Lines.Lines is null ? "" : obj.Lines.ToString();
            var isOutput = language == LanguageNames.Output;
            var title = CodeTitle.Of(obj) ?? (isOutput ? page.Text("page.output") : null);
            renderer.EnsureLine();
            if (title is not null)
            {
                renderer.Write("<figure class=\"").Write(isOutput ? "code-output" : "code-figure").Write("\"><figcaption>")
                    .WriteEscape(title).Write("</figcaption>");
            }

            renderer.Write("<pre class=\"code\" tabindex=\"0\"><code class=\"language-").Write(language).Write("\">")
                .Write(Highlight.ToHtml(code, language)).WriteLine(title is null ? "</code></pre>" : "</code></pre></figure>");
        }
    }

    /// <summary>Comments vanish; anything else was reported.</summary>
    private sealed class NoHtml : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
        {
        }
    }

    private sealed class Alerts(PartRenderer page) : HtmlObjectRenderer<AlertBlock>
    {
        protected override void Write(HtmlRenderer renderer, AlertBlock obj)
        {
            var kind = obj.Kind.ToString().ToLowerInvariant();
            kind = AlertKinds.All.Contains(kind) ? kind : "note";
            renderer.EnsureLine();
            renderer.Write("<div class=\"markdown-alert markdown-alert-").Write(kind).WriteLine("\" role=\"note\">");
            renderer.Write("<p class=\"markdown-alert-title\">").WriteEscape(page.Text("alert." + kind)).WriteLine("</p>");
            var implicitParagraph = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = false;
            renderer.WriteChildren(obj);
            renderer.ImplicitParagraph = implicitParagraph;
            renderer.WriteLine("</div>");
        }
    }

    private sealed class Containers(PartRenderer page) : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer obj)
        {
            renderer.EnsureLine();
            var (name, argument) = (obj.Info ?? "", (obj.Arguments ?? "").Trim());
            switch (name)
            {
                case "":
                case not "" when argument.EndsWith(":::", StringComparison.Ordinal):
                    // What closes nothing, or on the line on which it begins, was reported.
                    break;
                case Directives.Frame:
                    renderer.WriteLine("<div class=\"then-now\">");
                    renderer.WriteChildren(obj);
                    renderer.WriteLine("</div>");
                    break;
                case Directives.Tabs:
                    renderer.WriteLine("<div class=\"code-tabs\">");
                    renderer.WriteChildren(obj);
                    renderer.WriteLine("</div>");
                    break;
                case "then" or "now":
                    var label = argument.Length > 0 ? argument : page.Text("page." + name);
                    renderer.Write($"<div class=\"{name}\"><p class=\"then-now-label\">").WriteEscape(label).WriteLine("</p>");
                    renderer.WriteChildren(obj);
                    renderer.WriteLine("</div>");
                    break;
                default:
                    Embed(obj, name, argument);
                    break;
            }
        }

        private void Embed(CustomContainer container, string name, string argument)
        {
            var start = container.Span.Start;
            var where = page.Map.Of(start, start + $":::{name} {argument}".TrimEnd().Length);
            page.Part(new OpenEmbed(name, argument, container is { Count: > 0, ClosingFencedCharCount: > 0 }, where));
        }
    }
}
