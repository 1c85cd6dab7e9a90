using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Publishing;

namespace XenModeKB;

/// <summary>A file that has been taken, and what the checks need of it.</summary>
internal sealed record FinishedFile(ScannedOutput Output, ManifestRow Row)
{
    public OutputFile File => Output.File;
}

/// <summary>Reads the links of a file and hands the file over: its content is needed for no longer than that.</summary>
/// <param name="BaseUrl">Where the site is served.</param>
/// <param name="Taker">Takes the file; null leaves the content in it.</param>
internal sealed record Finishing(string BaseUrl, ITakeFiles? Taker)
{
    public FinishedFile Finish(OutputFile file)
    {
        var output = ScannedOutput.Of(file);
        var row = SiteManifest.RowOf(output.Scan, file.Content.Span);
        if (Taker is null)
        {
            return new(output, row);
        }

        Taker.Take(file);
        return new(output with { File = file with { Content = default } }, row);
    }

    public bool Equals(Finishing? other) => other is not null && BaseUrl == other.BaseUrl && ReferenceEquals(Taker, other.Taker);

    public override int GetHashCode() => BaseUrl.GetHashCode(StringComparison.Ordinal);
}

/// <summary>The step for files that are no pages.</summary>
internal sealed class FinishFile : ISiteModule<DeferredFile, Finishing, FinishedFile>
{
    public Outcome<FinishedFile> Apply(DeferredFile input, Finishing site) => Outcome.Of(site.Finish(input.Make()));
}
