using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;
using Rslp = Lucene.Net.Analysis.Pt.PortugueseStemmer;

namespace XenModeKB.Search;

/// <summary>
/// Takes the endings off the words of a language: <c>drivers</c> and <c>driver</c> are one word to who searches. Not for sharing between
/// threads.
/// </summary>
internal sealed class Stemmer(string locale)
{
    private readonly Func<string, string> _stem = Program(locale.Split('-')[0].ToLowerInvariant());

    /// <param name="word">In lower case, with its accents: endings are known by them.</param>
    public string Of(string word) => _stem(word);

    /// <summary>In a language without a stemmer words are found as they are written.</summary>
    private static Func<string, string> Program(string language)
    {
        if (language == "pt")
        {
            return Portuguese();
        }

        return Snowball(language) is { } program ? word => Stem(program, word) : word => word;
    }

    private static string Stem(SnowballProgram program, string word)
    {
        program.SetCurrent(word);
        program.Stem();
        return program.Current;
    }

    /// <summary>Unlike Snowball's, it makes one word of <c>migração</c> and <c>migrações</c>.</summary>
    private static Func<string, string> Portuguese()
    {
        var program = new Rslp();
        return word =>
        {
            // It wants room for one more letter.
            var letters = new char[word.Length + 1];
            word.CopyTo(letters);
            return new(letters, 0, program.Stem(letters, word.Length));
        };
    }

    private static SnowballProgram? Snowball(string language) => language switch
    {
        "da" => new DanishStemmer(),
        "de" => new German2Stemmer(),
        "en" => new EnglishStemmer(),
        "es" => new SpanishStemmer(),
        "fi" => new FinnishStemmer(),
        "fr" => new FrenchStemmer(),
        "hu" => new HungarianStemmer(),
        "it" => new ItalianStemmer(),
        "nb" or "nn" or "no" => new NorwegianStemmer(),
        "nl" => new DutchStemmer(),
        "ro" => new RomanianStemmer(),
        "ru" => new RussianStemmer(),
        "sv" => new SwedishStemmer(),
        "tr" => new TurkishStemmer(),
        _ => null,
    };
}
