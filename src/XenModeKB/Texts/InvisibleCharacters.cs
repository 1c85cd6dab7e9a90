using System.Buffers;

namespace XenModeKB.Texts;

/// <summary>
/// Characters of no width that nobody types: they come with what is copied from elsewhere, and words with them are not found. Not the
/// joiners and marks of direction, which some scripts need.
/// </summary>
internal static class InvisibleCharacters
{
    private static readonly SearchValues<char> s_all = SearchValues.Create("\u200B\u2060\uFEFF\u202D\u202E");

    /// <returns>Where the first one stands, or -1.</returns>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(s_all);

    /// <summary>How many there are.</summary>
    public static int CountIn(ReadOnlySpan<char> text) => text.Count('\u200B') + text.Count('\u2060') + text.Count('\uFEFF')
        + text.Count('\u202D') + text.Count('\u202E');
}
