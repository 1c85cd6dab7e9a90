using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Cli;

/// <summary>Diagnostics for tests of what is done with them.</summary>
internal static class Problems
{
    public static readonly Rule Citation = new("KB5001", Severity.Error, "Unknown citation", "Add the source, or correct the key.");
    public static readonly Rule Unused = new("KB5002", Severity.Warning, "Unused source", "Cite it or delete it.");

    public static Diagnostic Error(string path = "input/content/en/intro.md", int line = 1, int column = 28, int endColumn = 40) =>
        Citation.At(new(path, line, column, line, endColumn), "No reference has the key 'sf-xen10-nws'.");

    public static Diagnostic Warning() => Unused.At(new("input/references/a.yml", 2, 1, 2, 4), "Nothing cites 'old'.");
}
