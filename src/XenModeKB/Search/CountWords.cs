using System.Collections.Frozen;
using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Search;

/// <summary>
/// Counts the words of a page. 1. Title, description and headings; 2. what the page shows: every room writes its body with the one writer
/// of HTML, so what lies outside of tags
/// is the text that a reader sees, be it an article, a table or a chart. A page that search engines should not index is not found here
/// either.
/// </summary>
internal static class CountWords
{
    private static readonly FrozenSet<string> s_inline = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "abbr", "b", "bdi", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup",
        "time", "u", "var", "wbr");

    private enum Part
    {
        Title,
        Headings,
        Description,
        Text,
    }

    /// <summary>Null for a page that is not to be found.</summary>
    public static PageWords? Of(PageDraft draft)
    {
        if (!IsFound(draft))
        {
            return null;
        }

        var counter = new Counter();
        var titleLength = counter.Add(draft.Title, Part.Title);
        counter.Add(draft.Description, Part.Description);
        foreach (var heading in draft.Outline)
        {
            counter.Add(heading.Text, Part.Headings);
        }

        counter.AddBody(draft.Body);
        return new(draft.Locale.Code, draft.Key, draft.Route, draft.Title, draft.Description, draft.Outline, draft.InNavigation)
        {
            TitleLength = titleLength,
            Words = counter.Words,
            Beside = counter.Beside,
        };
    }

    /// <summary>Whether a reader should find the page.</summary>
    public static bool IsFound(PageInfo page) =>
        page.Indexed
            && page.ContentLocale is null
            && page.Layout is not (PageLayout.NotFound or PageLayout.Root);

    /// <summary>Counts the words of one page.</summary>
    private sealed class Counter
    {
        /// <summary>Longer runs of letters are keys and sums, which nobody types.</summary>
        private const int LongestWord = 40;
        private const int LongestEscape = 12;

        private const int None = -1;

        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
        private readonly List<CountedWord> _words = [];
        private readonly HashSet<(int, int)> _beside = [];

        /// <summary>The place of the word before, in the text, where the next one stands beside it.</summary>
        private int _before = None;

        public ImmutableArray<CountedWord> Words => [.. _words];

        public ImmutableArray<(int Word, int Next)> Beside => [.. _beside];

        public void AddBody(HtmlFragment body)
        {
            var inTag = false;
            foreach (var raw in body.Parts.OfType<RawHtml>())
            {
                var html = raw.Html.AsSpan();
                while (html.IndexOf(inTag ? '>' : '<') is var edge and >= 0)
                {
                    _before = inTag && !IsInline(html) ? None : _before;
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
                var place = words.Word.Length <= LongestWord ? Count(lower[..words.Word.ToLowerInvariant(lower)], part) : None;
                if (part == Part.Text && !words.IsPart)
                {
                    Follow(place, words.IsApart);
                }

                if (words.Rest.Length is > 0 and <= LongestWord)
                {
                    Count(lower[..words.Rest.ToLowerInvariant(lower)], part);
                }
            }

            _before = words.IsApart ? None : _before;
            return whole;
        }

        private void Follow(int place, bool isApart)
        {
            if (_before != None && place != None && !isApart)
            {
                _beside.Add((_before, place));
            }

            _before = place;
        }

        /// <summary>Whether a tag, or what is left of it, leaves the words around it in one line of text.</summary>
        private static bool IsInline(ReadOnlySpan<char> tag)
        {
            var name = tag.TrimStart('/');
            var end = name.IndexOfAnyExceptInRange('a', 'z');
            return s_inline.GetAlternateLookup<ReadOnlySpan<char>>().Contains(end < 0 ? name : name[..end]);
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

        private int Count(ReadOnlySpan<char> word, Part part)
        {
            var places = _places.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!places.TryGetValue(word, out var place))
            {
                place = _words.Count;
                _words.Add(new(word.ToString(), 0, 0, 0, 0));
                _places.Add(_words[place].Word, place);
            }

            var count = _words[place];
            _words[place] = part switch
            {
                Part.Title => count with { Title = count.Title + 1 },
                Part.Headings => count with { Headings = count.Headings + 1 },
                Part.Description => count with { Description = count.Description + 1 },
                Part.Text => count with { Text = count.Text + 1 },
                _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
            };
            return place;
        }
    }
}
