using XenModeKB.Model;

namespace XenModeKB.Localization;

/// <summary>How a translation stands to its source.</summary>
internal enum DriftState
{
    /// <summary>It was made from the source as it is, or the site keeps no records.</summary>
    Current,

    /// <summary>The source has changed since.</summary>
    Behind,

    /// <summary>No record says what it was made from.</summary>
    Unrecorded,

    /// <summary>There is none.</summary>
    Missing,
}

/// <summary>A section or text, and how its translation stands.</summary>
/// <param name="Unit">The section or text.</param>
/// <param name="State">How its translation stands.</param>
/// <param name="Record">What the translation was made from; null without a record.</param>
internal sealed record UnitDrift(TranslationUnit Unit, DriftState State, TranslationRecord? Record);

/// <summary>A page or data file in one language.</summary>
/// <param name="File">Both sides of it.</param>
/// <param name="Units">In the order of the source.</param>
/// <param name="HasRecords">Whether it has a file of records.</param>
internal sealed record FileDrift(TranslatedFile File, EquatableArray<UnitDrift> Units, bool HasRecords)
{
    public int Count(DriftState state) => Units.Count(unit => unit.State == state);

    public int Translated => Units.Count - Count(DriftState.Missing);
}

/// <summary>One language.</summary>
/// <param name="Locale">The language.</param>
/// <param name="IsRecorded">Whether the site keeps records for it: if not, nobody knows what is behind.</param>
/// <param name="Files">Pages, then data files, each in the order of their paths.</param>
internal sealed record LanguageDrift(Locale Locale, bool IsRecorded, EquatableArray<FileDrift> Files)
{
    public int Total(bool pages) => Of(pages).Sum(file => file.Units.Count);

    public int Translated(bool pages) => Of(pages).Sum(file => file.Translated);

    public int Count(bool pages, DriftState state) => Of(pages).Sum(file => file.Count(state));

    /// <summary>Sections and texts that are translated, of a hundred; rounded down, so that 100 means all.</summary>
    public int Percent
    {
        get
        {
            var total = Total(pages: true) + Total(pages: false);
            return total == 0 ? 100 : (int)(100L * (Translated(pages: true) + Translated(pages: false)) / total);
        }
    }

    public IEnumerable<FileDrift> Of(bool pages) => Files.Where(file => file.File.IsPage == pages);
}

/// <summary>All languages but the source language.</summary>
internal sealed record DriftReport(EquatableArray<LanguageDrift> Languages)
{
    public static DriftReport Empty { get; } = new([]);
}
