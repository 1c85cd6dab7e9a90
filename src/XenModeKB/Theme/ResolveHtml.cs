using System.Collections.Immutable;
using System.Text;
using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Theme;

/// <summary>
/// Turns the fragments of one page into text: links become addresses, citations become what References made of them. Not for sharing
/// between threads.
/// </summary>
/// <param name="links">How the page writes addresses.</param>
/// <param name="twin">
/// For a page that shows the text of another language: the page in the reader's language that has the key of a route. Null for all others.
/// </param>
internal sealed class ResolveHtml(PageLinks links, Func<string, string>? twin = null)
{
    private readonly ImmutableArray<LinkOrigin>.Builder _origins = ImmutableArray.CreateBuilder<LinkOrigin>();

    /// <summary>Where each address that was written so far comes from, in their order.</summary>
    public ImmutableArray<LinkOrigin> Origins => _origins.ToImmutable();

    /// <param name="fragment">What to write.</param>
    /// <param name="inline">What stands in the place of each citation, in their order.</param>
    public string Apply(HtmlFragment fragment, ImmutableArray<HtmlFragment> inline)
    {
        if (fragment.Parts is [RawHtml only])
        {
            return only.Html;
        }

        var html = new StringBuilder();
        Write(html, fragment, inline);
        return html.ToString();
    }

    private void Write(StringBuilder html, HtmlFragment fragment, ImmutableArray<HtmlFragment> inline)
    {
        var cited = 0;
        foreach (var part in fragment.Parts)
        {
            switch (part)
            {
                case RawHtml raw:
                    html.Append(raw.Html);
                    break;
                case LinkPart link:
                    html.Append(Address(link));
                    break;
                case OutsidePart outside:
                    html.Append(HtmlBuilder.Escape(outside.Url));
                    _origins.Add(new(outside.Url, outside.Origin));
                    break;
                case CitePart when cited < inline.Length:
                    TrimEnd(html);
                    Write(html, inline[cited++], []);
                    break;
            }
        }
    }

    /// <summary>A citation follows its word without a space, so that it never begins a line.</summary>
    private static void TrimEnd(StringBuilder html)
    {
        while (html.Length > 0 && html[^1] is ' ' or '\n')
        {
            html.Length--;
        }
    }

    private string Address(LinkPart link)
    {
        var address = links.To(twin is null ? link.Route : twin(link.Route), link.Anchor);
        _origins.Add(new(address, link.Origin, link.Written));
        return address;
    }
}
