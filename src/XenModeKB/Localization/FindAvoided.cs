using System.Buffers;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>
/// Words that the glossary avoids, in the texts of one language. A form is found as whole words, with or without a plural ending, in any
/// case of letters; a longer form goes before a shorter one, and one that is preferred hides what is in it. A form that stands alone in
/// brackets explains the word before it, one in quotation marks is only mentioned, and quotations are the words of somebody else.
/// </summary>
internal sealed class FindAvoided
{
    private readonly ILookup<string, Form> _forms;

    /// <summary>A text without one of these has none of the words.</summary>
    private readonly SearchValues<string> _begins;

    public FindAvoided(Glossary glossary, string locale)
    {
        var terms = glossary.Terms.Where(term => term.Locale == locale).ToList();
        var avoided = from term in terms from form in term.Avoided select new Form(Words(form), form, term.Preferred, true);
        var preferred = terms.Select(term => term.Preferred).OfType<string>().Select(form => new Form(Words(form), form, null, false));
        _forms = preferred.Concat(avoided).Where(form => form.Words.Count > 0)
            .OrderByDescending(form => form.Words.Count)
            .ToLookup(form => Singular(form.Words[0].Text), StringComparer.OrdinalIgnoreCase);
        var begins = _forms.Where(forms => forms.Any(form => form.IsAvoided)).Select(forms => forms.Key);
        _begins = SearchValues.Create([.. begins], StringComparison.OrdinalIgnoreCase);
    }

    public IEnumerable<Diagnostic> In(RunningText text)
    {
        if (!text.Text.AsSpan().ContainsAny(_begins))
        {
            yield break;
        }

        var words = Words(text.Text);
        for (var at = 0; at < words.Count; at++)
        {
            if (_forms[Singular(words[at].Text)].FirstOrDefault(form => form.Matches(words, at)) is not { } form)
            {
                continue;
            }

            var (start, end) = (words[at].Start, words[at + form.Words.Count - 1].End);
            end += text.Text.AsSpan(end).StartsWith(form.Tail, StringComparison.Ordinal) ? form.Tail.Length : 0;
            if (form.IsAvoided && !IsApart(text.Text, start, end) && !text.IsQuoted(start))
            {
                yield return ParityRules.Avoided(text.Of(start, end - start), text.Text[start..end], form.Preferred);
            }

            at += form.Words.Count - 1;
        }
    }

    private static bool IsApart(string text, int start, int end) =>
        start > 0 && end < text.Length && "(“\"‘'«".Contains(text[start - 1]) && ")”\"’'»".Contains(text[end]);

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        for (var (at, before) = (0, 0); at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            words.Add(new(text[at..end], Gap(text[before..at]), at, end));
            (at, before) = (end - 1, end);
        }

        return words;
    }

    /// <summary>A line break or a space that does not break is a space like any other.</summary>
    private static string Gap(string gap) => string.IsNullOrWhiteSpace(gap) ? " " : gap.Trim();

    /// <summary>Without the endings of a plural, and without the "e" that one of them hides: "processes" is "process".</summary>
    private static string Singular(string word)
    {
        var one = word.Length > 3 && word[^1] is 's' or 'S' ? word[..^1] : word;
        return one.Length > 3 && one[^1] is 'e' or 'E' ? one[..^1] : one;
    }

    /// <param name="Text">The word.</param>
    /// <param name="Gap">What stands between the word before and this one.</param>
    /// <param name="Start">Offset in the text.</param>
    /// <param name="End">Exclusive end.</param>
    private sealed record Word(string Text, string Gap, int Start, int End);

    private sealed record Form(List<Word> Words, string Written, string? Preferred, bool IsAvoided)
    {
        /// <summary>What stands behind the last word: a bracket.</summary>
        public string Tail { get; } = Words.Count == 0 ? "" : Written[Words[^1].End..];

        public bool Matches(List<Word> text, int at)
        {
            for (var i = 0; i < Words.Count; i++)
            {
                if (at + i >= text.Count
                    || !string.Equals(Singular(text[at + i].Text), Singular(Words[i].Text), StringComparison.OrdinalIgnoreCase)
                    || (i > 0 && text[at + i].Gap != Words[i].Gap))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
