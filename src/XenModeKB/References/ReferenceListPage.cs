using System.Collections.Immutable;
using System.Text;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.References;

/// <summary>
/// The list in one language: <c>div.sources-page[role=doc-bibliography] > section > h2 + ul.sources > li.source-entry#ref--key</c>, by
/// first letter; each entry has its line, its note and how often it is used (<c>a.source-uses</c>), which leads to all those places on the
/// page of the source: a list of hundreds of sources with all of them would be too heavy to load.
/// </summary>
internal sealed class ReferenceListPage(Site site, Locale locale)
{
    private readonly DescribeReference _describe = new(site, locale);

    public PageInfo Info() => new()
    {
        Route = ReferenceRoutes.List(site, locale),
        Key = ReferenceRoutes.Key,
        Locale = locale,
        Title = Word("catalogue"),
        Origin = SourceSpan.FileStart($"theme/strings/{locale.Code}.yml"),
    };

    public PageDraft Draft(ImmutableArray<Reference> sorted, ILookup<string, CitationUse> uses)
    {
        var groups = sorted.GroupBy(Letter).ToList();
        return new(Info())
        {
            Description = Word("description"),
            Body = Body(sorted.Length, groups, uses),
            Outline = [.. groups.Select(group => new Heading(2, Id(group.Key), group.Key))],
            Alternates = [.. ExportFormat.All.Select(format => (format.MediaType, ReferenceRoutes.ListFile(locale, format), format.Name))],
            Markdown = Markdown(groups),
        };
    }

    private HtmlFragment Body(int count, List<IGrouping<string, Reference>> groups, ILookup<string, CitationUse> uses)
    {
        var html = new HtmlBuilder().Raw("<p>").Text(Word("intro", count)).Raw("</p>\n<p class=\"source-exports\">")
            .Text(Word("exports.list"));
        foreach (var (i, format) in ExportFormat.All.Index())
        {
            html.Raw(i == 0 ? " " : ", ").Raw("<a href=\"")
                .Link(ReferenceRoutes.ListFile(locale, format), null, SourceSpan.FileStart(ReadReferences.Folder))
                .Raw($"\" type=\"{format.MediaType}\" download>").Text(format.Name).Raw("</a>");
        }

        html.Raw(".</p>\n<div class=\"sources-page\" role=\"doc-bibliography\" aria-label=\"").Text(Word("catalogue")).Raw("\">\n");
        foreach (var group in groups)
        {
            html.Raw($"<section aria-labelledby=\"{Id(group.Key)}\">\n<h2 id=\"{Id(group.Key)}\">")
                .Text(group.Key)
                .Raw("</h2>\n<ul class=\"sources\">");
            foreach (var reference in group)
            {
                Entry(html, reference, uses[reference.Key.Value].Count());
            }

            html.Raw("\n</ul>\n</section>\n");
        }

        return html.Raw("</div>\n").ToFragment();
    }

    /// <summary>No <c>doc-biblioentry</c>: the role is deprecated, and an item of a list needs none.</summary>
    private void Entry(HtmlBuilder html, Reference reference, int uses)
    {
        html.Raw($"\n<li class=\"source-entry\" id=\"{ReferenceRoutes.Id(reference.Key.Value)}\">");
        _describe.Line(html, reference);
        _describe.RecordLink(html.Raw(" "), reference);
        if (uses > 0)
        {
            html.Raw(" <a class=\"source-uses\" href=\"")
                .Link(ReferenceRoutes.Record(site, locale, reference.Key.Value), ReferencePage.Uses, reference.Key.Span).Raw("\">")
                .Text(Word("uses", uses)).Raw("</a>");
        }

        if (reference.Note is { } note)
        {
            html.Raw("<p class=\"source-note\">").Text(note[locale]).Raw("</p>");
        }

        html.Raw("</li>");
    }

    private static string Markdown(List<IGrouping<string, Reference>> groups)
    {
        var to = new StringBuilder();
        foreach (var group in groups)
        {
            to.Append(to.Length > 0 ? "\n" : "").Append("## ").Append(group.Key).Append("\n\n");
            foreach (var reference in group)
            {
                to.Append(ReferenceMarkdown.Item(reference));
            }
        }

        return to.ToString();
    }

    private static string Letter(Reference reference) => Fold.Letter(RenderReferences.Filed(reference));

    /// <summary>Letters beyond ASCII get their number: ids of headings stay plain.</summary>
    private static string Id(string group) =>
        group.All(char.IsAscii) ? $"sources-{group.ToLowerInvariant()}" : $"sources-u{(int)group[0]:x4}";

    private string Word(string key, params ReadOnlySpan<object> arguments) => site.Strings.Get(locale, $"references.{key}", arguments);
}
