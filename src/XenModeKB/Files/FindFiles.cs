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
        var entries = ListFolder.Files(new(Path.Combine(root, "input")), "input", problems).ToList();
        var paths = entries.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            if ((entry.HasErrors ? Invalid(entry) : Found(entry, paths, problems)) is { } now)
            {
                found[now.Path] = _known.TryGetValue(now.Path, out var before) && before == now ? before : now;
            }
        }

        _known = found;
        return Outcome.Many([.. found.Values.OrderBy(file => file.Path, StringComparer.Ordinal)], problems.ToImmutable());
    }

    /// <param name="entry">The file.</param>
    /// <param name="paths">What there is in all folders.</param>
    /// <param name="problems">Takes what is reported.</param>
    private static FoundFile? Found(FolderEntry entry, HashSet<string> paths, ImmutableArray<Diagnostic>.Builder problems)
    {
        var kind = InputFile.KindOf(entry.Path);
        if (kind != InputKind.Unknown)
        {
            return Known(entry, kind);
        }

        var meant = InputFile.MeantPath(entry.Path);
        var isThere = meant is not null && paths.Contains(meant);
        problems.Add(FileRules.Unread(entry.Path, InputFile.Hint(entry.Path, isThere)));
        return meant is null || isThere ? null : Meant(entry, meant);
    }

    /// <summary>
    /// What a file would be if it had the name of its kind: data is read as such, so that nothing that names it is told to name nothing;
    /// a page has its address by its name, and is not missing.
    /// </summary>
    private static FoundFile? Meant(FolderEntry entry, string path) => InputFile.KindOf(path) switch
    {
        InputKind.Page => new(path, InputKind.Page, entry.Entry.FullName, 0, default) { HasErrors = true },
        InputKind.Template or InputKind.Translation => null,
        var kind => Known(entry, kind),
    };

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
