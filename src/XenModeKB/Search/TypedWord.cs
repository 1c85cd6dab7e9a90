using System.Collections.Immutable;
using XenModeKB.Texts;

namespace XenModeKB.Search;

/// <summary>A word that a reader typed.</summary>
/// <param name="Whole">In lower case and without accents.</param>
/// <param name="Parts">The parts of one that a dot, hyphen, underscore or capital joins; else empty.</param>
internal sealed record TypedWord(string Whole, ImmutableArray<string> Parts)
{
    public static List<TypedWord> In(string text)
    {
        var typed = new List<TypedWord>();
        var words = new SplitWords(text);
        while (words.MoveNext())
        {
            var word = Fold.Plain(words.Word.ToString());
            if (words.IsPart)
            {
                typed[^1] = typed[^1] with { Parts = typed[^1].Parts.Add(word) };
            }
            else
            {
                typed.Add(new(word, []));
            }
        }

        return typed;
    }
}
