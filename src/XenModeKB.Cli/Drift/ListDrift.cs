using System.Collections.Immutable;
using XenModeKB.Localization;
using XenModeKB.Model;

namespace XenModeKB.Cli.Drift;

/// <summary>Every section and text that needs work, file by file.</summary>
internal static class ListDrift
{
    /// <param name="report">How the translations stand.</param>
    /// <param name="versions">Knows what the sources said before.</param>
    public static ImmutableArray<DriftEntry> Of(DriftReport report, SourceVersions versions) =>
    [
        .. from language in report.Languages
           from file in language.Files
           from entry in Of(language.Locale, file, versions)
           select entry,
    ];

    private static IEnumerable<DriftEntry> Of(Locale locale, FileDrift file, SourceVersions versions)
    {
        foreach (var drift in file.Units.Where(drift => drift.State != DriftState.Current))
        {
            var unit = drift.Unit;
            yield return new(locale, drift.State.ToString().ToLowerInvariant(), unit.Id, unit.Source, unit.Translation)
            {
                Target = $"{file.File.Target}#{unit.Id}",
                Reviewed = drift.State == DriftState.Behind ? drift.Record!.Reviewed : null,
                Changes = drift.State == DriftState.Behind ? versions.Changes(drift) : null,
            };
        }

        foreach (var section in file.File.Extra)
        {
            yield return new(locale, "extra", section.Id, null, UnitPlace.Of(section)) { Target = $"{file.File.Target}#{section.Id}" };
        }
    }
}
