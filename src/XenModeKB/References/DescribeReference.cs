using System.Collections.Concurrent;
using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>
/// One source in the words of one language: <c>span.source</c> with author, date, <c>cite[lang]</c> with the link to where a reader should
/// go
/// first, type, publisher, and <c>span.source-flag</c> for what a reader should know (title not verified, dead, moved). What is dead leads
/// to the archived copy first; an address that holds something else today is shown as text and never linked.
/// </summary>
internal sealed class DescribeReference(Site site, Locale locale)
{
    private readonly ConcurrentDictionary<Reference, HtmlFragment> _notes = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The line and the link to the source's page: the same in the notes of every page, so made once. Safe to call from several threads.
    /// </summary>
    public HtmlFragment Note(Reference reference) => _notes.GetOrAdd(reference, source =>
    {
        var html = new HtmlBuilder();
        Line(html, source);
        RecordLink(html.Raw(" "), source);
        return html.ToFragment();
    });

    public void Line(HtmlBuilder html, Reference reference)
    {
        html.Raw("<span class=\"source\">");
        if (!reference.Authors.IsEmpty)
        {
            var names = string.Join("; ", reference.Authors.Select(author => author.Inverted));
            html.Raw("<bdi class=\"source-by\">").Text(names).Raw("</bdi>");
            Issued(html, reference, " (", ")");
            html.Raw(reference.Issued is null ? Stop(names) : ".").Raw(" ");
        }

        Title(html, reference);
        html.Raw(Stop(reference.Title.Value)).Raw(" ").Text(Word($"type.{reference.Type.Name}"));
        Container(html, reference);
        if (reference.Publisher is { } publisher)
        {
            var place = reference.Place is { } where ? $"{where.Value}: " : "";
            html.Raw(", <bdi class=\"source-publisher\">").Text(place + publisher.Value).Raw("</bdi>");
        }

        if (reference.Authors.IsEmpty)
        {
            Issued(html, reference, ", ", "");
        }

        if (reference.Pages is { } pages)
        {
            html.Raw(", ").Text(new Locator(pages.Value.All(char.IsAsciiDigit) ? "p" : "pp", pages.Value).InWords(site.Strings, locale));
        }

        html.Raw(".");
        Flags(html, reference);
        OtherCopies(html, reference);
        html.Raw("</span>");
    }

    /// <summary>The link to the page of the source.</summary>
    public void RecordLink(HtmlBuilder html, Reference reference) =>
        html.Raw("<a class=\"source-record\" href=\"")
            .Link(ReferenceRoutes.Record(site, locale, reference.Key.Value), null, reference.Key.Span)
            .Raw("\">").Text(Word("record")).Raw("</a>");

    public void Date(HtmlBuilder html, DateField date) =>
        html.Raw(date.Date.Month is null ? "<time>" : $"<time datetime=\"{date.Date}\">")
            .Text(date.Date.InWords(site.Strings, locale)).Raw("</time>");

    /// <summary>A link out of the site; what is wrong with it is reported at the key of the source.</summary>
    public static void External(HtmlBuilder html, Reference reference, string url, string text) =>
        html.Raw("<a rel=\"external\" href=\"").Outside(url, reference.Key.Span)
            .Raw("\">").Text(text).Raw("</a>");

    /// <summary>No stop after an abbreviation or a question.</summary>
    public static string Stop(string text) => text is [.., '.' or '?' or '!' or '…' or '؟'] ? "" : ".";

    private void Issued(HtmlBuilder html, Reference reference, string before, string after)
    {
        if (reference.Issued is { } issued)
        {
            Date(html.Raw(before), issued);
            html.Raw(after);
        }
    }

    /// <summary><c>, Journal of Things, vol. 3, no. 2</c>: what it appeared in, and which part of that.</summary>
    private void Container(HtmlBuilder html, Reference reference)
    {
        if (reference.Container is { } container)
        {
            html.Raw(", <cite>").Text(container.Value).Raw("</cite>");
        }

        string?[] parts =
        [
            reference.Editors.IsEmpty ? null : Word("edited-by", string.Join("; ", reference.Editors.Select(editor => editor.Inverted))),
            reference.Series?.Value,
            Of("locator-vol", reference.Volume?.Value),
            Of("locator-n", reference.Issue?.Value),
            reference.Edition is { } edition ? Word("edition-number", edition.Value) : null,
        ];
        html.Text(string.Concat(parts.OfType<string>().Select(part => $", {part}")));
    }

    private string? Of(string word, string? value) => value is null ? null : $"{Word(word)} {value}";

    private static void Title(HtmlBuilder html, Reference reference)
    {
        html.Raw($"<cite lang=\"{reference.Language}\" dir=\"auto\">");
        if (reference.BestUrl is { } best)
        {
            External(html, reference, best, reference.Title.Value);
        }
        else
        {
            html.Text(reference.Title.Value);
        }

        html.Raw("</cite>");
    }

    private void Flags(HtmlBuilder html, Reference reference)
    {
        if (!reference.TitleVerified)
        {
            html.Raw(" <span class=\"source-flag\">").Text(Word("unverified")).Raw("</span>");
        }

        if (reference.Status is { Value: "dead" or "moved" or "unfit" } status)
        {
            html.Raw($" <span class=\"source-flag\" data-status=\"{status.Value}\">").Text(Word($"status.{status.Value}")).Raw("</span>");
        }
    }

    /// <summary>The addresses that the title does not lead to.</summary>
    private void OtherCopies(HtmlBuilder html, Reference reference)
    {
        var best = reference.BestUrl;
        if (reference.CurrentUrl is { } current && current.Value != best)
        {
            External(html.Raw(" "), reference, current.Value, Word("current"));
        }

        if (reference.ArchiveUrl is { } archive)
        {
            var text = reference.ArchiveDate is { } day ? Word("archived.date", day.Date.InWords(site.Strings, locale)) : Word("archived");
            if (archive.Value == best)
            {
                html.Raw(" (").Text(text).Raw(")");
            }
            else
            {
                External(html.Raw(" "), reference, archive.Value, text);
            }
        }

        if (reference.Url is { } url && url.Value != best)
        {
            html.Raw(" ");
            if (reference.Status?.Value == "unfit")
            {
                html.Text($"{Word("original")}: ").Raw("<code>").Text(url.Value).Raw("</code>");
                return;
            }

            External(html, reference, url.Value, Word("original"));
        }
    }

    private string Word(string key, params ReadOnlySpan<object> arguments) => site.Strings.Get(locale, $"references.{key}", arguments);
}
