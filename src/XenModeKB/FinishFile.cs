using XenModeKB.Links;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB;

/// <summary>A file that has been taken, and what the checks need of it.</summary>
internal sealed record FinishedFile(OutputFile File, FileFacts Facts, ManifestRow Row);

/// <summary>Reads the links of a file and hands it over: its content is needed for no longer than that.</summary>
internal sealed class FinishFile(ITakeFiles? taker) : IModule<OutputFile, FinishedFile>
{
    private readonly ScanOutput _scan = new();
    private readonly MakeManifestRow _row = new();

    public Outcome<FinishedFile> Apply(OutputFile input) => Outcome.Of(Finish(input));

    public FinishedFile Finish(OutputFile file)
    {
        var facts = _scan.Apply(file).Documents[0];
        var row = _row.Apply(facts).Documents[0];
        if (taker is null)
        {
            return new(file, facts, row);
        }

        taker.Take(file);
        file = file with { Content = default };
        return new(file, facts with { File = file }, row);
    }
}
