
namespace XenModeKB.Dataset;

/// <summary>What a schema means beyond JSON Schema: the <c>x-kb-type</c> keyword.</summary>
internal enum SemanticType
{
    None,
    Localized,
    Slug,
    Date,
    Bound,
    Code,
    Short,
    Url,
    Id,
    Citations,
    Note,
    Notes,
    Claim,
}
