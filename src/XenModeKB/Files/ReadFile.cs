using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>Reads a file that was found: its name is judged, its bytes become text (<see cref="DecodeUtf8"/>) or an asset.</summary>
internal static class ReadFile
{
    public const int TextLimit = 1 << 20;
    public const int AssetLimit = 4 << 20;

    public static Outcome<InputFile> Apply(FoundFile input)
    {
        // Still a file, so that it is not reported as missing, too.
        var invalid = new InputFile(input.Path, null, null);
        if (input.HasErrors)
        {
            return Outcome.Of(invalid);
        }

        var names = FileNames.Check(input.Path, input.Kind);
        var (bytes, problem) = Bytes(input.FullPath, input.Path, input.Kind == InputKind.Asset ? AssetLimit : TextLimit);
        if (bytes is null)
        {
            return Outcome.Of(invalid, [.. names, .. problem is null ? [] : new[] { problem }]);
        }

        var read = input.Kind == InputKind.Asset ? Asset(invalid, bytes) : Text(invalid, bytes);
        return read with { Diagnostics = [.. names, .. read.Diagnostics] };
    }

    /// <summary>Exactly one of the two.</summary>
    internal static (byte[]? Bytes, Diagnostic? Problem) Bytes(string fullPath, string path, int limit)
    {
        try
        {
            var (bytes, length) = ReadWhole.Bytes(fullPath, limit);
            if (bytes is not null)
            {
                return (bytes, null);
            }

            return (null, length > limit ? FileRules.TooLarge(path, length, limit) : FileRules.Empty(path));
        }
        catch (UnauthorizedAccessException)
        {
            return (null, FileRules.Unreadable(path, $"its permissions forbid it"));
        }
        catch (IOException)
        {
            return (null, FileRules.Unreadable(path, $"the system refuses to open it"));
        }
    }

    private static Outcome<InputFile> Asset(InputFile invalid, byte[] bytes)
    {
        var (asset, problems) = Asset(invalid.Path, bytes);
        return Outcome.Of(invalid with { Asset = asset }, problems);
    }

    /// <summary>What is copied as it is; null where it may not be.</summary>
    internal static (AssetFile? Asset, ImmutableArray<Diagnostic> Problems) Asset(string path, byte[] bytes)
    {
        ImmutableArray<Diagnostic> problems = [.. CheckSvg.Problems(path, bytes), .. CheckPicture.Problems(path, bytes)];
        var isRefused = problems.Any(problem => problem.Severity == Severity.Error);
        return (isRefused ? null : new(path, ImmutableArray.Create(bytes)), problems);
    }

    private static Outcome<InputFile> Text(InputFile invalid, byte[] bytes)
    {
        var (text, problems) = DecodeUtf8.Decode(invalid.Path, bytes);
        return Outcome.Of(text is null ? invalid : invalid with { Text = new SourceFile(invalid.Path, text) }, problems);
    }
}
