using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace XenModeKB.Search;

/// <summary>Takes the endings off the words of a language: <c>drivers</c> and <c>driver</c> are one word to who searches. Not for sharing between threads.</summary>
internal sealed class Stemmer(string locale)
{
    private readonly SnowballProgram? _program = Program(locale);

    /// <param name="word">In lower case, with its accents: endings are known by them.</param>
    public string Of(string word)
    {
        if (_program is null)
        {
            return word;
        }

        _program.SetCurrent(word);
        _program.Stem();
        return _program.Current;
    }

    /// <summary>Null for a language without one: its words are found as they are written.</summary>
    private static SnowballProgram? Program(string locale) => locale.Split('-')[0].ToLowerInvariant() switch
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
        "pt" => new PortugueseStemmer(),
        "ro" => new RomanianStemmer(),
        "ru" => new RussianStemmer(),
        "sv" => new SwedishStemmer(),
        "tr" => new TurkishStemmer(),
        _ => null,
    };
}
