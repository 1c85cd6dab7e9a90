using System.Buffers;
using System.Collections.Immutable;

namespace XenModeKB.References;

/// <summary>Words and phrases, separated by commas, that are looked for all at once.</summary>
internal sealed class WordList
{
    private readonly ImmutableArray<string> _words;
    private readonly SearchValues<string> _search;

    public WordList(string words)
    {
        _words = [.. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        _search = SearchValues.Create(_words.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The first of them that the text holds as a whole word, in any letter case; else null.</summary>
    public string? First(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(_search);
            if (next < 0)
            {
                return null;
            }

            at += next;
            if (At(text, at) is { } word)
            {
                return word;
            }
        }

        return null;
    }

    private string? At(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && char.IsLetter(text[at - 1]))
        {
            return null;
        }

        foreach (var word in _words)
        {
            var end = at + word.Length;
            if (text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && (end == text.Length || !char.IsLetter(text[end])))
            {
                return word;
            }
        }

        return null;
    }
}
