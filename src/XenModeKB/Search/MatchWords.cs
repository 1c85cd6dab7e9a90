namespace XenModeKB.Search;

/// <summary>
/// The words of an index that a typed word stands for. 1. Itself; 2. if it may still be typed or nobody uses it, longer words; 3. if that
/// gives none, words with a letter or two mistyped, and then words with the same beginning. Numbers are never taken for mistyped ones.
/// </summary>
internal static class MatchWords
{
    private const double LongerWord = 0.5;
    private const double MistypedOnce = 0.6;
    private const double MistypedTwice = 0.4;
    private const double SimilarWord = 0.3;
    private const int ShortestStart = 2;
    private const int ShortestMistypedOnce = 4;
    private const int ShortestMistypedTwice = 8;
    private const int ShortestSimilar = 5;
    private const int LeastShared = 4;

    /// <returns>Places of postings, each with how well its word fits.</returns>
    public static List<(int Place, double Factor)> In(Shard shard, string word, bool isLast, bool isWhole)
    {
        var found = shard.Words.Where(other => other.Word == word).Select(other => (other.Place, Factor: 1.0)).ToList();
        if ((found.Count == 0 || isLast) && word.Length >= ShortestStart)
        {
            found.AddRange(shard.Words
                .Where(other => other.Word.Length > word.Length && other.Word.StartsWith(word, StringComparison.Ordinal))
                .Select(other => (other.Place, LongerWord * word.Length / other.Word.Length)));
        }

        if (found.Count == 0 && isWhole && !word.Any(char.IsAsciiDigit))
        {
            found = Mistyped(shard, word);
        }

        return found.Count == 0 && isWhole && word.Length >= ShortestSimilar ? Similar(shard, word) : found;
    }

    private static List<(int Place, double Factor)> Mistyped(Shard shard, string word)
    {
        var once = word.Length >= ShortestMistypedOnce ? WithDistance(shard, word, 1, MistypedOnce) : [];
        return once.Count == 0 && word.Length >= ShortestMistypedTwice ? WithDistance(shard, word, 2, MistypedTwice) : once;
    }

    private static List<(int Place, double Factor)> WithDistance(Shard shard, string word, int distance, double factor) =>
    [
        .. shard.Words
            .Where(other => Math.Abs(other.Word.Length - word.Length) <= distance && EditDistance.Of(other.Word, word) == distance)
            .Select(other => (other.Place, factor)),
    ];

    private static List<(int Place, double Factor)> Similar(Shard shard, string word)
    {
        var shared = shard.Words.Max(other => Shared(other.Word, word));
        return shared < LeastShared || shared * 10 < word.Length * 6
            ? []
            : [.. shard.Words.Where(other => Shared(other.Word, word) == shared).Select(other => (other.Place, SimilarWord))];
    }

    private static int Shared(string one, string other) => one.AsSpan().CommonPrefixLength(other);
}
