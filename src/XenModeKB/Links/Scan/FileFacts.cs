using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Links;

/// <summary>What a link is for: decides how it is judged.</summary>
internal enum LinkRole
{
    /// <summary>A reader follows it.</summary>
    Navigation,

    /// <summary>A browser loads it: image, style, script, feed entry, icon.</summary>
    Resource,
    Canonical,

    /// <summary><c>link rel=alternate hreflang</c>.</summary>
    Translation,

    /// <summary>Meta refresh: the file only leads elsewhere.</summary>
    Redirect,

    /// <summary>Image map of the same page.</summary>
    Map,

    /// <summary>A URL in structured data: checked when it is absolute and our own.</summary>
    Data,
}

/// <summary>A place in a file; lines and columns start at 1, the end is exclusive.</summary>
internal readonly record struct Place(int Line, int Column, int EndLine, int EndColumn);

/// <summary>One link as it is written.</summary>
/// <param name="Value">After character references, without white space around it.</param>
/// <param name="Element">Lower-case name; empty in style sheets and JSON.</param>
/// <param name="Attribute">Attribute, or what stands for one: <c>url()</c>, a JSON key.</param>
/// <param name="Place">Where the value stands.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Detail">The <c>hreflang</c> of a translation.</param>
internal readonly record struct LinkFact(string Value, string Element, string Attribute, Place Place, LinkRole Role, string? Detail = null);

/// <summary>An id or name, where it was written.</summary>
internal readonly record struct AnchorFact(string Id, Place Place);

/// <summary>What a file says that is no broken link and yet wrong.</summary>
internal enum Remark
{
    EmptyLink,
    EmptyImage,
    LinkWithoutText,
    HeadingWithoutText,
    SecondBase,
    Unreadable,
}

/// <summary>A remark with its place and the element it is about.</summary>
internal readonly record struct RemarkFact(Remark Remark, string Element, string Attribute, Place Place);

/// <summary>All that a check of links needs to know of one file. Depends on the file alone, so it can be kept between builds.</summary>
/// <param name="Path">Relative to the site's root, with '/'.</param>
internal sealed record FileFacts(string Path)
{
    /// <summary>Whether fragments of links to it name anchors.</summary>
    public bool HasAnchors { get; init; }

    public ImmutableArray<LinkFact> Links { get; init; } = [];

    public AnchorList Anchors { get; init; } = AnchorList.Empty;

    /// <summary>The second and later uses of an id.</summary>
    public ImmutableArray<AnchorFact> Duplicates { get; init; } = [];

    /// <summary>Names of image maps.</summary>
    public ImmutableArray<string> Maps { get; init; } = [];

    public ImmutableArray<RemarkFact> Remarks { get; init; } = [];

    /// <summary>The first <c>base href</c>, or null.</summary>
    public string? Base { get; init; }

    /// <summary>Where the file only leads, as it is written; null for most.</summary>
    public string? Redirect { get; init; }

    /// <summary>The file of the build; null when it was read from disk.</summary>
    public OutputFile? File { get; init; }

    /// <summary>Whether a fragment names an anchor; in a file without anchors it may mean anything.</summary>
    public bool HasAnchor(ReadOnlySpan<char> fragment) => !HasAnchors || Anchors.Contains(fragment);
}
