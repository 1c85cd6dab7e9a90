using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>Something in a folder: a file, a link of any kind, or a folder that can't be looked into.</summary>
/// <param name="Path">Relative to the root, with '/'.</param>
/// <param name="Entry">What is on disk.</param>
/// <param name="HasErrors">Whether it was reported: it is not a file that can be read.</param>
internal sealed record FolderEntry(string Path, FileSystemInfo Entry, bool HasErrors);

/// <summary>
/// Lists the files of a folder and of those below, without following links. Links, and folders that can't be looked into, are reported.
/// </summary>
internal static class ListFolder
{
    /// <param name="folder">The folder, which may be a link itself; one that is not there has no files.</param>
    /// <param name="path">What it is called, with '/'.</param>
    /// <param name="problems">Takes what is reported.</param>
    public static IEnumerable<FolderEntry> Files(DirectoryInfo folder, string path, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (!folder.Exists)
        {
            yield break;
        }

        if (Entries(folder) is not { } entries)
        {
            problems.Add(FileRules.UnreadableFolder(path));
            yield return new(path, folder, HasErrors: true);
            yield break;
        }

        foreach (var entry in entries.Where(entry => !IsOfEditor(entry.Name)))
        {
            foreach (var found in Entry(entry, $"{path}/{entry.Name}", problems))
            {
                yield return found;
            }
        }
    }

    /// <summary>Whether a folder can be looked into; one that is not there holds nothing back.</summary>
    public static bool IsOpen(DirectoryInfo folder) => Entries(folder) is not null;

    /// <summary>
    /// Dot-files, backups, locks and lists of thumbnails belong to editors and operating systems, not to the site: <c>page.md~</c>,
    /// <c>#page.md#</c>, <c>.page.md.swp</c>, <c>page.md.bak</c>, the <c>4913</c> with which Vim tries out a folder.
    /// </summary>
    public static bool IsOfEditor(string name) => name[0] == '.' || name[^1] == '~' || (name[0] == '#' && name[^1] == '#')
        || name is "4913" or "Thumbs.db" or "desktop.ini"
        || Path.GetExtension(name) is ".bak" or ".orig";

    /// <summary>A file, or the files of a folder, but not where a link leads.</summary>
    public static IEnumerable<FolderEntry> Entry(FileSystemInfo entry, string path, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (IsLink(entry))
        {
            return [Link(entry, path, problems)];
        }

        return entry is DirectoryInfo inner ? Files(inner, path, problems) : [new(path, entry, HasErrors: false)];
    }

    private static FolderEntry Link(FileSystemInfo entry, string path, ImmutableArray<Diagnostic>.Builder problems)
    {
        problems.Add(FileRules.Link(path, entry.LinkTarget));
        return new(path, entry, HasErrors: true);
    }

    /// <summary>Null when the folder can't be looked into; one that has just gone is empty.</summary>
    private static FileSystemInfo[]? Entries(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsLink(FileSystemInfo entry) =>
        entry.LinkTarget is not null || (entry.Exists && entry.Attributes.HasFlag(FileAttributes.ReparsePoint));
}
