using System.Collections.Frozen;

namespace XenModeKB.Localization;

/// <summary>
/// Every interface string that the tool shows, as <c>strings.txt</c> beside this file lists them: its key, and the places in it that are
/// filled in.
/// </summary>
internal static class StringKeys
{
    private const string Counts = "plural";

    private static readonly string[][] s_lines = Read();

    /// <summary>The number of places <c>{0}</c>, <c>{1}</c>… of each key.</summary>
    public static FrozenDictionary<string, int> All { get; } =
        s_lines.ToFrozenDictionary(words => words[0], words => words.Skip(1).Count(word => word != Counts), StringComparer.Ordinal);

    /// <summary>Those that have a form for each way in which a language counts; the number is what fills <c>{0}</c>.</summary>
    public static FrozenSet<string> Plural { get; } =
        s_lines.Where(words => words[^1] == Counts).Select(words => words[0]).ToFrozenSet(StringComparer.Ordinal);

    private static string[][] Read()
    {
        using var reader = new StreamReader(typeof(StringKeys).Assembly.GetManifestResourceStream("strings.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))];
    }
}
