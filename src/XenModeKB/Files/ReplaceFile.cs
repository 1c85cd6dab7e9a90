using System.Security.Cryptography;

namespace XenModeKB.Files;

/// <summary>
/// Gives a file new content in one step: a reader sees the old or the new, never a half. The new content goes to a file of a name that
/// nobody can know before and that is not there, so that no link leads the writing elsewhere.
/// </summary>
internal static class ReplaceFile
{
    /// <exception cref="IOException">It can't be written; the old content is there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; the old content is there.</exception>
    public static void With(string path, ReadOnlySpan<byte> content)
    {
        var fresh = $"{path}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.new";
        try
        {
            using (var file = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(fresh, File.GetUnixFileMode(path));
            }

            File.Move(fresh, path, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
    }
}
