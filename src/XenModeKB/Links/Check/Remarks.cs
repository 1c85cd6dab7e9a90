namespace XenModeKB.Links;

/// <summary>Turns what the scan remarked into findings.</summary>
internal static class Remarks
{
    private const int Longest = 200;

    public static Finding Finding(FileFacts file, RemarkFact remark)
    {
        var (rule, message) = remark.Remark switch
        {
            Remark.EmptyLink => (LinkRules.EmptyLink, $"The {remark.Attribute} of this <{remark.Element}> is empty."),
            Remark.EmptyImage => (LinkRules.EmptyImage, $"The {remark.Attribute} of this <{remark.Element}> is empty: there is no image."),
            Remark.LinkWithoutText => (LinkRules.LinkWithoutText, "This link has no text to read or to listen to."),
            Remark.HeadingWithoutText => (LinkRules.EmptyHeading, $"This <{remark.Element}> has no text."),
            Remark.SecondBase => (LinkRules.SecondBase, "This page has a base already; this one counts for nothing."),
            _ => (LinkRules.Unreadable, "This file can't be read."),
        };
        return new(rule, file, remark.Place, message) { Target = remark.Element, Element = remark.Element, Attribute = remark.Attribute };
    }

    /// <summary>Short enough for a message, without characters that would break its line.</summary>
    public static string Show(string text)
    {
        var shown = text.Length > Longest ? text[..Longest] + "…" : text;
        return shown.AsSpan().ContainsAnyInRange('\0', '\x1F') ? string.Concat(shown.Select(c => c < ' ' ? ' ' : c)) : shown;
    }
}
