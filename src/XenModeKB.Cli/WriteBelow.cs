using System.Text;
using XenModeKB.Files;

namespace XenModeKB.Cli;

/// <summary>Puts files in their places below a root, each in one step. A link on the way there is not followed out of the root.</summary>
internal static class WriteBelow
{
    /// <param name="root">Full path.</param>
    /// <param name="path">Relative to it, with '/'.</param>
    /// <param name="text">What the file will hold.</param>
    /// <param name="replaces">Whether it may be there already.</param>
    /// <exception cref="UsageException">The file can't be written, or is there and may not be.</exception>
    public static void Write(string root, string path, string text, bool replaces)
    {
        var full = Path.Combine(root, path);
        try
        {
            var folder = Path.GetDirectoryName(full)!;
            if (!WithSeparator(RealPath.Of(folder)).StartsWith(WithSeparator(RealPath.Of(root)), StringComparison.Ordinal)
                || new FileInfo(full).LinkTarget is not null)
            {
                throw new UsageException($"{path} can't be written: a symbolic link stands in the way");
            }

            Directory.CreateDirectory(folder);
            var bytes = Encoding.UTF8.GetBytes(text);
            if (replaces && File.Exists(full))
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

    private static string WithSeparator(string folder) => Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
}
