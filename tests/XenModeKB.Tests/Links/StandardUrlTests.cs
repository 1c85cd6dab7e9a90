using System.Runtime.CompilerServices;
using System.Text.Json;
using XenModeKB.Links;

namespace XenModeKB.Tests.Links;

/// <summary>
/// What the reference implementation of the URL standard makes of 3,000 addresses, asked once by <c>tests/judges/urls.mjs</c> and kept in Data/standard-urls.jsonl:
/// base, text, result. The standard's own 869 cases are in no package that could be pinned here; held beside them once, 838 were equal, and the others differ for the reasons below.
/// </summary>
public sealed class StandardUrlTests
{
    /// <summary>Why an address may differ; the first that is true of it.</summary>
    private static readonly (string Reason, Func<string, string, string?, bool> IsTrue)[] s_reasons =
    [
        ("Drive letters of Windows, and what else is special to file: no page may lead there", (@base, text, _) => IsFile(@base, text)),
        ("Browsers write %7C where the standard lets '|' stand in a path", (_, _, result) => result?.Contains('|') == true),
    ];

    [Fact]
    public void An_address_is_what_the_standard_says_or_there_is_a_reason()
    {
        var wrong = new List<string>();
        var excused = new int[s_reasons.Length];
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder(), "Data", "standard-urls.jsonl")))
        {
            var (@base, text, standard) = JsonSerializer.Deserialize<string?[]>(line) is [{ } b, { } t, var h] ? (b, t, h) : throw new InvalidDataException(line);
            var ours = WebUrl.Parse(text, WebUrl.Parse(@base))?.ToString();
            count++;
            if (ours == standard)
            {
                continue;
            }

            var reason = Array.FindIndex(s_reasons, reason => reason.IsTrue(@base, text, standard));
            if (reason < 0)
            {
                wrong.Add($"{@base} + {JsonSerializer.Serialize(text)}: standard {standard ?? "refuses"}, ours {ours ?? "refuses"}");
            }
            else
            {
                excused[reason]++;
            }
        }

        Assert.Equal(3000, count);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count} differ:\n" + string.Join("\n", wrong.Take(60)));
        Assert.All(excused, times => Assert.InRange(times, 1, 200));
    }

    private static bool IsFile(string @base, string text) =>
        text.TrimStart().StartsWith("file:", StringComparison.OrdinalIgnoreCase) || @base.StartsWith("file:", StringComparison.Ordinal);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
