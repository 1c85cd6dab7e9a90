using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>Reads a file that was found: its name is judged, its bytes become text (<see cref="DecodeText"/>) or an asset.</summary>
internal sealed class ReadFile : IModule<FoundFile, InputFile>
{
    private const int TextLimit = 1 << 20;
    private const int AssetLimit = 4 << 20;

    public Outcome<InputFile> Apply(FoundFile input)
    {
        try
        {
            return Judge(input);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var reason = problem is UnauthorizedAccessException ? "its permissions forbid it" : "the system refuses to open it";
            return Outcome.Of(new InputFile(input.Path, input.Kind, null, null), [FileRules.Unreadable(input.Path, reason)]);
        }
    }

    private static Outcome<InputFile> Judge(FoundFile file)
    {
        var (path, kind) = (file.Path, file.Kind);

        // Still a file, so that nobody is told that it is missing.
        var useless = new InputFile(path, kind, null, null);
        if (file.IsLink)
        {
            return Outcome.Of(useless);
        }

        var names = FileNames.Check(path, kind);
        var limit = kind == InputKind.Asset ? AssetLimit : TextLimit;
        if (file.Length > limit)
        {
            return Outcome.Of(useless, [.. names, FileRules.TooLarge(path, file.Length, limit)]);
        }

        // Asked before it is opened: a pipe or device has no length either, and opening one may wait for ever.
        if (file.Length == 0)
        {
            return Outcome.Of(useless, [.. names, FileRules.Empty(path)]);
        }

        var bytes = File.ReadAllBytes(file.FullPath);
        if (kind == InputKind.Asset)
        {
            var asset = new AssetFile(path, ImmutableArray.Create(bytes));
            return Outcome.Of(new InputFile(path, kind, null, asset), [.. names, .. CheckSvg.Problems(path, bytes)]);
        }

        var (text, problems) = DecodeText.Decode(path, bytes);
        return text is null
            ? Outcome.Of(useless, [.. names, .. problems])
            : Outcome.Of(new InputFile(path, kind, new SourceFile(path, text), null), [.. names, .. problems]);
    }
}
