using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Printing;

/// <summary>Colours for a terminal; plain text anywhere else.</summary>
internal sealed class AnsiColors(bool colours)
{
    public string Bold(string text) => In("1", text);

    public string Faint(string text) => In("2", text);

    public string Severity(Severity severity, string text) => In(severity == Pipeline.Severity.Error ? "1;31" : "1;33", text);

    public string Good(string text) => In("32", text);

    private string In(string style, string text) => colours ? $"\u001b[{style}m{text}\u001b[0m" : text;
}
