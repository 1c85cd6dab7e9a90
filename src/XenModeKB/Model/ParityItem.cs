using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>What the same section of two languages has in common.</summary>
internal enum ParityKind
{
    /// <summary>Keys of sources.</summary>
    Citations,

    /// <summary>Directives and boxes.</summary>
    Directives,

    /// <summary>Targets of links and marks of footnotes.</summary>
    Links,

    /// <summary>Pictures.</summary>
    Images,

    /// <summary>Blocks of code, without their comments.</summary>
    Code,

    /// <summary>Code in running text: commands, options, names of files.</summary>
    Commands,

    /// <summary>Numbers in digits or words, with their units; versions.</summary>
    Numbers,

    /// <summary>Days, months of a year, months.</summary>
    Dates,
}

/// <summary>One thing that a section of a page has and that its twin in the other languages must have, too.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The same in all languages: <c>2026-07</c> for "July 2026".</param>
/// <param name="SectionId">Id of the heading above it, or null before the first one.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record ParityItem(ParityKind Kind, string Value, string? SectionId, SourceSpan Span)
{
    /// <summary>As its author wrote it.</summary>
    public string Written { get; init; } = Value;

    /// <summary>Of a block of code: the line in the file of each line of <see cref="Value"/> but the first.</summary>
    public EquatableArray<int> Lines { get; init; } = [];

    /// <summary>What it can also mean: <c>1.000</c> is a thousand in Portuguese, and a version.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Whether the other language may do without it: "both" is two where the twin says so.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it is part of a name, which one language may say more often than the other: <c>x86</c>.</summary>
    public bool IsName { get; init; }
}

/// <summary>A difference between languages that is meant, by the front matter of the translation.</summary>
/// <param name="SectionId">The section, or null for what stands before the first heading.</param>
/// <param name="Kind">What may differ in it.</param>
/// <param name="Span">Where it was written.</param>
internal sealed record ParityException(string? SectionId, ParityKind Kind, SourceSpan Span);
