using System.Buffers;
using System.IO.Enumeration;
using Microsoft.Win32.SafeHandles;

namespace XenModeKB.Links;

/// <summary>Lists and reads the files of a site on disk.</summary>
internal static class ReadFolder
{
    private const long LargestFile = 256L * 1024 * 1024;

    /// <summary>The pool keeps what was rented once.</summary>
    private const int LargestPooled = 256 * 1024;

    /// <summary>Paths of all files, relative, with '/', ordinal. Links are followed inside the site (<see cref="FollowLinks"/>).</summary>
    public static string[] List(string root)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        var links = new FollowLinks(full);
        var start = full.Length + (Path.EndsInDirectorySeparator(full) ? 0 : 1);
        var files = new FileSystemEnumerable<string>(
            full,
            (ref entry) => entry.ToFullPath()[start..].Replace(Path.DirectorySeparatorChar, '/'),
            options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && links.Follows(ref entry),
            ShouldRecursePredicate = (ref entry) => entry.FileName is not ".git" && links.Follows(ref entry),
        };
        var sorted = files.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }

    /// <summary>What a file has; a problem when it can't be read.</summary>
    public static ScannedFile Read(string root, string path)
    {
        try
        {
            var full = Path.Combine(root, path);
            return LengthOf(full) switch
            {
                0 => ScanFile.Scan(path, [], isOurs: false),
                > LargestFile => Unreadable(path),
                var length => Read(full, path, (int)length),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Unreadable(path);
        }
    }

    /// <summary>The first bytes of a file; none when it can't be read.</summary>
    public static ReadOnlySpan<byte> Start(string root, string path, int length)
    {
        try
        {
            var full = Path.Combine(root, path);
            if (LengthOf(full) == 0)
            {
                return [];
            }

            using var handle = File.OpenHandle(full);
            var bytes = new byte[length];
            return bytes.AsSpan(0, RandomAccess.Read(handle, bytes, 0));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return [];
        }
    }

    /// <summary>Of the file that the path leads to. A pipe or a device has none, and opening one may wait for ever.</summary>
    private static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;
    }

    private static ScannedFile Read(string full, string path, int length)
    {
        using var handle = File.OpenHandle(full, options: FileOptions.SequentialScan);
        if (length > LargestPooled)
        {
            return ScanFile.Scan(path, Fill(handle, new byte[length]), isOurs: false);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return ScanFile.Scan(path, Fill(handle, buffer.AsSpan(0, length)), isOurs: false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>What of a buffer a file fills: it may be shorter by now.</summary>
    private static Span<byte> Fill(SafeFileHandle handle, Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && RandomAccess.Read(handle, buffer[read..], read) is var count and > 0)
        {
            read += count;
        }

        return buffer[..read];
    }

    private static ScannedFile Unreadable(string path) =>
        new(path) { Problems = [new(MarkupProblemKind.Unreadable, "", "", new(1, 1, 1, 1))] };
}
