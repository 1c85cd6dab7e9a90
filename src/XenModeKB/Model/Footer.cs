using System.Collections.Immutable;

namespace XenModeKB.Model;

/// <summary>What a link of the footer leads to.</summary>
public enum FooterTarget
{
    /// <summary>A page of the reader's language, by its key.</summary>
    Page,

    /// <summary>A file of the site by its route, in which <c>{language}</c> stands for the code of the reader's language.</summary>
    File,

    /// <summary>An address outside of the site.</summary>
    Url,
}

/// <summary>One link of the footer.</summary>
/// <param name="Kind">What the target is.</param>
/// <param name="Target">Key, route or address.</param>
/// <param name="Label">What a reader reads; null for a page that is shown by its title.</param>
public sealed record FooterLink(FooterTarget Kind, Located<string> Target, LocalizedText? Label);

/// <summary>A column of the footer.</summary>
/// <param name="Label">Its heading.</param>
/// <param name="Links">In the order written.</param>
public sealed record FooterColumn(LocalizedText Label, ImmutableArray<FooterLink> Links);
