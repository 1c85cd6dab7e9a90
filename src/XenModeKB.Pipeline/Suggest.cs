namespace XenModeKB.Pipeline;

/// <summary>The "did you mean" of every diagnostic.</summary>
public static class Suggest
{
    private const int LongestWord = 200;

    private const int LeastLetters = 4;

    private static readonly char[] s_between = ['-', '_', '/', '.', ' ', '"', '=', '#', ':', '\''];

    private static readonly string[] s_endings = ["md", "yml", "yaml", "json", "html"];

    /// <summary>
    /// The candidate with the fewest edits, if it is near enough (a third of the length); ties go to ordinal order. Without one, the only
    /// candidate that is the end of the word (<c>docker</c> for <c>en/docker.yml</c>), or has the whole word in it (<c>docker-engine</c>
    /// for <c>docker</c>).
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        var all = candidates as IReadOnlyCollection<string> ?? [.. candidates];
        return NearestByEdits(word, all) ?? OnlyByParts(word, all);
    }

    private static string? OnlyByParts(string word, IEnumerable<string> candidates)
    {
        var mine = Parts(word);
        mine = mine is [.., var last] && s_endings.Contains(last) ? mine[..^1] : mine;
        if (string.Concat(mine).Length < LeastLetters)
        {
            return null;
        }

        var found = candidates.Where(candidate => IsEnd(mine, Parts(candidate)) || Has(Parts(candidate), mine)).Take(2).ToList();
        return found is [var only] ? only : null;
    }

    private static bool IsEnd(string[] whole, string[] part) =>
        string.Concat(part).Length >= LeastLetters && part.Length <= whole.Length
            && whole.AsSpan(whole.Length - part.Length).SequenceEqual(part);

    private static bool Has(string[] whole, string[] part) =>
        part.Length < whole.Length
            && Enumerable.Range(0, whole.Length - part.Length + 1).Any(i => whole.AsSpan(i, part.Length).SequenceEqual(part));

    private static string[] Parts(string text) => text.ToLowerInvariant().Split(s_between, StringSplitOptions.RemoveEmptyEntries);

    private static string? NearestByEdits(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= bestDistance + 1)
            {
                continue;
            }

            var distance = Distance(word, candidate, bestDistance);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>" Did you mean 'x'?" or nothing.</summary>
    public static Message DidYouMean(string word, IEnumerable<string> candidates) => DidYouMean(Nearest(word, candidates));

    /// <summary>" Did you mean 'x'?" or, for null, nothing.</summary>
    public static Message DidYouMean(string? meant) => meant is null ? Message.None : (Message)$" Did you mean '{meant}'?";

    /// <summary>Edits (insert, delete, replace, swap of neighbours), without regard to letter case; stops above a limit.</summary>
    private static int Distance(string a, string b, int limit)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > limit)
            {
                return least;
            }

            var oldest = before;
            (before, last) = (last, row);
            row = oldest;
        }

        return last[b.Length];
    }
}
