using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using XenModeKB.Links;

namespace XenModeKB.Tests.Links;

/// <summary>
/// What the reference implementation of the URL standard makes of addresses, asked once by <c>tests/judges/urls.mjs</c> and kept in Data/standard-urls.jsonl: base,
/// text, result, kind. The kinds are those of the standard's own cases, which <see cref="PublicUrlTests"/> reads where there is a package of them; the 50 that are
/// younger than any such package are here, too.
/// </summary>
public sealed partial class StandardUrlTests
{
    /// <summary>Why an address may differ; the first that is true of it.</summary>
    private static readonly (string Reason, Func<string, string, string?, string?, bool> IsTrue)[] s_reasons =
    [
        ("Drive letters of Windows: no page may lead there", (@base, text, _, _) => IsFile(@base, text) && Drive().IsMatch($"{@base} {text}")),
        ("Browsers write %7C where the standard lets '|' stand in a path", (_, _, standard, _) => standard?.Contains('|') == true),
        ("Signs that stand for other letters are refused: the program has not the data of all of them, to be the same everywhere", (_, text, _, ours) => ours is null && OtherForm().IsMatch(text)),
    ];

    [Fact]
    public void An_address_is_what_the_standard_says_or_there_is_a_reason()
    {
        var wrong = new List<string>();
        var excused = new int[s_reasons.Length];
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(Folder(), "Data", "standard-urls.jsonl")))
        {
            var (@base, text, standard, kind) = JsonSerializer.Deserialize<string?[]>(line) is [var b, { } t, var h, { } k] ? (b, t, h, k) : throw new InvalidDataException(line);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            var ours = Parse(@base, text)?.ToString();
            if (ours == standard)
            {
                continue;
            }

            var reason = Array.FindIndex(s_reasons, reason => reason.IsTrue(@base ?? "", text, standard, ours));
            if (reason < 0)
            {
                wrong.Add($"{kind}: {@base ?? "(none)"} + {JsonSerializer.Serialize(text)}: standard {standard ?? "refuses"}, ours {ours ?? "refuses"}");
            }
            else
            {
                excused[reason]++;
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {kinds.Values.Sum()} differ:\n" + string.Join("\n", wrong.Take(200)));
        Assert.Equal((37, 5047), (kinds.Count, kinds.Values.Sum()));
        Assert.All(kinds.Values, count => Assert.InRange(count, 7, 1500));
        Assert.All(excused, times => Assert.InRange(times, 1, 300));
    }

    /// <summary>Relative to what is no address itself, nothing is one.</summary>
    private static WebUrl? Parse(string? @base, string text)
    {
        if (@base is null)
        {
            return WebUrl.Parse(text);
        }

        return WebUrl.Parse(@base) is { } parsed ? WebUrl.Parse(text, parsed) : null;
    }

    private static bool IsFile(string @base, string text) =>
        text.TrimStart().StartsWith("file:", StringComparison.OrdinalIgnoreCase) || @base.StartsWith("file:", StringComparison.Ordinal);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"(^|[ /\\:])[A-Za-z][:|]($|[ /\\?#|])")]
    private static partial Regex Drive();

    [GeneratedRegex("[\u00b2\u00bd\u2460\u337f\ufb01]")]
    private static partial Regex OtherForm();
}
