namespace XenModeKB.Links;

/// <summary>What holds a link, and what the link is for.</summary>
/// <param name="Element">Lower-case name; empty in style sheets and JSON.</param>
/// <param name="Attribute">Attribute, or what stands for one: <c>url()</c>, a JSON key.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Language">The <c>hreflang</c> of a translation.</param>
internal sealed record LinkContext(string Element, string Attribute, LinkRole Role, string? Language)
{
    private const int Slots = 1 << 10;

    private static readonly LinkContext?[] s_last = new LinkContext?[Slots];

    /// <summary>One that was made before, where it is still known. Threads need not agree: what they lose is only space.</summary>
    public static LinkContext Of(string element, string attribute, LinkRole role, string? language)
    {
        if (language is not null)
        {
            return new(element, attribute, role, language);
        }

        ref var last = ref s_last[HashCode.Combine(element, attribute, role) & (Slots - 1)];
        var known = Volatile.Read(ref last);
        if (known is null || known.Element != element || known.Attribute != attribute || known.Role != role)
        {
            known = new(element, attribute, role, null);
            Volatile.Write(ref last, known);
        }

        return known;
    }
}
