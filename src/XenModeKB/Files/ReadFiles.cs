using System.Collections.Concurrent;
using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>
/// Reads input/. 1. Lists files in ordinal order, without following links; 2. names and kinds are judged by the path;
/// 3. bytes become text (<see cref="DecodeText"/>) or an asset. A file that has not changed is the same object as last time.
/// </summary>
internal sealed class ReadFiles(string root)
{
    private const int TextLimit = 1 << 20;
    private const int AssetLimit = 4 << 20;

    private readonly ConcurrentDictionary<string, (DateTime Written, long Length, Outcome<InputFile> Outcome)> _known = new(StringComparer.Ordinal);

    public Outcome<InputFile> Read(CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = new List<FileInfo>();
        List(new DirectoryInfo(Path.Combine(root, "input")), files, problems);
        files.Sort((a, b) => string.CompareOrdinal(a.FullName, b.FullName));
        var outcomes = new Outcome<InputFile>[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellation }, i => outcomes[i] = ReadOne(files[i]));
        var all = Outcome.Join(outcomes);
        return all with { Diagnostics = [.. problems, .. all.Diagnostics] };
    }

    private void List(DirectoryInfo folder, List<FileInfo> files, ImmutableArray<Diagnostic>.Builder problems)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            // Dot-files belong to editors and operating systems, not to the site.
            if (entry.Name.StartsWith('.'))
            {
                continue;
            }

            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                problems.Add(FileRules.Link(RelativePath(entry)));
            }
            else if (entry is DirectoryInfo inner)
            {
                List(inner, files, problems);
            }
            else if (entry is FileInfo file)
            {
                files.Add(file);
            }
        }
    }

    private Outcome<InputFile> ReadOne(FileInfo file)
    {
        var path = RelativePath(file);
        try
        {
            if (_known.TryGetValue(path, out var known) && known.Written == file.LastWriteTimeUtc && known.Length == file.Length)
            {
                return known.Outcome;
            }

            var outcome = Judge(path, file);
            _known[path] = (file.LastWriteTimeUtc, file.Length, outcome);
            return outcome;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var reason = problem is UnauthorizedAccessException ? "its permissions forbid it" : "the system refuses to open it";
            return Outcome.Of(new InputFile(path, InputFile.KindOf(path), null, null), [FileRules.Unreadable(path, reason)]);
        }
    }

    private static Outcome<InputFile> Judge(string path, FileInfo file)
    {
        var kind = InputFile.KindOf(path);
        if (kind == InputKind.Unknown)
        {
            return Outcome.None<InputFile>(FileRules.Unread(path, InputFile.Hint(path)));
        }

        var names = FileNames.Check(path, kind);

        // Still a file, so that nobody is told that it is missing.
        var useless = new InputFile(path, kind, null, null);
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

        var bytes = File.ReadAllBytes(file.FullName);
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

    private string RelativePath(FileSystemInfo entry) => Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');
}
