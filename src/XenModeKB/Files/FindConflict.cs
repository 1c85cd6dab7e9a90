using System.Text.RegularExpressions;

namespace XenModeKB.Files;

/// <summary>Finds the marks that a merge leaves where two people changed the same lines.</summary>
internal static partial class FindConflict
{
    /// <summary>The line of the first mark, or null. What a page shows as a block of code is no conflict.</summary>
    public static int? In(string path, string text)
    {
        if (!text.Contains("<<<<<<<", StringComparison.Ordinal))
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

    [GeneratedRegex(
        @"^<{7}(?: [^\n]*)?\r?\n(?:(?!={7}\r?\n|>{7}|<{7})[^\n]*\n)*={7}\r?\n(?:(?!>{7}|<{7})[^\n]*\n)*>{7}(?: |\r?$)",
        RegexOptions.Multiline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^ {0,3}(?:```|~~~)", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
