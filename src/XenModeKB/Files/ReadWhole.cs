namespace XenModeKB.Files;

/// <summary>
/// Reads a file to its end, but no file that has none. Length is asked before it is opened: a pipe or a device has none either, and opening
/// one may wait for ever. A file without content, or with another length than it had, may be about to be written: it is looked at again
/// before that is believed.
/// </summary>
internal static class ReadWhole
{
    private const int Tries = 4;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(15);

    /// <param name="path">Of the file.</param>
    /// <param name="limit">The most bytes that it may have.</param>
    /// <param name="pause">Waits before the file is looked at again; null for a moment.</param>
    /// <returns>The bytes and how many there are; no bytes when there are none, or more than the limit.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static (byte[]? Bytes, long Length) Bytes(string path, long limit, Action? pause = null)
    {
        pause ??= () => Thread.Sleep(s_pause);
        byte[] bytes = [];
        for (var i = 0; i < Tries; i++)
        {
            if (i > 0)
            {
                pause();
            }

            var length = LengthOf(path);
            if (length > limit)
            {
                return (null, length);
            }

            bytes = length == 0 ? [] : Read(path, limit);
            if (bytes.Length > limit)
            {
                return (null, bytes.Length);
            }

            if (bytes.Length > 0 && bytes.Length == length)
            {
                break;
            }
        }

        return (bytes.Length == 0 ? null : bytes, bytes.Length);
    }

    /// <returns>The text, or null when the path is a link, or no file that can be read or is small enough.</returns>
    public static string? TryText(string path, long limit)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, LinkTarget: null } && Bytes(path, limit).Bytes is { } bytes ? Text(bytes) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Of the file itself, where the path is a link to it.</summary>
    private static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true);
        return target is FileInfo { Length: var length } ? length : throw new IOException("it is no file");
    }

    /// <summary>At most one byte more than the limit, whatever is written while it is read.</summary>
    private static byte[] Read(string path, long limit)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var bytes = new byte[Math.Min(file.Length, limit) + 1];
        var read = 0;
        while (read < bytes.Length && file.Read(bytes, read, bytes.Length - read) is var count and > 0)
        {
            read += count;
            if (read == bytes.Length && read <= limit)
            {
                Array.Resize(ref bytes, (int)Math.Min(limit + 1, bytes.Length * 2L));
            }
        }

        return bytes[..read];
    }

    private static string Text(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        return reader.ReadToEnd();
    }
}
