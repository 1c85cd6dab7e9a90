using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace XenModeKB.Localization;

/// <summary>
/// Writes the records of one file anew after a review: a line for each section or text, in the order of the source, so that two changes of
/// one page meet in one line only where they are about one section.
/// </summary>
/// <param name="today">The day of the review.</param>
internal sealed partial class UpdateRecords(DateOnly today)
{
    private const string Head = "# Which text was translated, and when both were last compared. `kb drift --update` writes this file.\n";

    /// <param name="drift">The file.</param>
    /// <param name="ids">The sections or texts that were reviewed; null among them when all were.</param>
    /// <returns>The new content, and how many lines of it say something new; null when nothing is translated.</returns>
    public (string Text, int Changed)? Of(FileDrift drift, IReadOnlyCollection<string?> ids)
    {
        var text = new StringBuilder(Head);
        var (changed, lines) = (0, 0);
        foreach (var unit in drift.Units)
        {
            var isReviewed = ids.Contains(unit.Unit.Id)
                || (ids.Contains(null) && (unit.Record is null || unit.State == DriftState.Behind));
            if (unit.State == DriftState.Missing || (unit.Record is null && !isReviewed))
            {
                continue;
            }

            var print = isReviewed ? unit.Unit.Fingerprint : unit.Record!.Fingerprint;
            var day = isReviewed ? today : unit.Record!.Reviewed;
            changed += print == unit.Record?.Fingerprint && day == unit.Record?.Reviewed ? 0 : 1;
            lines++;
            text.Append(CultureInfo.InvariantCulture, $"{Key(unit.Unit.Id)}: {print} {day:yyyy-MM-dd}\n");
        }

        return lines == 0 ? null : (text.ToString(), changed);
    }

    /// <summary>The name of a field may be any text.</summary>
    private static string Key(string id) =>
        Plain().IsMatch(id)
            ? id
            : $"\"{id.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_./-]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
