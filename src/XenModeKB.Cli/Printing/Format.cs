using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Printing;

/// <summary>Small phrases that several printers write.</summary>
internal static class Format
{
    private const int LongestLine = 100;

    public static Message Errors(int count) => count == 1 ? (Message)$"{count:N0} error" : $"{count:N0} errors";

    public static Message Warnings(int count) => count == 1 ? (Message)$"{count:N0} warning" : $"{count:N0} warnings";

    public static Message Pages(int count) => count == 1 ? (Message)$"{count:N0} page" : $"{count:N0} pages";

    public static Message Sections(int count) => count == 1 ? (Message)$"{count:N0} section" : $"{count:N0} sections";

    public static Message Texts(int count) => count == 1 ? (Message)$"{count:N0} text" : $"{count:N0} texts";

    public static Message Links(int count) => count == 1 ? (Message)$"{count:N0} link" : $"{count:N0} links";

    /// <summary><c>No errors, 2 warnings in 0.8 s</c></summary>
    public static Message Findings(Report report)
    {
        var errors = report.Errors == 0 ? Message.Of("No errors") : Errors(report.Errors);
        var warnings = report.Warnings == 0 ? Message.Of("no warnings") : Warnings(report.Warnings);
        return $"{errors}, {warnings} in {report.Time.TotalSeconds:0.0} s";
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

    /// <summary>For people.</summary>
    public static Message Word(Pipeline.Severity severity) =>
        severity == Pipeline.Severity.Error ? Message.Of("error") : Message.Of("warning");

    /// <summary>For programs, which read English.</summary>
    public static string Of(Pipeline.Severity severity) => severity == Pipeline.Severity.Error ? "error" : "warning";
}
