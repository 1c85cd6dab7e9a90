namespace XenModeKB.Cli.Drift;

/// <summary>What has to be taken away from and added to some lines to make others of them: as little as possible.</summary>
internal static class LineChanges
{
    /// <summary>Only the lines that differ: <c>- old</c>, <c>+ new</c>, in the order of the text.</summary>
    /// <param name="before">At most some hundreds.</param>
    /// <param name="after">At most some hundreds.</param>
    public static IReadOnlyList<string> Between(string[] before, string[] after)
    {
        // longest[i, j]: how many lines the rest of one has in common with the rest of the other, in order.
        var longest = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                longest[i, j] = before[i] == after[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var changes = new List<string>();
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                i++;
                j++;
            }
            else if (j == after.Length || (i < before.Length && longest[i + 1, j] >= longest[i, j + 1]))
            {
                changes.Add($"- {before[i++]}");
            }
            else
            {
                changes.Add($"+ {after[j++]}");
            }
        }

        return changes;
    }
}
