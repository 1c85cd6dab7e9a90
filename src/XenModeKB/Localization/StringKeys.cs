using System.Collections.Frozen;

namespace XenModeKB.Localization;

/// <summary>
/// Every interface string that the tool shows, as <c>strings.txt</c> beside this file lists them: its key, and the places in it that are
/// filled in.
/// </summary>
internal static class StringKeys
{
    /// <summary>The number of places <c>{0}</c>, <c>{1}</c>… of each key.</summary>
    public static FrozenDictionary<string, int> All { get; } = Read();

    private static FrozenDictionary<string, int> Read()
    {
        using var reader = new StreamReader(typeof(StringKeys).Assembly.GetManifestResourceStream("strings.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
            .ToFrozenDictionary(words => words[0], words => words.Length - 1, StringComparer.Ordinal);
    }
}
