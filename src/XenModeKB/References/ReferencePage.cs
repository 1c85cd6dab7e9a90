using System.Collections.Immutable;
using XenModeKB.Html;
using XenModeKB.Model;
using static System.FormattableString;

namespace XenModeKB.References;

/// <summary>
/// The page of one source in one language: <c>p.record-line</c> (the source as notes show it), <c>dl.record</c> (every field), the pages
/// that cite it with all links back, and "Exports" with <c>details.export > pre</c> for copying and the files.
/// </summary>
internal sealed class ReferencePage(Site site, Locale locale)
{
    /// <summary>The anchor of the places that cite the source.</summary>
    public const string Uses = "cited-by";

    private readonly DescribeReference _describe = new(site, locale);

    public PageInfo Info(Reference reference) => new()
    {
        HasCard = false,
        Route = ReferenceRoutes.Record(site, locale, reference.Key.Value),
        Key = ReferenceRoutes.RecordKey(reference.Key.Value),
        Locale = locale,
        Title = reference.Title.Value,
        TitleLanguage = reference.Language == locale.Code ? null : reference.Language,
        NavTitle = reference.Label,
        InNavigation = false,
        Origin = reference.Key.Span,
    };

    public PageDraft Draft(Reference reference, IEnumerable<CitationUse> uses) => new(Info(reference))
    {
        Description = Word("entry.description", reference.Label, reference.Title.Value),
        Body = Body(reference, [.. uses]),
        Outline = [new(2, Uses, Word("cited-by")), new(2, "exports", Word("exports"))],
        JsonLd = [JsonLd(reference)],
        Markdown = ReferenceMarkdown.Record(reference, [.. uses], site, locale),
        Alternates =
        [
            .. ExportFormat.All.Select(format =>
                (format.MediaType, ReferenceRoutes.RecordFile(locale, reference.Key.Value, format), format.Name)),
        ],
    };

    private HtmlFragment Body(Reference reference, ImmutableArray<CitationUse> uses)
    {
        var html = new HtmlBuilder().Raw("<p class=\"record-line\">");
        _describe.Line(html, reference);
        html.Raw("</p>\n<dl class=\"record\">");
        Rows(html, reference);
        html.Raw("\n</dl>\n<h2 id=\"").Raw(Uses).Raw("\">").Text(Word("cited-by")).Raw("</h2>\n");
        CitedBy(html, uses);
        html.Raw("<h2 id=\"exports\">").Text(Word("exports")).Raw("</h2>\n");
        foreach (var format in ExportFormat.All)
        {
            html.Raw("<details class=\"export\"><summary>").Text(format.Name).Raw("</summary><pre><code>")
                .Text(format.Write([reference], locale).ReplaceLineEndings("\n").TrimEnd())
                .Raw("</code></pre><p><a href=\"")
                .Link(ReferenceRoutes.RecordFile(locale, reference.Key.Value, format), null, reference.Key.Span)
                .Raw($"\" type=\"{format.MediaType}\" download>")
                .Text($"{reference.Key.Value}{format.Extension}").Raw("</a></p></details>\n");
        }

        return html.ToFragment();
    }

    private void CitedBy(HtmlBuilder html, ImmutableArray<CitationUse> uses)
    {
        if (uses.IsEmpty)
        {
            html.Raw("<p>").Text(Word("cited-by.none")).Raw("</p>\n");
            return;
        }

        html.Raw("<ul class=\"pages-citing\">");
        foreach (var page in uses.GroupBy(use => use.Route))
        {
            Page(html.Raw("\n<li>"), [.. page]);
            html.Raw("</li>");
        }

        html.Raw("\n</ul>\n");
    }

    /// <summary>
    /// The page once, then its places; what several in a row begin with is said once, and each further use in one place is a number.
    /// </summary>
    private static void Page(HtmlBuilder html, ImmutableArray<CitationUse> uses)
    {
        var (title, said) = (uses[0].PageTitle, uses[0].PageTitle);
        Name(title);
        foreach (var (i, place) in uses.GroupBy(use => use.Place ?? title).Index())
        {
            var (row, rest) = place.Key.IndexOf(", ", StringComparison.Ordinal) is var comma and > 0
                ? (place.Key[..comma], place.Key[(comma + 2)..])
                : (place.Key, place.Key);
            var name = row == said ? rest : place.Key;
            html.Raw(i == 0 ? ": " : ", ");
            foreach (var (j, use) in place.Index())
            {
                html.Raw(j == 0 ? "" : " ").Raw("<a role=\"doc-backlink\" href=\"")
                    .Link(use.Route, use.Anchor, use.Citation.Span).Raw("\">");
                Name(j == 0 ? name : Invariant($"{j + 1}"));
                html.Raw("</a>");
            }

            said = row;
        }

        void Name(string text) => html.Text(new Wording(text, uses[0].TitleLanguage));
    }

