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
    /// <param name="draft">The page.</param>
    /// <param name="vocabulary">Takes its words.</param>
    public static PageWords? Of(PageDraft draft, Vocabulary vocabulary)
    {
        if (!IsFound(draft))
        {
            return null;
        }

        var counter = s_counter?.Vocabulary == vocabulary ? s_counter : s_counter = new(vocabulary);
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
    public static bool IsFound(PageInfo page) =>
        page.Indexed && page.ContentLocale is null && page.Key != SearchPlace.Key && page.Layout is not (PageLayout.NotFound or PageLayout.Root);

    /// <summary>Counts one page after another; one per thread.</summary>
    private sealed class Counter(Vocabulary vocabulary)
    {
        /// <summary>Longer runs of letters are keys and sums, which nobody types.</summary>
        private const int LongestWord = 40;
        private const int LongestEscape = 12;

        /// <summary>Every word that this thread has met: its number, the last page that has it, and its place there. Pages share most of their words.</summary>
        private readonly Dictionary<string, (int Number, int Page, int Place)> _known = new(StringComparer.Ordinal);
        private readonly List<CountedWord> _words = [];
        private int _page = 1;

        public Vocabulary Vocabulary => vocabulary;

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
            return taken;
        }

        /// <summary>The escapes stand for characters that belong to no word.</summary>
        private void AddEscaped(ReadOnlySpan<char> text)
        {
            while (text.IndexOf('&') is var escape and >= 0)
            {
                Add(text[..escape], Part.Text);
                text = text[(escape + 1)..];
                text = text[(text[..Math.Min(text.Length, LongestEscape)].IndexOf(';') + 1)..];
            }

            Add(text, Part.Text);
        }

        private void Count(ReadOnlySpan<char> word, Part part)
        {
            var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!known.TryGetValue(word, out var last))
            {
                last.Number = vocabulary.NumberOf(word.ToString());
            }

            if (last.Page != _page)
            {
                known[word] = last = (last.Number, _page, _words.Count);
                _words.Add(new(last.Number, 0, 0, 0, 0));
            }

            _words[last.Place] = _words[last.Place].Plus(part switch
            {
                Part.Title => new(last.Number, 1, 0, 0, 0),
                Part.Headings => new(last.Number, 0, 1, 0, 0),
                Part.Description => new(last.Number, 0, 0, 1, 0),
                _ => new(last.Number, 0, 0, 0, 1),
            });
        }
    }
}
