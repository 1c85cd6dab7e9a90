using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Search;

/// <summary>Pages that compare two things, and the words by which a reader asks for them: "one vs other".</summary>
/// <param name="Folder">The key above the pages; null when the site has none.</param>
/// <param name="Words">For each language, without accents.</param>
internal sealed record PairSettings(Located<string>? Folder, ImmutableSortedDictionary<string, ImmutableArray<string>> Words)
{
    public static PairSettings None { get; } = new(null, ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty);

    public ImmutableArray<string> WordsOf(string locale) => Words.GetValueOrDefault(locale, []);

    public bool Holds(string key) => Folder is { } folder && key.StartsWith(folder.Value + "/", StringComparison.Ordinal);
}
