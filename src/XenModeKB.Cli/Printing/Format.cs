using System.Globalization;

namespace XenModeKB.Cli.Printing;

/// <summary>Small phrases that several printers write.</summary>
internal static class Format
{
    private const int LongestLine = 100;

    /// <summary><c>1 page</c>, <c>2,048 pages</c>.</summary>
    public static string Count(int count, string noun) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary><c>No errors, 2 warnings in 0.8 s</c></summary>
    public static string Findings(Report report)
    {
        var errors = report.Errors == 0 ? "No errors" : Count(report.Errors, "error");
        var warnings = report.Warnings == 0 ? "no warnings" : Count(report.Warnings, "warning");
        return string.Create(CultureInfo.InvariantCulture, $"{errors}, {warnings} in {report.Time.TotalSeconds:0.0} s");
    }

    /// <summary>Phrases with commas between them, in lines that a terminal need not break.</summary>
    public static IEnumerable<string> Lines(IEnumerable<string> phrases)
    {
        var line = "";
        foreach (var phrase in phrases)
        {
            if (line.Length > 0 && line.Length + phrase.Length + 3 > LongestLine)
            {
                yield return line + ",";
                line = phrase;
            }
            else
            {
                line += line.Length == 0 ? phrase : ", " + phrase;
            }
        }

        yield return line;
    }

    public static string Of(Pipeline.Severity severity) => severity == Pipeline.Severity.Error ? "error" : "warning";
}
