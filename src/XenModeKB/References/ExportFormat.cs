using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>A format in which other programs take sources.</summary>
/// <param name="Name">For people.</param>
/// <param name="Extension">Of the file, with the dot.</param>
/// <param name="MediaType">For links.</param>
/// <param name="Write">Any number of sources in the words of one language.</param>
internal sealed record ExportFormat(string Name, string Extension, string MediaType, Func<IEnumerable<Reference>, Locale, string> Write)
{
    public static ImmutableArray<ExportFormat> All { get; } =
    [
        new("BibTeX", ".bib", "application/x-bibtex", WriteBibTeX.Of),
        new("CSL-JSON", ".csl.json", "application/vnd.citationstyles.csl+json", WriteCsl.Of),
        new("RIS", ".ris", "application/x-research-info-systems", WriteRis.Of),
    ];
}
