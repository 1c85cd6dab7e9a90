using XenModeKB.Texts;

namespace XenModeKB.Search;

/// <summary>What a written word is to a reader of one language. Not for sharing between threads.</summary>
internal sealed class WordForms(string locale)
{
    private readonly Stemmer _stemmer = new(locale);

    /// <summary>
    /// The word without accents; and its stem, in which the first letter counts, for a group of words stands in one file.
    /// </summary>
    public (string Form, string Stem) Of(string word)
    {
        var form = Fold.Plain(word);
        return (form, Shard.KeyOf(form) + Fold.Plain(_stemmer.Of(word)));
    }
}
