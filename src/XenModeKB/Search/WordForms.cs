using XenModeKB.Texts;


namespace XenModeKB.Search;

/// <summary>What the words of a vocabulary are to one language; each is looked at once. Not for sharing between threads.</summary>
internal sealed class WordForms(string locale)
{
    private readonly Stemmer _stemmer = new(locale);
    private readonly List<(string Form, string Stem)?> _known = [];

    /// <summary>The word without accents; and its stem, in which the first letter counts, for a group of words stands in one file.</summary>
    public (string Form, string Stem) Of(int number, string word)
    {
        while (_known.Count <= number)
        {
            _known.Add(null);
        }

        if (_known[number] is not { } known)
        {
            var form = Fold.Plain(word);
            _known[number] = known = (form, Shard.KeyOf(form) + Fold.Plain(_stemmer.Of(word)));
        }

        return known;
    }
}
