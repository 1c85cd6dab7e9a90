using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using XenModeKB.Html;
using XenModeKB.Model;
using static System.FormattableString;

namespace XenModeKB.Markdown;

/// <summary>How inlines become HTML where Markdig's own way is not ours.</summary>
internal static class InlineRenderers
{
    public static void Register(PartRenderer page)
    {
        page.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinksAndImages(page));
        page.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new Autolinks(page));
        page.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new Html());
        page.ObjectRenderers.FindExact<EmphasisInlineRenderer>()!.GetTag = emphasis =>
            emphasis.DelimiterChar == '~' ? "del" : EmphasisInlineRenderer.GetDefaultTag(emphasis);
        page.ObjectRenderers.Insert(0, new Cites(page));
        page.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new FootnoteMarks());
    }

    /// <summary>Marks of footnotes are letters: numbers are sources, and both may stand side by side.</summary>
    private sealed class FootnoteMarks : HtmlFootnoteLinkRenderer
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            if (link.IsBackLink)
            {
                base.Write(renderer, link);
                return;
            }

            var order = link.Footnote.Order;
            renderer.Write(Invariant($"<a id=\"fnref:{link.Index}\" href=\"#fn:{order}\" class=\"{FootnoteLinkClass}\">"))
                .Write($"<sup>[{Letters(order)}]</sup></a>");
        }

        /// <summary>As lists count in letters: z, aa, ab.</summary>
        private static string Letters(int number) =>
            (number > 26 ? Letters((number - 1) / 26) : "") + (char)('a' + ((number - 1) % 26));
    }

    private sealed class Cites(PartRenderer page) : HtmlObjectRenderer<CitationInline>
    {
        protected override void Write(HtmlRenderer renderer, CitationInline obj)
        {
            if (!obj.Keys.IsEmpty && renderer.EnableHtmlForInline)
            {
                page.Part(new CitePart(
                    [.. obj.Keys.Select(key => key.ToCitation(page.Map))],
                    Anchor: page.Section));
            }
        }
    }

    /// <summary>Allowed tags only; others were reported.</summary>
    private sealed class Html : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline obj)
        {
            if (renderer.EnableHtmlForInline && SafeHtml.IsAllowed(obj.Tag))
            {
                renderer.Write(obj.Tag);
            }
        }
    }

    private sealed class Autolinks(PartRenderer page) : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
        {
            var url = obj.IsEmail ? "mailto:" + obj.Url : obj.Url;
            var where = page.Map.Of(obj.Span);
            if (LinkAddress.Read(url, where, page.Problems) == LinkKind.Outside)
            {
                renderer.Write("<a href=\"");
                page.Outside(url, where);
                renderer.Write("\">").WriteEscape(obj.Url).Write("</a>");
            }
        }
    }

    private sealed class LinksAndImages(PartRenderer page) : HtmlObjectRenderer<LinkInline>
    {
        private static readonly string[] s_empty =
            ["image", "picture", "photo", "screenshot", "figure", "imagem", "figura", "foto", "captura de tela", "alt", "alt text"];

        protected override void Write(HtmlRenderer renderer, LinkInline obj)
        {
            var url = (obj.GetDynamicUrl?.Invoke() ?? obj.Url ?? "").Trim();
            var where = page.Map.Of(obj.Span);
            if (obj.IsImage)
            {
                Image(obj, url, where);
                return;
            }

            if (!obj.IsAutoLink && PlainText.Of(obj).Trim().Length == 0 && !obj.Any(child => child is LinkInline or CodeInline))
            {
                page.Problems.Add(MarkdownRules.EmptyLinkText(where));
                if (LinkAddress.Read(url, where, page.Problems) == LinkKind.Inside)
                {
                    page.Part(new HiddenLink(url, where));
                }

                return;
            }

            switch (LinkAddress.Read(url, where, page.Problems))
            {
                case LinkKind.Inside:
                    page.Part(new OpenLink(url, string.IsNullOrEmpty(obj.Title) ? null : obj.Title, where)
                    {
                        Text = PlainText.Of(obj).Trim(),
                    });
                    renderer.WriteChildren(obj);
                    page.Part(CloseLink.Part);
                    break;
                case LinkKind.Outside:
                    if (!obj.IsAutoLink && page.OwnAddress.Length > 0
                        && url.StartsWith(page.OwnAddress, StringComparison.OrdinalIgnoreCase))
                    {
                        page.Part(new OwnAddress(url, url[page.OwnAddress.Length..], where));
                    }

                    renderer.Write("<a href=\"");
                    page.Outside(url, where);
                    renderer.Write(string.IsNullOrEmpty(obj.Title) ? "\">" : $"\" title=\"{HtmlBuilder.Escape(obj.Title)}\">");
                    renderer.WriteChildren(obj);
                    renderer.Write("</a>");
                    break;
                default:
                    renderer.WriteChildren(obj);
                    break;
            }
        }

        /// <summary>Whether a text says nothing that the name of the file does not say, or that it is a picture.</summary>
        private static bool IsFileName(string alt, string url)
        {
            var file = url.Split('/')[^1];
            var name = Path.GetFileNameWithoutExtension(file);
            return (file.Length > 0 && alt.EndsWith(file, StringComparison.OrdinalIgnoreCase))
                || (alt == name && name.Contains('-', StringComparison.Ordinal))
                || s_empty.Contains(alt, StringComparer.OrdinalIgnoreCase);
        }

        private void Image(LinkInline image, string url, Pipeline.SourceSpan where)
        {
            var alt = PlainText.Of(image).Trim();
            if (alt.Length == 0)
            {
                page.Problems.Add(MarkdownRules.NoAlt(where));
            }
            else if (IsFileName(alt, url))
            {
                page.Problems.Add(MarkdownRules.FileNameAsAlt(where, alt));
            }

            page.Part(new OpenImage(url, alt, string.IsNullOrEmpty(image.Title) ? null : image.Title, where));
        }
    }
}
