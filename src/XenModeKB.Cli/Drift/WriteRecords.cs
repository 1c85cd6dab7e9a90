using System.Text;
using XenModeKB.Files;

namespace XenModeKB.Cli.Drift;

/// <summary>Puts files of records in their places, each in one step. A link on the way there is not followed out of the root.</summary>
internal static class WriteRecords
{
    /// <exception cref="UsageException">The file can't be written.</exception>
    public static void Write(string root, string path, string text)
    {
        var full = Path.Combine(root, path);
        try
        {
            var folder = Path.GetDirectoryName(full)!;
            if (!RealPath.Of(folder).StartsWith(RealPath.Of(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                || new FileInfo(full).LinkTarget is not null)
            {
                throw new UsageException($"{path} can't be written: a symbolic link stands in the way");
            }

            Directory.CreateDirectory(folder);
            var bytes = Encoding.UTF8.GetBytes(text);
            if (File.Exists(full))
            {
                ReplaceFile.With(full, bytes);
                return;
            }

            using var file = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
            file.Write(bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} can't be written: {problem.Message}");
        }
    }
}
