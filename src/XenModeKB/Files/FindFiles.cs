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
        foreach (var entry in List(new DirectoryInfo(Path.Combine(root, "input"))))
        {
            cancellation.ThrowIfCancellationRequested();
            if ((IsLink(entry) ? Link(entry, problems) : Found((FileInfo)entry, problems)) is { } now)
            {
                found[now.Path] = _known.TryGetValue(now.Path, out var before) && before == now ? before : now;
            }
        }

        _known = found;
        return Outcome.Many([.. found.Values.OrderBy(file => file.Path, StringComparer.Ordinal)], problems.ToImmutable());
    }

    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>Files, and links of any kind.</summary>
    private static IEnumerable<FileSystemInfo> List(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            // Dot-files belong to editors and operating systems, not to the site.
            if (entry.Name.StartsWith('.'))
            {
                continue;
            }

            foreach (var found in entry is DirectoryInfo inner && !IsLink(entry) ? List(inner) : [entry])
            {
                yield return found;
            }
        }
    }

    private FoundFile? Found(FileInfo file, ImmutableArray<Diagnostic>.Builder problems)
    {
        var path = RelativePath(file);
        if (InputFile.KindOf(path) is var kind && kind == InputKind.Unknown)
        {
            problems.Add(FileRules.Unread(path, InputFile.Hint(path)));
            return null;
        }

        var (length, written) = Measure(file);
        return new(path, kind, file.FullName, length, written);
    }

    /// <summary>A link is what its name says it is, unread. One to a folder of pages stands for all pages that may be in there.</summary>
    private FoundFile? Link(FileSystemInfo entry, ImmutableArray<Diagnostic>.Builder problems)
    {
        var path = RelativePath(entry);
        problems.Add(FileRules.Link(path, entry.LinkTarget));
        var kind = InputFile.KindOf(entry is DirectoryInfo ? path + "/index.md" : path);
        return kind == InputKind.Unknown ? null : new(path, kind, entry.FullName, 0, default) { IsLink = true };
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
