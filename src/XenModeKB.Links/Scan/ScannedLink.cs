namespace XenModeKB.Links;

/// <summary>What a link is for: decides how it is judged.</summary>
internal enum LinkRole
{
    /// <summary>A reader follows it.</summary>
    Navigation,

    /// <summary>Something loads it: image, style, script, feed entry, icon, what a page names in its head.</summary>
    Resource,
    Canonical,

    /// <summary><c>link rel=alternate hreflang</c>.</summary>
    Translation,

    /// <summary>Meta refresh: the file only leads elsewhere.</summary>
    Redirect,

    /// <summary>Image map of the same page.</summary>
    ImageMap,

    /// <summary>A URL in structured data: checked when it is absolute and our own.</summary>
    Data,
}

/// <summary>A place in a file; lines and columns start at 1, the end is exclusive.</summary>
internal readonly record struct Place(int Line, int Column, int EndLine, int EndColumn);

/// <summary>One link as it is written. A site has millions, so what many have in common stands in one object.</summary>
/// <param name="Value">After character references, without white space around it.</param>
/// <param name="Origin">What holds it, and what for.</param>
/// <param name="Place">Where the value stands.</param>
internal readonly record struct ScannedLink(string Value, LinkContext Origin, Place Place)
{
    public ScannedLink(string value, string element, string attribute, Place place, LinkRole role, string? language = null)
        : this(value, LinkContext.Of(element, attribute, role, language), place)
    {
    }

    public string Element => Origin.Element;

    public string Attribute => Origin.Attribute;

    public LinkRole Role => Origin.Role;

    public string? Language => Origin.Language;
}

/// <summary>An id, where it was written.</summary>
internal readonly record struct ScannedId(string Id, Place Place);

/// <summary>What is wrong with a file that has no broken link.</summary>
internal enum MarkupProblemKind
{
    EmptyLink,
    EmptyImage,
    LinkWithoutText,
    HeadingWithoutText,
    SecondBase,
    Unreadable,
}

/// <summary>A problem of markup, with its place and the element it is about.</summary>
internal readonly record struct MarkupProblem(MarkupProblemKind Kind, string Element, string Attribute, Place Place);
