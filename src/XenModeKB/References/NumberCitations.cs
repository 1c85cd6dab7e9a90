using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>
/// Numbers the citations of one page. 1. Each source gets its number at its first use; later uses share it. 2. In the text stands
/// <c>sup.cite > a.cite-ref[role=doc-noteref][data-preview]</c>, whose preview a style sheet shows on hover and focus. 3. The notes are
/// <c>ol.notes-list > li.note</c>: the source as <see cref="DescribeReference"/> writes it, then <c>.note-backs</c> with a
/// <c>doc-backlink</c> to each use, those beyond five in a <c>details</c>. Ids hold two hyphens, which no id of an author can.
/// </summary>
internal static class NumberCitations
{
    /// <summary>Pages that are given the same <paramref name="describe"/> (of their language) share what is the same in their notes.</summary>
    public static PageNotes Number(PageDraft draft, ReferenceList list, Site site, DescribeReference? describe = null)
    {
        var page = new Numbering(draft, list, site, describe ?? new(site, draft.Locale));
        var inline = draft.Body.Cites.Select(page.Inline).ToImmutableArray();
        return inline.IsEmpty ? PageNotes.None : new(inline, page.Notes(), page.Uses);
    }

    private sealed class Numbering(PageDraft draft, ReferenceList list, Site site, DescribeReference describe)
    {
        private readonly Dictionary<string, string> _headings = Headings(draft);
        private readonly Dictionary<string, Note> _notes = new(StringComparer.Ordinal);
        private readonly ImmutableArray<CitationUse>.Builder _uses = ImmutableArray.CreateBuilder<CitationUse>();

        public ImmutableArray<CitationUse> Uses => _uses.ToImmutable();

        public HtmlFragment Inline(CitePart part)
        {
            // A key that is not listed is an error elsewhere, and nothing is written then.
            var known = part.Citations.Where(citation => list[citation.Key] is not null).DistinctBy(citation => (citation.Key, citation.Locator)).ToList();
            if (known.Count == 0)
            {
                return HtmlFragment.Empty;
            }

            var html = new HtmlBuilder().Raw("<sup class=\"cite\">");
            foreach (var citation in known)
            {
                Reference(html, citation, part);
            }

            return html.Raw("</sup>").ToFragment();
        }

        public HtmlFragment Notes()
        {
            if (_notes.Count == 0)
            {
                return HtmlFragment.Empty;
            }

            var html = new HtmlBuilder().Raw("<ol class=\"notes-list\">");
            foreach (var note in _notes.Values)
            {
                BackLinks(html.Raw($"\n<li class=\"note\" id=\"{note.Id}\">").Append(describe.Note(note.Reference)).Raw(" "), note);
                html.Raw("</li>");
            }

            return html.Raw("\n</ol>\n").ToFragment();
        }

        private void Reference(HtmlBuilder html, Citation citation, CitePart part)
        {
            if (!_notes.TryGetValue(citation.Key, out var note))
            {
                _notes[citation.Key] = note = new(_notes.Count + 1, list[citation.Key]!);
            }

            var use = new CitationUse(citation, draft.Locale.Code, draft.Route, draft.Title, note.NextAnchor(), Context(part));
            note.Uses.Add(use);
            _uses.Add(use);
            var place = citation.Locator is { } locator ? ", " + (Locator.Parse(locator)?.InWords(site.Strings, draft.Locale) ?? locator) : "";
            html.Raw($"<a class=\"cite-ref\" role=\"doc-noteref\" id=\"{use.Anchor}\" href=\"").Link(draft.Route, note.Id, citation.Span)
                .Raw("\" data-preview=\"").Text($"{note.Reference.Label}: {note.Reference.Title.Value}{place}")
                .Raw($"\">[{note.Number}").Text(place).Raw("]</a>");
        }

        private string? Context(CitePart part) => part.Context ?? (part.Anchor is { } anchor ? _headings.GetValueOrDefault(anchor) : null);

        private void BackLinks(HtmlBuilder html, Note note)
        {
            html.Raw("<span class=\"note-backs\"><span aria-hidden=\"true\">↩</span>");
            foreach (var (i, use) in note.Uses.Take(CollapsedUses.Limit).Index())
            {
                BackLink(html, use, i + 1);
            }

            html.Raw("</span>");
            CollapsedUses.Rest(html, site, draft.Locale, note.Uses.Skip(CollapsedUses.Limit).ToList(), "span", (use, i) => BackLink(html, use, i + 1));
        }

        private void BackLink(HtmlBuilder html, CitationUse use, int number) =>
            html.Raw(" <a role=\"doc-backlink\" href=\"").Link(draft.Route, use.Anchor, use.Citation.Span)
                .Raw("\" aria-label=\"").Text(site.Strings.Get(draft.Locale, "references.back", number, use.Context ?? draft.Title)).Raw($"\">{number}</a>");

        private static Dictionary<string, string> Headings(PageDraft draft)
        {
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var heading in draft.Outline)
            {
                texts.TryAdd(heading.Id, heading.Text);
            }

            return texts;
        }
    }

    private sealed record Note(int Number, Reference Reference)
    {
        public string Id { get; } = $"note--{Reference.Key.Value}";

        public List<CitationUse> Uses { get; } = [];

        public string NextAnchor() => Uses.Count == 0 ? $"cite--{Reference.Key.Value}" : $"cite--{Reference.Key.Value}--{Uses.Count + 1}";
    }
}
