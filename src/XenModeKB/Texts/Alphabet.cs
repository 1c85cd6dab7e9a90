using System.Collections.Frozen;
using System.Text;

namespace XenModeKB.Texts;

/// <summary>
/// Letters that a language sorts after another one, and not with the letter that they are without their marks. Our own table, of the
/// languages for which that holds in dictionaries; what a runtime brings changes with its version.
/// </summary>
internal sealed class Alphabet
{
    /// <summary>What follows a letter to make one that comes after it: higher than any letter, lower than nothing that matters.</summary>
    private const char FirstRank = '\uE000';
    private const int MostRanks = 16;

    private static readonly Alphabet s_usual = new([]);

    /// <summary>For each language, a letter and those that follow it.</summary>
    private static readonly FrozenDictionary<string, Alphabet> s_alphabets = new Dictionary<string, Alphabet>(StringComparer.Ordinal)
    {
        ["ar"] = new([], ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ؤ", "و"), ("ئ", "ي")),
        ["cs"] = new(["cč", "rř", "sš", "zž"]),
        ["da"] = new(["zæøå"]),
        ["es"] = new(["nñ"]),
        ["et"] = new(["sšzž", "võäöü"]),
        ["fi"] = new(["zåäö"]),
        ["hu"] = new(["oö", "uü"], ("ő", "ö"), ("ű", "ü")),
        ["is"] = new(["aá", "dð", "eé", "ií", "oó", "uú", "yý", "zþæö"]),
        ["lt"] = new(["cč", "sš", "zž"]),
        ["lv"] = new(["cč", "gģ", "kķ", "lļ", "nņ", "sš", "zž"]),
        ["nb"] = new(["zæøå"]),
        ["nn"] = new(["zæøå"]),
        ["no"] = new(["zæøå"]),
        ["pl"] = new(["aą", "cć", "eę", "lł", "nń", "oó", "sś", "zźż"]),
        ["ro"] = new(["aăâ", "iî", "sș", "tț"]),
        ["sk"] = new(["aä", "cč", "oô", "sš", "zž"]),
        ["sl"] = new(["cč", "sš", "zž"]),
        ["sv"] = new(["zåäö"]),
        ["tr"] = new(["cç", "gğ", "hı", "oö", "sş", "uü"]),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<char, (char After, char Rank)> _ranks = [];
    private readonly Dictionary<char, char> _same = [];

    private Alphabet(string[] groups, params (string Letter, string SortsAs)[] same)
    {
        foreach (var group in groups)
        {
            foreach (var (i, letter) in group.Skip(1).Index())
            {
                _ranks[letter] = (group[0], (char)(FirstRank + i));
            }
        }

        foreach (var (letter, other) in same)
        {
            _same[letter[0]] = other[0];
        }
    }

    /// <summary>The one of a language, or the usual one.</summary>
    public static Alphabet Of(string tag) => s_alphabets.GetValueOrDefault(tag.Split('-')[0]) ?? s_usual;

    public static bool IsRank(char c) => c is >= FirstRank and < (char)(FirstRank + MostRanks);

    /// <summary>In lower case and without marks; a letter of its own is the one before it and a rank.</summary>
    public string Rank(string text)
    {
        if (_ranks.Count == 0 && _same.Count == 0)
        {
            return Fold.Plain(text);
        }

        var ranked = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            var letter = _same.GetValueOrDefault(c, c);
            if (_ranks.TryGetValue(letter, out var rank))
            {
                ranked.Append(rank.After).Append(rank.Rank);
            }
            else
            {
                ranked.Append(Fold.Plain(letter.ToString()));
            }
        }

        return ranked.ToString();
    }

    /// <summary>The letter, as a capital, that was ranked.</summary>
    public string Letter(char after, char rank) =>
        char.ToUpperInvariant(_ranks.First(letter => letter.Value == (after, rank)).Key).ToString();
}
