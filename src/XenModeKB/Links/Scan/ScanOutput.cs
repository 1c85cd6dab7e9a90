using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>Reads the links of one file of the build; those of data are read as they are judged (<see cref="SettleFile"/>).</summary>
internal sealed class ScanOutput : IModule<OutputFile, FileFacts>
{
    [ThreadStatic]
    private static FactsBuilder? s_facts;

    public Outcome<FileFacts> Apply(OutputFile input)
    {
        if (!IsText(input.Path))
        {
            return Outcome.Of(new FileFacts(input.Path) { File = input });
        }

        return Outcome.Of(ScanFile.Scan(input.Path, DecodeText.Of(input.Content.Span), ours: true, s_facts ??= new()) with { File = input });
    }

    private static bool IsText(string path) =>
        ScanFile.HasLinks(path) || path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal);
}
