namespace XenModeKB.Links;

/// <summary>Makes foreign text fit into a message.</summary>
internal static class Shorten
{
    private const int Longest = 200;

    /// <summary>Short enough for a message, without characters that would break its line.</summary>
    public static string ForMessage(string text)
    {
        var shown = text.Length > Longest ? text[..Longest] + "…" : text;
        return shown.AsSpan().ContainsAnyInRange('\0', '\x1F') ? string.Concat(shown.Select(c => c < ' ' ? ' ' : c)) : shown;
    }
}
