namespace XenModeKB.Dataset;

/// <summary>What a field says of how a term is written: <c>x-kb-term</c>.</summary>
internal enum TermField
{
    None,

    /// <summary>The form to write, one in each language.</summary>
    Preferred,

    /// <summary>Forms not to write, a list in each language.</summary>
    Avoid,
}
