using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>Reads the links of one file of the build. An unchanged file is not read again.</summary>
internal sealed class ScanOutput : IModule<OutputFile, FileFacts>
{
    [ThreadStatic]
    private static FactsBuilder? s_facts;

    public Outcome<FileFacts> Apply(OutputFile input)
    {
        var facts = s_facts ??= new();
        if (ScanFile.IsData(input.Path))
        {
            return Outcome.Of(ScanJson.Scan(input.Path, input.Content.Span, facts) with { File = input });
        }

        if (!IsText(input.Path))
        {
            return Outcome.Of(new FileFacts(input.Path) { File = input });
        }

        using var text = DecodedText.Of(input.Content.Span);
        return Outcome.Of(ScanFile.Scan(input.Path, text.Text, ours: true, facts) with { File = input });
    }

    private static bool IsText(string path) =>
        ScanFile.HasLinks(path) || path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal);
}
