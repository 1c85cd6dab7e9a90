using System.Text.Json;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Printing;

/// <summary>What a run found and counted, for every printer.</summary>
/// <param name="Diagnostics">By file, then place.</param>
/// <param name="Numbers">What the command counts.</param>
/// <param name="Time">How long it took.</param>
internal sealed record Report(IReadOnlyList<Diagnostic> Diagnostics, INumbers Numbers, TimeSpan Time)
{
    /// <summary>What whoever reads it is told things in.</summary>
    public Language Language { get; init; } = Language.English;

    public int Errors { get; } = Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    public int Warnings { get; } = Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);

    public string In(Message words) => words.In(Language);

    /// <summary>The words of a finding.</summary>
    public string Message(Diagnostic diagnostic) => In(diagnostic.Words);

    /// <summary>What to do about it.</summary>
    public string Help(Diagnostic diagnostic) => Language.Translate(diagnostic.Rule.Help);

    public bool IsFine(bool strict) => Errors == 0 && (Warnings == 0 || !strict);
}

/// <summary>The numbers of one command, in the forms that printers need.</summary>
internal interface INumbers
{
    /// <summary>Members of the object <c>summary</c>.</summary>
    void WriteTo(Utf8JsonWriter json);

    /// <summary>Short phrases: <c>512 links checked</c>.</summary>
    IEnumerable<Message> Phrases { get; }

    /// <summary>Lines for those who want to know where the numbers come from; none where nobody asked.</summary>
    IEnumerable<Message> Details => [];
}
