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
        };
    }

    /// <summary>Whether a reader should find the page.</summary>
    public static bool IsFound(PageInfo page) =>
        page.Indexed
            && page.ContentLocale is null
            && page.Key != SearchPlace.Key
            && page.Layout is not (PageLayout.NotFound or PageLayout.Root);

    /// <summary>Counts the words of one page.</summary>
    private sealed class Counter
    {
        /// <summary>Longer runs of letters are keys and sums, which nobody types.</summary>
        private const int LongestWord = 40;
        private const int LongestEscape = 12;

        private readonly Dictionary<string, CountedWord> _words = new(StringComparer.Ordinal);

        public ImmutableArray<CountedWord> Words => [.. _words.Values];

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

                if (words.Rest.Length is > 0 and <= LongestWord)
                {
                    Count(lower[..words.Rest.ToLowerInvariant(lower)], part);
                }
            }

            return whole;
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
            var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!words.TryGetValue(word, out var count))
            {
                count = new(word.ToString(), 0, 0, 0, 0);
            }

            words[word] = part switch
            {
                Part.Title => count with { Title = count.Title + 1 },
                Part.Headings => count with { Headings = count.Headings + 1 },
                Part.Description => count with { Description = count.Description + 1 },
                Part.Text => count with { Text = count.Text + 1 },
                _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
            };
        }
    }
}
