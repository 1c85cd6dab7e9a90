namespace XenModeKB.Links;

/// <summary>What sort of place a link leads to.</summary>
internal enum TargetKind
{
    /// <summary>A path of this site.</summary>
    Internal,

    /// <summary>Our host, yet not below the site's base path.</summary>
    Outside,
    External,

    /// <summary>The machine of whoever reads it.</summary>
    Localhost,

    /// <summary>mailto:, data:, javascript: and the like.</summary>
    OtherScheme,
    Invalid,
}

/// <summary>Where a link leads.</summary>
/// <param name="Kind">What sort of place.</param>
/// <param name="Path">In the site, percent-decoded, without leading slash; the full address for other kinds.</param>
/// <param name="Fragment">As in the address, or null.</param>
/// <param name="IsInsecure">Whether it names our https site by http.</param>
internal readonly record struct LinkTarget(TargetKind Kind, string Path, string? Fragment, bool IsInsecure = false);
