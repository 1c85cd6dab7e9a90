namespace XenModeKB.Search;

/// <summary>How many letters were mistyped: each left out, put in, put for another or swapped with the next one counts once.</summary>
internal static class EditDistance
{
    public static int Of(string one, string other)
    {
        var before = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        var next = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = row[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                next[j] = Math.Min(replaced, Math.Min(row[j], next[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
                }
            }

            var free = before;
            before = row;
            row = next;
            next = free;
        }

        return row[other.Length];
    }
}
