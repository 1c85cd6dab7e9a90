
namespace XenModeKB.Markdown;

/// <summary>What an address says without knowledge of the site.</summary>
internal enum LinkKind
{
    /// <summary>It leads into this site, or should.</summary>
    Inside,

    /// <summary>It leads to another site, or is a mail address.</summary>
    Outside,

    /// <summary>It leads nowhere, which is reported.</summary>
    Nowhere,
}
