using System.Collections.Immutable;
using System.Text;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>
/// Puts in what the Markdown form of a page left open: whole addresses, and the Markdown of what is embedded. Links that lead nowhere were
/// reported for the page itself, where they are seen once; here they lead to the root.
/// </summary>
internal sealed class CloseTwin(Page page, RenderContext context)
{
    private readonly ResolveLinks _links = new(page, context.Site, ImmutableArray.CreateBuilder<Diagnostic>());

    private SourceSpan Where { get; } = SourceSpan.FileStart(page.Path);

    public string Close(HtmlFragment open)
    {
        var text = new StringBuilder();
        foreach (var part in open.Parts.OfType<TwinPart>())
        {
            text.Append(part.Text);
            if (part.Url is { } url)
            {
                text.Append(Address(url, part.IsImage) ?? context.Site.Config.BaseUrl);
            }
            else if (part.Embed is { } embed)
            {
                text.Append(context.Fragments.Find(embed.Name, embed.Argument, page.Locale.Code)?.Markdown.Trim('\n'));
            }
        }

        if (page.FrontMatter.Entity is { } entity && context.Fragments.Find("entity", entity.Value, page.Locale.Code) is { } facts)
        {
            text.Append('\n').Append(facts.Markdown);
        }

        return text.ToString().Trim('\n') + "\n";
    }

    private string? Address(string url, bool isImage)
    {
        var target = isImage ? Image(url) : _links.Resolve(url, Where);
        if (target is not { } found)
        {
            return null;
        }

        var route = string.Join('/', found.Route.Split('/').Select(Uri.EscapeDataString));
        return context.Site.Config.BaseUrl + route + (found.Anchor is { } anchor ? "#" + Uri.EscapeDataString(anchor) : "");
    }

    private SiteLink? Image(string url) => _links.Image(url, Where) is { } asset ? new SiteLink(asset.Route, null) : null;
}
