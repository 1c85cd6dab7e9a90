namespace XenModeKB.Links;

/// <summary>
/// Makes one string of equal pieces of text: the pages of a site have the same menus, names and ids, and a check of links holds all of
/// them at once. It remembers a fixed number of texts, each until another takes its place; threads need not agree, for what they lose is
/// only space.
/// </summary>
internal static class SharedText
{
    private const int Slots = 1 << 18;
    private const int Longest = 200;

    private static readonly string?[] s_last = new string?[Slots];

    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text.ToString();
        }

        ref var last = ref s_last[string.GetHashCode(text) & (Slots - 1)];
        var known = Volatile.Read(ref last);
        if (known is null || !text.SequenceEqual(known))
        {
            known = text.ToString();
            Volatile.Write(ref last, known);
        }

        return known;
    }
}
