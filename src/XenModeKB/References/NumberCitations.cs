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
    public static PageNotes Number(PageDraft draft, ReferenceList list, Site site, DescribeReference? describe = null) =>
        draft.Body.Cites.Any() ? new Numbering(draft, list, site, describe ?? new(site, draft.Locale)) : PageNotes.None;

    private sealed class Numbering : PageNotes
    {
        private readonly PageDraft _draft;
        private readonly Site _site;
        private readonly DescribeReference _describe;
        private readonly List<Note> _notes = [];
        private readonly List<ImmutableArray<(CitationUse Use, Note Note)>> _groups = [];

        public Numbering(PageDraft draft, ReferenceList list, Site site, DescribeReference describe)
        {
            (_draft, _site, _describe) = (draft, site, describe);
            var headings = Headings(draft);
            var notes = new Dictionary<string, Note>(StringComparer.Ordinal);
            foreach (var part in draft.Body.Cites)
            {
                // A key that is not listed is an error elsewhere, and nothing is written then.
                var known = part.Citations.Where(citation => list[citation.Key] is not null).DistinctBy(citation => (citation.Key, citation.Locator));
                var context = part.Context ?? (part.Anchor is { } anchor ? headings.GetValueOrDefault(anchor) : null);
                _groups.Add([.. known.Select(citation => Use(citation, context, list, notes))]);
            }

            Uses = [.. _groups.SelectMany(group => group).Select(use => use.Use)];
        }

        public override ImmutableArray<CitationUse> Uses { get; }

        public override ImmutableArray<HtmlFragment> Inline() => [.. _groups.Select(Inline)];

        public override HtmlFragment List()
        {
            if (_notes.Count == 0)
            {
                return HtmlFragment.Empty;
            }

            var html = new HtmlBuilder().Raw("<ol class=\"notes-list\">");
            foreach (var note in _notes)
            {
                BackLinks(html.Raw($"\n<li class=\"note\" id=\"{note.Id}\">").Append(_describe.Note(note.Reference)).Raw(" "), note);
                html.Raw("</li>");
            }

            return html.Raw("\n</ol>\n").ToFragment();
        }

        private (CitationUse Use, Note Note) Use(Citation citation, string? context, ReferenceList list, Dictionary<string, Note> notes)
        {
            if (!notes.TryGetValue(citation.Key, out var note))
            {
                notes[citation.Key] = note = new(notes.Count + 1, list[citation.Key]!);
                _notes.Add(note);
            }

            var use = new CitationUse(citation, _draft.Locale.Code, _draft.Route, _draft.Title, note.NextAnchor(), context);
            note.Uses.Add(use);
            return (use, note);
        }

        private HtmlFragment Inline(ImmutableArray<(CitationUse Use, Note Note)> group)
        {
            if (group.IsEmpty)
            {
                return HtmlFragment.Empty;
            }

            var html = new HtmlBuilder().Raw("<sup class=\"cite\">");
            foreach (var (use, note) in group)
            {
                var place = use.Citation.Locator is { } locator ? ", " + (Locator.Parse(locator)?.InWords(_site.Strings, _draft.Locale) ?? locator) : "";
                html.Raw($"<a class=\"cite-ref\" role=\"doc-noteref\" id=\"{use.Anchor}\" href=\"").Link(_draft.Route, note.Id, use.Citation.Span)
                    .Raw("\" data-preview=\"").Text($"{note.Reference.Label}: {note.Reference.Title.Value}{place}")
                    .Raw($"\">[{note.Number}").Text(place).Raw("]</a>");
            }

            return html.Raw("</sup>").ToFragment();
        }

        private void BackLinks(HtmlBuilder html, Note note)
        {
            html.Raw("<span class=\"note-backs\"><span aria-hidden=\"true\">↩</span>");
            foreach (var (i, use) in note.Uses.Take(CollapsedUses.Limit).Index())
            {
                BackLink(html, use, i + 1);
            }

            html.Raw("</span>");
            CollapsedUses.Rest(html, _site, _draft.Locale, note.Uses.Skip(CollapsedUses.Limit).ToList(), "span", (use, i) => BackLink(html, use, i + 1));
        }

        private void BackLink(HtmlBuilder html, CitationUse use, int number) =>
            html.Raw(" <a role=\"doc-backlink\" href=\"").Link(_draft.Route, use.Anchor, use.Citation.Span)
                .Raw("\" aria-label=\"").Text(_site.Strings.Get(_draft.Locale, "references.back", number, use.Context ?? _draft.Title)).Raw($"\">{number}</a>");

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
