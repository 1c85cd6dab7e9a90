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
        foreach (var entry in ListFolder.Files(new(Path.Combine(root, "input")), "input", problems))
        {
            cancellation.ThrowIfCancellationRequested();
            if ((entry.HasErrors ? Invalid(entry) : Found(entry, problems)) is { } now)
            {
                found[now.Path] = _known.TryGetValue(now.Path, out var before) && before == now ? before : now;
            }
        }

        _known = found;
        return Outcome.Many([.. found.Values.OrderBy(file => file.Path, StringComparer.Ordinal)], problems.ToImmutable());
    }

    private static FoundFile? Found(FolderEntry entry, ImmutableArray<Diagnostic>.Builder problems)
    {
        var kind = InputFile.KindOf(entry.Path);
        if (kind == InputKind.Unknown)
        {
            problems.Add(FileRules.Unread(entry.Path, InputFile.Hint(entry.Path)));
            return Meant(entry);
        }

        return Known(entry, kind);
    }

    /// <summary>
    /// What a file would be if it had the ending of its kind: data is read as such, so that nothing that names it is told to name nothing;
    /// a page has its address by its ending, and is not missing. Nothing when the right file is there, too.
    /// </summary>
    private static FoundFile? Meant(FolderEntry entry)
    {
        if (InputFile.MeantPath(entry.Path) is not { } path
            || File.Exists(Path.ChangeExtension(entry.Entry.FullName, Path.GetExtension(path))))
        {
            return null;
        }

        var kind = InputFile.KindOf(path);
        return kind switch
        {
            InputKind.Unknown => null,
            InputKind.Page => new(path, kind, entry.Entry.FullName, 0, default) { HasErrors = true },
            _ => Known(entry, kind),
        };
    }

    private static FoundFile Known(FolderEntry entry, InputKind kind)
    {
        var (length, written) = Measure((FileInfo)entry.Entry);
        return new(entry.Path, kind, entry.Entry.FullName, length, written);
    }

    /// <summary>It is what its name says it is, unread. A folder of pages stands for all pages that may be in there.</summary>
    private static FoundFile? Invalid(FolderEntry entry)
    {
        var kind = InputFile.KindOf(entry.Entry is DirectoryInfo ? entry.Path + "/index.md" : entry.Path);
        return kind == InputKind.Unknown ? null : new(entry.Path, kind, entry.Entry.FullName, 0, default) { HasErrors = true };
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
}
