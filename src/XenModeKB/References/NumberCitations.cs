using System.Collections.Immutable;
using XenModeKB.Html;
using XenModeKB.Model;
using static System.FormattableString;

namespace XenModeKB.References;

/// <summary>
/// Numbers the citations of one page. 1. Each source gets its number at its first use; later uses share it. 2. In the text stands
/// <c>sup.cite > a.cite-ref[role=doc-noteref]</c>. Several at one place (three in prose, two in a cell) are one mark,
/// <c>button.cite-more</c>, which opens <c>span.cite-list[popover]</c> without a script; the way back from their notes ends at the mark.
/// What a source is stands in its note alone: a script shows it at the marks, too. 3. The notes are
/// <c>ol.notes-list > li.note</c>: the source as <see cref="DescribeReference"/> writes it, then <c>.note-backs</c> with a
/// <c>doc-backlink</c> to each use, those beyond five in a <c>details</c>. Ids hold two hyphens, which no id of an author can.
/// </summary>
internal static class NumberCitations
{
    /// <summary>From so many citations at one place on they are one mark.</summary>
    private const int ListInProse = 3;
    private const int ListInData = 2;

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
        private int _lists;
        private int _marks;

        public PageNotes Number()
        {
            var headings = Headings();
            var inline = ImmutableArray.CreateBuilder<HtmlFragment>();
            var uses = ImmutableArray.CreateBuilder<CitationUse>();
            var unknown = ImmutableArray.CreateBuilder<Citation>();
            foreach (var part in draft.Body.Cites)
            {
                var context = part.Context ?? (part.Anchor is { } anchor ? headings.GetValueOrDefault(anchor) : null);
                var cited = Known(part, unknown);
                var most = part.Context is null ? ListInProse : ListInData;
                var mark = cited.Count >= most ? $"cites--{++_lists}" : null;
                var group = cited.ConvertAll(pair => Use(pair.Citation, pair.Note, context, mark));
                uses.AddRange(group.Select(pair => pair.Use));
                inline.Add(mark is null ? Inline(group) : Gathered(group, mark));
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

        /// <summary>
        /// Each citation once, with its note; a key that is not listed is an error elsewhere, and nothing is written then.
        /// </summary>
        private List<(Citation Citation, Note Note)> Known(CitePart part, ImmutableArray<Citation>.Builder unknown)
        {
            var known = new List<(Citation Citation, Note Note)>(part.Citations.Length);
            foreach (var citation in part.Citations)
            {
                if (list[citation.Key] is not { } reference)
                {
                    unknown.Add(citation);
                }
                else if (!known.Exists(other => other.Citation.Written == citation.Written))
                {
                    known.Add((citation, NoteOf(reference)));
                }
            }

            return known;
        }

        private Note NoteOf(Reference reference)
        {
            if (!_byKey.TryGetValue(reference.Key.Value, out var note))
            {
                _byKey[reference.Key.Value] = note = new(_notes.Count + 1, reference);
                _notes.Add(note);
            }

            return note;
        }

        private (CitationUse Use, Note Note) Use(Citation citation, Note note, string? context, string? mark)
        {
            var use = new CitationUse(citation, draft.Locale.Code, draft.Route, draft.Title, mark ?? $"cite--{++_marks}", context)
            {
                TitleLanguage = draft.ContentLocale?.Code ?? draft.TitleLanguage,
            };
            note.Uses.Add(use);
            return (use, note);
        }

        private HtmlFragment Gathered(List<(CitationUse Use, Note Note)> group, string mark)
        {
            var numbers = $"[{Ranges(group.Select(pair => pair.Note.Number))}]";
            var html = _html.Raw($"<sup class=\"cite\"><button type=\"button\" class=\"cite-more\" id=\"{mark}\"");
            html.Raw($" popovertarget=\"{mark}--list\" aria-label=\"").Text(site.Strings.Get(draft.Locale, "references.marks", numbers))
                .Raw($"\">{numbers}</button><span class=\"cite-list\" id=\"{mark}--list\" popover>");
            foreach (var (use, note) in group.OrderBy(pair => pair.Note.Number))
            {
                html.Raw("<a role=\"doc-noteref\" href=\"").Link(draft.Route, note.Id, use.Citation.Span)
                    .Raw($"\">[{note.Number}").Text(Place(use.Citation.Locator)).Raw("]</a> ");
            }

            return html.Raw("</span></sup>").Take();
        }

        /// <summary>1, 2, 3, 7 as 1–3, 7.</summary>
        private static string Ranges(IEnumerable<int> numbers)
        {
            var ranges = new List<(int First, int Last)>();
            foreach (var number in numbers.Distinct().Order())
            {
                if (ranges.Count > 0 && ranges[^1].Last == number - 1)
                {
                    ranges[^1] = (ranges[^1].First, number);
                }
                else
                {
                    ranges.Add((number, number));
                }
            }

            return string.Join(", ", ranges.Select(Range));
        }

        private static string Range((int First, int Last) range) => (range.Last - range.First) switch
        {
            0 => Invariant($"{range.First}"),
            1 => Invariant($"{range.First}, {range.Last}"),
            _ => Invariant($"{range.First}–{range.Last}"),
        };

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
                    .Raw($"\">[{note.Number}").Text(place).Raw("]</a>");
            }

            return html.Raw("</sup>").Take();
        }

        private string Place(string? locator) =>
            locator is null ? "" : $", {Locator.Parse(locator)?.InWords(site.Strings, draft.Locale) ?? locator}";

        private void BackLinks(HtmlBuilder html, Note note)
        {
            html.Raw("<span class=\"note-backs\">");
            foreach (var (i, use) in note.Uses.Take(CollapsedUses.Limit).Index())
            {
                BackLink(html, note, use, i + 1);
            }

            html.Raw("</span>");
            var rest = note.Uses.Skip(CollapsedUses.Limit).ToList();
            CollapsedUses.Rest(html, site, draft.Locale, rest, "span", (use, i) => BackLink(html, note, use, i + 1));
        }

        /// <summary>
        /// Shown is which use of the source it is; its name also has the source's number, so no two on a page are the same.
        /// </summary>
        private void BackLink(HtmlBuilder html, Note note, CitationUse use, int number) =>
            html.Raw(" <a role=\"doc-backlink\" href=\"").Link(draft.Route, use.Anchor, use.Citation.Span)
                .Raw("\" aria-label=\"").Text(site.Strings.Get(draft.Locale, "references.back", Invariant($"{note.Number}.{number}")))
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
    }
}
