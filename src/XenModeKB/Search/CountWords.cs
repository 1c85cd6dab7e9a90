using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Search;

/// <summary>
/// Counts the words of a page. 1. Title, description and headings; 2. what the page shows: every room writes its body with the one writer of HTML, so what lies outside of tags
/// is the text that a reader sees, be it an article, a table or a chart. A page that search engines should not index is not found here either.
/// </summary>
internal static class CountWords
{
    private enum Part
    {
        Title,
        Headings,
        Description,
        Text,
    }

    [ThreadStatic]
    private static Counter? s_counter;

    /// <summary>Null for a page that is not to be found.</summary>
    public static PageWords? Of(PageDraft draft)
    {
        if (!IsFound(draft))
        {
            return null;
        }

        var counter = s_counter ??= new();
        var titleLength = counter.Add(draft.Title, Part.Title);
        counter.Add(draft.Description, Part.Description);
        foreach (var heading in draft.Outline)
        {
            counter.Add(heading.Text, Part.Headings);
        }

        counter.AddBody(draft.Body);
        return new(draft.Locale.Code, draft.Key, draft.Route, draft.Title, draft.Description, draft.Outline, draft.InNavigation) { TitleLength = titleLength, Words = counter.Take() };
    }

    /// <summary>Whether a reader should find the page.</summary>
    public static bool IsFound(PageDraft draft) =>
        draft.Indexed && draft.ContentLocale is null && draft.Key != SearchPlace.Key && draft.Layout is not (PageLayout.NotFound or PageLayout.Root);

    /// <summary>Counts one page after another; one per thread.</summary>
    private sealed class Counter
    {
        /// <summary>Longer runs of letters are keys and sums, which nobody types.</summary>
        private const int LongestWord = 40;
        private const int MostKept = 50_000;

        /// <summary>Every word so far, with the last page that has it and its place there: pages share most of their words.</summary>
        private readonly Dictionary<string, (int Page, int Place)> _known = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (int Page, int Place)>.AlternateLookup<ReadOnlySpan<char>> _knownBySpan;
        private readonly List<CountedWord> _words = [];
        private int _page = 1;

        public Counter() => _knownBySpan = _known.GetAlternateLookup<ReadOnlySpan<char>>();

        public void AddBody(HtmlFragment body)
        {
            var inTag = false;
            foreach (var raw in body.Parts.OfType<RawHtml>())
            {
                var html = raw.Html.AsSpan();
                while (html.IndexOf(inTag ? '>' : '<') is var edge and >= 0)
                {
                    AddEscaped(inTag ? [] : html[..edge]);
                    html = html[(edge + 1)..];
                    inTag = !inTag;
                }

                AddEscaped(inTag ? [] : html);
            }
        }

        /// <returns>How many words there are, joined ones counted once.</returns>
        public int Add(ReadOnlySpan<char> text, Part part)
        {
            Span<char> lower = stackalloc char[LongestWord];
            var words = new SplitWords(text);
            var whole = 0;
            while (words.MoveNext())
            {
                whole += words.IsPart ? 0 : 1;
                if (words.Word.Length <= LongestWord)
                {
                    Count(lower[..words.Word.ToLowerInvariant(lower)], part);
                }
            }

            return whole;
        }

        public ImmutableArray<CountedWord> Take()
        {
            var taken = _words.ToImmutableArray();
            _words.Clear();
            _page++;
            if (_known.Count > MostKept)
            {
                _known.Clear();
            }

            return taken;
        }

        /// <summary>The escapes stand for characters that belong to no word.</summary>
        private void AddEscaped(ReadOnlySpan<char> text)
        {
            while (text.IndexOf('&') is var escape and >= 0)
            {
                Add(text[..escape], Part.Text);
                text = text[escape..];
                text = text[(text.IndexOf(';') + 1)..];
                text = text is ['&', ..] ? text[1..] : text;
            }

            Add(text, Part.Text);
        }

        private void Count(ReadOnlySpan<char> word, Part part)
        {
            if (!_knownBySpan.TryGetValue(word, out var known, out var last))
            {
                known = word.ToString();
            }

            if (last.Page != _page)
            {
                _known[known] = last = (_page, _words.Count);
                _words.Add(new(known, 0, 0, 0, 0));
            }

            _words[last.Place] = _words[last.Place].Plus(part switch
            {
                Part.Title => new(known, 1, 0, 0, 0),
                Part.Headings => new(known, 0, 1, 0, 0),
                Part.Description => new(known, 0, 0, 1, 0),
                _ => new(known, 0, 0, 0, 1),
            });
        }
    }
}
