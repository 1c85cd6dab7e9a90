using XenModeKB.Files;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Commands;

/// <summary>Refuses folders whose replacement by a site would lose something.</summary>
internal static class OutputFolder
{
    private const int MostNamed = 5;

    /// <param name="output">Full path, without links.</param>
    /// <param name="root">Full path of the folder that holds input/.</param>
    /// <param name="keep">Names directly in the output that every new site keeps.</param>
    /// <exception cref="UsageException">The folder must not be replaced.</exception>
    public static void Check(string output, string root, IReadOnlyCollection<string> keep)
    {
        try
        {
            Look(output, root, keep);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The site can't be written to {output}: {problem.Message}");
        }
    }

    private static void Look(string output, string root, IReadOnlyCollection<string> keep)
    {
        if (File.Exists(output))
        {
            throw new UsageException($"{output} is a file; --output names a folder.");
        }

        string[] sources = [RealPath.Of(Path.Combine(root, "input")), RealPath.Of(Path.Combine(root, "theme"))];
        if (sources.Any(source => Holds(source, output) || Holds(output, source)))
        {
            throw new UsageException(
                $"The site can't be written to {output}: that folder holds what the site is made from. Name another one with --output.");
        }

        if (!WriteFiles.MayReplace(output))
        {
            throw new UsageException(
                $"{output} is not empty, and kb did not make it (it has no file {WrittenFiles.Marker}). "
                + $"Empty it yourself if nothing in it is needed, or name another folder with --output.");
        }

        if (WrittenFiles.Foreign(output, keep) is { Count: > 0 } foreign)
        {
            Message more = foreign.Count > MostNamed ? $" and {foreign.Count - MostNamed} more" : Message.None;
            throw new UsageException(
                $"{output} has files that the last build did not write, and that a new site would take away: "
                + $"{string.Join(", ", foreign.Take(MostNamed))}{more}. "
                + $"Move them, or list their names (of the topmost file or folder) under `keep` in input/site.yml.");
        }
    }

    private static bool Holds(string outer, string inner) =>
        inner == outer
            || inner.StartsWith(outer.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
