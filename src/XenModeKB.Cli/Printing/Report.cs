using System.Text.Json;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Printing;

/// <summary>What a run found and counted, for every printer.</summary>
/// <param name="Diagnostics">By file, then place.</param>
/// <param name="Numbers">What the command counts.</param>
/// <param name="Time">How long it took.</param>
internal sealed record Report(IReadOnlyList<Diagnostic> Diagnostics, INumbers Numbers, TimeSpan Time)
{
    public int Errors { get; } = Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    public int Warnings { get; } = Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);

    public bool IsFine(bool strict) => Errors == 0 && (Warnings == 0 || !strict);
}

/// <summary>The numbers of one command, in the forms that printers need.</summary>
internal interface INumbers
{
    /// <summary>Members of the object <c>summary</c>.</summary>
    void WriteTo(Utf8JsonWriter json);

    /// <summary>Short phrases: <c>512 links checked</c>.</summary>
    IEnumerable<string> Phrases { get; }

    /// <summary>Lines for those who want to know where the numbers come from; none where nobody asked.</summary>
    IEnumerable<string> Details => [];
}
