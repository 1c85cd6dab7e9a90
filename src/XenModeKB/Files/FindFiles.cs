using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>
/// Lists the files of input/ in ordinal order, without following links; their kinds are judged by the path. A file that has not changed
/// is the same object as last time.
/// </summary>
internal sealed class FindFiles(string root)
{
    private Dictionary<string, FoundFile> _known = new(StringComparer.Ordinal);

    public Outcome<FoundFile> Find(CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var found = new Dictionary<string, FoundFile>(StringComparer.Ordinal);
        foreach (var file in List(new DirectoryInfo(Path.Combine(root, "input")), problems))
        {
            cancellation.ThrowIfCancellationRequested();
            var path = RelativePath(file);
            if (InputFile.KindOf(path) is var kind && kind == InputKind.Unknown)
            {
                problems.Add(FileRules.Unread(path, InputFile.Hint(path)));
                continue;
            }

            var (length, written) = Measure(file);
            var now = new FoundFile(path, kind, file.FullName, length, written);
            found[path] = _known.TryGetValue(path, out var before) && before == now ? before : now;
        }

        _known = found;
        return Outcome.Many([.. found.Values.OrderBy(file => file.Path, StringComparer.Ordinal)], problems.ToImmutable());
    }

    private IEnumerable<FileInfo> List(DirectoryInfo folder, ImmutableArray<Diagnostic>.Builder problems)
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
            else if (entry is FileInfo file)
            {
                yield return file;
            }
            else
            {
                foreach (var inner in List((DirectoryInfo)entry, problems))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>Bytes and time; nothing for a file that is gone already, or that nobody may look at: whoever reads it says so.</summary>
    private static (long Length, DateTime Written) Measure(FileInfo file)
    {
        try
        {
            return (file.Length, file.LastWriteTimeUtc);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (-1, default);
        }
    }

    private string RelativePath(FileSystemInfo entry) => Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');
}
