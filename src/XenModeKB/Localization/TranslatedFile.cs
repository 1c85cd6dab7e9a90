using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>Where a section or text stands.</summary>
/// <param name="Span">What a message points at.</param>
/// <param name="FirstLine">First line of all of it.</param>
/// <param name="LastLine">Last line of all of it.</param>
internal readonly record struct UnitPlace(SourceSpan Span, int FirstLine, int LastLine)
{
    public static UnitPlace Of(PageSection section) => new(section.Span, section.FirstLine, section.LastLine);

    public static UnitPlace Of(SourceSpan span) => new(span, span.Line, span.EndLine);

    /// <summary><c>input/content/en/page.md(12-20)</c></summary>
    public override string ToString() => $"{Span.Path}({FirstLine}-{LastLine})";
}

/// <summary>What is translated as a whole: a section of a page, or a text of a data file.</summary>
/// <param name="Id">Id of the section, or path of the field.</param>
/// <param name="Source">Where it stands in the source language.</param>
/// <param name="Fingerprint">Of what it says there.</param>
/// <param name="Translation">Where it stands in the other language; null where that lacks it.</param>
internal sealed record TranslationUnit(string Id, UnitPlace Source, string Fingerprint, UnitPlace? Translation);

/// <summary>A page or data file in the source language and one other.</summary>
/// <param name="Locale">The other language.</param>
/// <param name="Source">Path of the file in the source language.</param>
/// <param name="Translation">Path of the file in the other one: of a data file, the same; null where there is none.</param>
/// <param name="Units">In the order of the source.</param>
internal sealed record TranslatedFile(Locale Locale, string Source, string? Translation, EquatableArray<TranslationUnit> Units)
{
    /// <summary>Path of the file with its records.</summary>
    public required string Record { get; init; }

    /// <summary>Sections of the translation that the source lacks.</summary>
    public EquatableArray<PageSection> Extra { get; init; } = [];

    /// <summary>Key of a page, to name it by; null for a data file.</summary>
    public string? Key { get; init; }

    /// <summary>Whether the headings of both differ, which is told as such.</summary>
    public bool HasOtherHeadings { get; init; }

    public bool IsPage => Key is not null;

    /// <summary>What names it in a command, and no other language of it.</summary>
    public string Target => IsPage ? Translation ?? Source : Record;
}
