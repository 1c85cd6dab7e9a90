using System.Text.RegularExpressions;

namespace XenModeKB.Files;

/// <summary>Finds the marks that a merge leaves where two people changed the same lines.</summary>
internal static partial class FindConflict
{
    /// <summary>The line of the first mark, or null. What a page shows as a block of code is no conflict.</summary>
    public static int? In(string path, string text)
    {
        if (!text.Contains("<<<<<<<", StringComparison.Ordinal) && !text.Contains(">>>>>>> ", StringComparison.Ordinal))
        {
            return null;
        }

        var isPage = path.EndsWith(".md", StringComparison.Ordinal);
        foreach (Match conflict in Marks().Matches(text))
        {
            var before = text.AsSpan(0, conflict.Index);
            if (!isPage || Fence().Count(before) % 2 == 0)
            {
                return before.Count('\n') + 1;
            }
        }

        return null;
    }

    /// <summary>A mark with the name of its side, which is left over where a conflict was resolved by half; or all three of them.</summary>
    [GeneratedRegex(
        @"^(?:<{7}|>{7}) [^\s<>]"
            + @"|^<{7}(?: [^\n]*)?\r?\n(?:(?!={7}\r?\n|>{7}|<{7})[^\n]*\n)*={7}\r?\n(?:(?!>{7}|<{7})[^\n]*\n)*>{7}(?: |\r?$)",
        RegexOptions.Multiline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^ {0,3}(?:```|~~~)", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
