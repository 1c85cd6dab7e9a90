namespace XenModeKB.Pipeline;

/// <summary>The "did you mean" of every diagnostic.</summary>
public static class Suggest
{
    private const int LongestWord = 200;

    /// <summary>
    /// The candidate with the fewest edits, if it is near enough (a third of the length; ties go to ordinal order); else the only one that
    /// has all words of this one side by side, or ends it: <c>a-docker</c> for <c>docker</c>, which is that for <c>en/docker.yml</c>.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

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

        var mine = Words(Path.ChangeExtension(word, null));
        return best ?? (candidates.Where(other => Words(other) is { Length: > 5 } theirs && mine.Length > 5
            && (mine.EndsWith(theirs, StringComparison.Ordinal) || theirs.Contains(mine, StringComparison.Ordinal)))
            .Take(2).ToList() is [var only] ? only : null);
    }

    /// <summary>Each between slashes.</summary>
    private static string Words(string text) =>
        $"/{string.Join('/', text.ToLowerInvariant().Split("-_/. \"=#:'".ToCharArray(), StringSplitOptions.RemoveEmptyEntries))}/";

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
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
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

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
