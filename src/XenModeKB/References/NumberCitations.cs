using System.Collections.Immutable;
using XenModeKB.Html;
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
    /// <summary>
    /// Pages that are given the same <paramref name="describe"/> (of their language) share what is the same in their notes.
    /// </summary>
    public static PageNotes Number(PageDraft draft, ReferenceList list, Site site, DescribeReference? describe = null) =>
        draft.Body.Cites.Any() ? new Numbering(draft, list, site, describe ?? new(site, draft.Locale)).Number() : PageNotes.None;

    private sealed class Numbering(PageDraft draft, ReferenceList list, Site site, DescribeReference describe)
    {
        private readonly Dictionary<string, Note> _byKey = new(StringComparer.Ordinal);
        private readonly List<Note> _notes = [];
        private readonly HtmlBuilder _html = new();

        public PageNotes Number()
        {
            var headings = Headings();
            var inline = ImmutableArray.CreateBuilder<HtmlFragment>();
            var uses = ImmutableArray.CreateBuilder<CitationUse>();
            var unknown = ImmutableArray.CreateBuilder<Citation>();
            foreach (var part in draft.Body.Cites)
            {
                var context = part.Context ?? (part.Anchor is { } anchor ? headings.GetValueOrDefault(anchor) : null);
                var group = new List<(CitationUse Use, Note Note)>(part.Citations.Length);
                foreach (var citation in part.Citations)
                {
                    // A key that is not listed is an error elsewhere, and nothing is written then.
                    if (list[citation.Key] is null)
                    {
                        unknown.Add(citation);
                    }
                    else if (!group.Exists(other => other.Use.Citation.Written == citation.Written))
                    {
                        group.Add(Use(citation, context));
                        uses.Add(group[^1].Use);
                    }
                }

                inline.Add(Inline(group));
            }

            return new(inline.DrainToImmutable(), List(), uses.DrainToImmutable(), unknown.DrainToImmutable());
        }

        private HtmlFragment List()
        {
            if (_notes.Count == 0)
            {
                return HtmlFragment.Empty;
            }

            var html = _html.Raw("<ol class=\"notes-list\">");
            foreach (var note in _notes)
            {
                BackLinks(html.Raw($"\n<li class=\"note\" id=\"{note.Id}\">").Append(describe.Note(note.Reference)).Raw(" "), note);
                html.Raw("</li>");
            }

            return html.Raw("\n</ol>\n").Take();
        }

        private (CitationUse Use, Note Note) Use(Citation citation, string? context)
        {
            if (!_byKey.TryGetValue(citation.Key, out var note))
            {
                _byKey[citation.Key] = note = new(_notes.Count + 1, list[citation.Key]!);
                _notes.Add(note);
            }

            var use = new CitationUse(citation, draft.Locale.Code, draft.Route, draft.Title, note.NextAnchor(), context)
            {
                TitleLanguage = draft.ContentLocale?.Code ?? draft.TitleLanguage,
            };
            note.Uses.Add(use);
            return (use, note);
        }

        private HtmlFragment Inline(List<(CitationUse Use, Note Note)> group)
        {
            if (group.Count == 0)
            {
                return HtmlFragment.Empty;
            }

            var html = _html.Raw("<sup class=\"cite\">");
            foreach (var (use, note) in group)
            {
                var place = Place(use.Citation.Locator);
                html.Raw($"<a class=\"cite-ref\" role=\"doc-noteref\" id=\"{use.Anchor}\" href=\"")
                    .Link(draft.Route, note.Id, use.Citation.Span)
                    .Raw("\" data-preview=\"").Text($"{note.Reference.Label}: {note.Reference.Title.Value}{place}")
                    .Raw($"\">[{note.Number}").Text(place).Raw("]</a>");
            }

            return html.Raw("</sup>").Take();
        }

        private string Place(string? locator) =>
            locator is null ? "" : $", {Locator.Parse(locator)?.InWords(site.Strings, draft.Locale) ?? locator}";

        private void BackLinks(HtmlBuilder html, Note note)
        {
            html.Raw("<span class=\"note-backs\"><span aria-hidden=\"true\">↩</span>");
            foreach (var (i, use) in note.Uses.Take(CollapsedUses.Limit).Index())
            {
                BackLink(html, use, i + 1);
            }

            html.Raw("</span>");
            var rest = note.Uses.Skip(CollapsedUses.Limit).ToList();
            CollapsedUses.Rest(html, site, draft.Locale, rest, "span", (use, i) => BackLink(html, use, i + 1));
        }

        private void BackLink(HtmlBuilder html, CitationUse use, int number) =>
            html.Raw(" <a role=\"doc-backlink\" href=\"").Link(draft.Route, use.Anchor, use.Citation.Span)
                .Raw("\" aria-label=\"").Text(site.Strings.Get(draft.Locale, "references.back", number, use.Context ?? draft.Title))
                .Raw($"\">{number}</a>");

        private Dictionary<string, string> Headings()
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
        public string Id => Reference.NoteId;

        public List<CitationUse> Uses { get; } = [];

        public string NextAnchor() => Uses.Count == 0 ? Reference.FirstUse : $"{Reference.FirstUse}--{Uses.Count + 1}";
    }
}
