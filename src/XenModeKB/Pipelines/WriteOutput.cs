using System.Collections.Immutable;
using XenModeKB.Cards;
using XenModeKB.Model;
using XenModeKB.Publishing;
using XenModeKB.References;
using XenModeKB.Search;

namespace XenModeKB.Pipelines;

/// <summary>A file that has been handed over, and what the checks need of it.</summary>
internal sealed record WrittenFile(ScannedOutput Output, ManifestRow Row)
{
    public OutputFile File => Output.File;
}

/// <summary>A page whose files have been handed over.</summary>
internal sealed record WrittenPage(
    ImmutableArray<WrittenFile> Files, ImmutableArray<CitationUse> Uses, ImmutableArray<Citation> Unknown, PageWords? Words)
{
    /// <summary>The card that is to be drawn for it; null when it has none of its own.</summary>
    public CardText? Card { get; init; }

    /// <summary>What lists say of it.</summary>
    public required ListedPage Listed { get; init; }
}

/// <summary>Reads the links of a file and hands it over: its content is needed for no longer than that.</summary>
/// <param name="receiver">Takes the file; null leaves the content in it.</param>
internal sealed class WriteOutput(IFileReceiver? receiver)
{
    public WrittenFile File(OutputFile file)
    {
        var output = ScannedOutput.Of(file);
        var row = SiteManifest.RowOf(output.Scan, file.Content.Span);
        if (receiver is null)
        {
            return new(output, row);
        }

        receiver.Take(file);
        return new(output with { File = file with { Content = default } }, row);
    }

    public WrittenPage Page(PrintedPage page) =>
        new([.. page.Files.Select(File)], page.Uses, page.Unknown, page.Words) { Card = page.Card, Listed = page.Listed };
}
