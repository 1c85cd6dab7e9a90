namespace XenModeKB.Cli.Printing;

/// <summary>Writes the findings of a run in one format.</summary>
internal interface IPrinter
{
    void Print(Report report, TextWriter to);
}
