using System.Collections.Immutable;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Markdown;

/// <summary>
/// Puts in for the open parts of a page what they turn out to be, now that all pages are known. What is finished is not copied.
/// </summary>
internal sealed class CloseParts(Page page, RenderContext context, ImmutableArray<Diagnostic>.Builder problems)
{
    private static readonly RawHtml s_link = new("<a href=\"");
    private static readonly RawHtml s_linkGoesOn = new("\">");
    private static readonly RawHtml s_linkEnds = new("</a>");
    private static readonly RawHtml s_image = new("<img src=\"");

    private const int LongestPreview = 130;

    private readonly ResolveLinks _links = new(page, context.Site, problems);
    private readonly ImmutableArray<HtmlPart>.Builder _parts = ImmutableArray.CreateBuilder<HtmlPart>();

    /// <summary>For each open link, whether it has a target. Links can't be nested, but hostile text may try.</summary>
    private readonly Stack<bool> _begun = [];

    /// <summary>Lines of what is embedded so far: its ids can stand in a page once.</summary>
    private readonly Dictionary<(string Name, string Argument), int> _embedded = [];

    public HtmlFragment Close(HtmlFragment open)
    {
        foreach (var part in open.Parts)
        {
            switch (part)
            {
                case OpenLink link:
                    Link(link);
                    break;
                case OwnAddress own:
                    _links.OwnAddress(own);
                    break;
                case HiddenLink hidden:
                    _links.Resolve(hidden.Url, hidden.Where);
                    break;
                case CloseLink:
                    if (_begun.Pop())
                    {
                        _parts.Add(s_linkEnds);
                    }

                    break;
                case OpenImage image:
                    Image(image);
                    break;
                case OpenEmbed embed:
                    Embed(embed);
                    break;
                default:
                    _parts.Add(part);
                    break;
            }
        }

        return new(_parts.ToImmutable());
    }

    private void Link(OpenLink link)
    {
        var target = _links.Resolve(link.Url, link.Where, link.Text);
        _begun.Push(target is not null);
        if (target is { } found)
        {
            _parts.Add(s_link);
            _parts.Add(new LinkPart(found.Route, found.Anchor, link.Where, link.Url));
            _parts.Add(Rest(link));
        }
    }

    /// <summary>
    /// What follows the address. A term has its definition with it, which a style sheet shows on hover and focus: a shortcut for eyes,
    /// since the link leads to the same words. A fact that the page states says what it is.
    /// </summary>
    private RawHtml Rest(OpenLink link)
    {
        if (Term(link.Url) is { Length: > 0 } definition)
        {
            return new($"\" class=\"kb-term\" data-preview=\"{HtmlBuilder.Escape(CutText.At(definition, LongestPreview))}\">");
        }

        var title = link.Title is null ? "" : $" title=\"{HtmlBuilder.Escape(link.Title)}\"";
        var kind = IsFact(link.Url) ? " class=\"kb-stated\"" : "";
        return title.Length + kind.Length == 0 ? s_linkGoesOn : new RawHtml($"\"{kind}{title}>");
    }

    private static bool IsFact(string url) =>
        url.StartsWith(LinkAddress.Entity, StringComparison.Ordinal) && url.Contains('#', StringComparison.Ordinal);

    private string? Term(string url) => url.StartsWith(LinkAddress.Entity, StringComparison.Ordinal)
        ? context.Site.Entities[url[LinkAddress.Entity.Length..]]?.Definition?[page.Locale].Text
        : null;

    private void Image(OpenImage image)
    {
        if (_links.Image(image.Url, image.Where) is not { } asset)
        {
            // What was reported is one mistake: a link that the image is the text of keeps a text.
            _parts.Add(new RawHtml(HtmlBuilder.Escape(image.Alt)));
            return;
        }

        var size = asset is { Width: { } width, Height: { } height }
            ? FormattableString.Invariant($" width=\"{width}\" height=\"{height}\"")
            : "";
        var title = image.Title is null ? "" : $" title=\"{HtmlBuilder.Escape(image.Title)}\"";
        _parts.Add(s_image);
        _parts.Add(new LinkPart(asset.Route, null, image.Where, image.Url));
        _parts.Add(new RawHtml($"\" alt=\"{HtmlBuilder.Escape(image.Alt)}\"{title}{size} loading=\"lazy\" decoding=\"async\">"));
    }

    private void Embed(OpenEmbed embed)
    {
        var fragments = context.Fragments;
        if (Directives.OfEntities.Contains(embed.Name))
        {
            problems.Add(MarkdownRules.NoDirectiveOfEntities(embed.Where, embed.Name));
            return;
        }

        if (fragments.Find(embed.Name, embed.Argument, page.Locale.Code) is { } fragment)
        {
            if (embed.HasText)
            {
                problems.Add(MarkdownRules.DirectiveContent(embed.Where, embed.Name));
            }

            if (_embedded.TryAdd((embed.Name, embed.Argument), embed.Where.Line))
            {
                _parts.AddRange(fragment.Html.Parts);
            }
            else
            {
                var name = $"{embed.Name} {embed.Argument}".TrimEnd();
                problems.Add(MarkdownRules.EmbeddedTwice(embed.Where, name, _embedded[(embed.Name, embed.Argument)]));
            }

            return;
        }

        if (Directives.OtherOf(embed.Name) is { } other && fragments.Ids(other).Contains(embed.Argument))
        {
            problems.Add(MarkdownRules.NotMade(embed.Where, embed.Name, embed.Argument));
            return;
        }

        if (!fragments.Names.Contains(embed.Name) && Directives.OfThings.Contains(embed.Name))
        {
            problems.Add(MarkdownRules.NothingToEmbed(embed.Where, embed.Name));
            return;
        }

        problems.Add(fragments.Names.Contains(embed.Name)
            ? MarkdownRules.UnknownArgument(embed.Where, embed.Name, embed.Argument, fragments.Ids(embed.Name))
            : MarkdownRules.UnknownDirective(embed.Where, embed.Name, Known(fragments)));
    }

    private static ImmutableArray<string> Known(FragmentIndex fragments) =>
        [.. fragments.Names.Union(Directives.OfThings).Order(StringComparer.Ordinal), .. Directives.Containers];
}
