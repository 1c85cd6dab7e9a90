using System.Text;

namespace XenModeKB.Files;

/// <summary>
/// The file <c>.kb-site</c> of an output folder: it says that the folder was written by this tool, and which files are the tool's, one path
/// a line. Nothing else is ever deleted.
/// </summary>
internal static class WrittenFiles
{
    public const string Marker = ".kb-site";

    private const string FirstLine =
        "This folder is written by kb, which replaces the files below with the next build and deletes no other.";
    private const long Limit = 256L << 20;

    /// <summary>A folder that can't be looked into may hold files of others, so it is no empty one.</summary>
    private static readonly EnumerationOptions s_all = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    public static void Write(string folder, IEnumerable<string> paths) =>
        File.WriteAllText(Path.Combine(folder, Marker), Text(paths), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>Whether the folder has the marker of exactly these files.</summary>
    public static bool Are(string folder, IEnumerable<string> paths) =>
        ReadWhole.TryText(Path.Combine(folder, Marker), Limit) == Text(paths);

    /// <summary>
    /// Files, links and folders of others that a new site would take away: paths relative to the folder, with '/', ordinal.
    /// </summary>
    /// <param name="folder">An output folder; one that is not there has none.</param>
    /// <param name="keep">Names directly in the folder that the next site keeps.</param>
    public static IReadOnlyList<string> Foreign(string folder, IReadOnlyCollection<string> keep)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var own = (ReadWhole.TryText(Path.Combine(folder, Marker), Limit) ?? "").Split('\n').Skip(1)
            .Append(Marker).ToHashSet(StringComparer.Ordinal);
        return [.. Others(new(folder), "", own, keep).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Others(DirectoryInfo folder, string prefix, HashSet<string> own, IReadOnlyCollection<string> keep)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", s_all).Where(entry => prefix.Length > 0 || !keep.Contains(entry.Name)))
        {
            var path = prefix + entry.Name;
            if (entry is DirectoryInfo inner && entry.LinkTarget is null)
            {
                foreach (var found in Others(inner, path + "/", own, keep))
                {
                    yield return found;
                }
            }
            else if (!own.Contains(path))
            {
                yield return path;
            }
        }
    }

    private static string Text(IEnumerable<string> paths) =>
        string.Concat(paths.Order(StringComparer.Ordinal).Prepend(FirstLine).Select(line => line + "\n"));
}