    private void Rows(HtmlBuilder html, Reference reference)
    {
        Row(html, "key", () => html.Raw("<code>").Text(reference.Key.Value).Raw("</code>"));
        Row(html, "title", () => html.Raw($"<cite lang=\"{reference.Language}\" dir=\"auto\">")
            .Text(reference.Title.Value).Raw("</cite>")
            .Text(reference.TitleVerified ? "" : $" ({Word("unverified")})"));
        Row(html, "type", () => html.Text(Word($"type.{reference.Type.Name}")));
        Name(html, "authors", reference.Authors.IsEmpty ? null : string.Join("; ", reference.Authors.Select(author => author.Inverted)));
        Name(html, "editors", reference.Editors.IsEmpty ? null : string.Join("; ", reference.Editors.Select(editor => editor.Inverted)));
        Name(html, "container", reference.Container?.Value);
        Name(html, "series", reference.Series?.Value);
        RowIf(html, "volume", reference.Volume?.Value);
        RowIf(html, "issue", reference.Issue?.Value);
        RowIf(html, "edition", reference.Edition?.Value);
        Name(html, "publisher", reference.Publisher?.Value);
        Name(html, "place", reference.Place?.Value);
        RowIf(html, "issued", reference.Issued);
        RowIf(html, "pages", reference.Pages?.Value);
        RowIf(html, "language", reference.Language);
        Address(html, reference, "url", reference.Url, Certainty(reference), linked: reference.Status?.Value != "unfit");
        Address(html, reference, "current", reference.CurrentUrl, null, linked: true);
        var archived = reference.ArchiveDate?.Date.InWords(site.Strings, locale);
        Address(html, reference, "archived", reference.ArchiveUrl, archived, linked: true);
        RowIf(html, "status", reference.Status is { } status ? Word($"status.{status.Value}") : null);
        RowIf(html, "read", reference.Accessed);
        RowIf(html, "checked", reference.Checked);
        RowIf(html, "identifiers", reference.Identifiers.IsEmpty ? null : string.Join(", ", reference.Identifiers.Select(Named)));
        RowIf(html, "licence", reference.Licence?.Value);
        if (reference.Note is { } note)
        {
            Row(html, "note", () => html.Text(note[locale]));
        }
    }

    private static string Named(Identifier identifier) =>
        identifier is { Scheme: "cve" } or { Series: not null }
            ? identifier.Value
            : $"{identifier.Scheme.ToUpperInvariant()} {identifier.Value}";

    private string? Certainty(Reference reference) => reference.UrlCertainty == "seen" ? null : Word($"url.{reference.UrlCertainty}");

    private void Address(HtmlBuilder html, Reference reference, string label, Located<string>? url, string? remark, bool linked)
    {
        if (url is not { } address)
        {
            return;
        }

        Row(html, label, () =>
        {
            if (linked)
            {
                DescribeReference.External(html, reference, address.Value, address.Value);
            }
            else
            {
                html.Raw("<code>").Text(address.Value).Raw("</code>");
            }

            html.Text(remark is null ? "" : $" ({remark})");
        });
    }

    private void RowIf(HtmlBuilder html, string label, string? text)
    {
        if (text is not null)
        {
            Row(html, label, () => html.Text(text));
        }
    }

    /// <summary>A name may be written in the other direction.</summary>
    private void Name(HtmlBuilder html, string label, string? name)
    {
        if (name is not null)
        {
            Row(html, label, () => html.Raw("<bdi>").Text(name).Raw("</bdi>"));
        }
    }

    private void RowIf(HtmlBuilder html, string label, DateField? date)
    {
        if (date is not null)
        {
            Row(html, label, () => _describe.Date(html, date));
        }
    }

    private void Row(HtmlBuilder html, string label, Action value)
    {
        html.Raw("\n<div><dt>").Text(Word(label)).Raw("</dt><dd>");
        value();
        html.Raw("</dd></div>");
    }

    private string JsonLd(Reference reference) => WriteCsl.Compact(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@id", ReferenceRoutes.Identifier(site, locale, reference));
        JsonLdReference.Properties(json, reference);
        json.WriteString("mainEntityOfPage", site.Config.BaseUrl + ReferenceRoutes.Record(site, locale, reference.Key.Value));
        json.WriteEndObject();
    });

    private string Word(string key, params ReadOnlySpan<object> arguments) => site.Strings.Get(locale, $"references.{key}", arguments);
}
