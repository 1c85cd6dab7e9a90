using XenModeKB.Files;

namespace XenModeKB.Cli.Commands;

/// <summary>Refuses folders whose replacement by a site would lose something.</summary>
internal static class OutputFolder
{
    /// <exception cref="UsageException">The folder must not be replaced.</exception>
    public static void Check(string output, string root)
    {
        if (File.Exists(output))
        {
            throw new UsageException($"{output} is a file; --output names a folder.");
        }

        if (Path.GetDirectoryName(output) is null || Holds(output, root) || Holds(Path.Combine(root, "input"), output) || Holds(Path.Combine(root, "theme"), output))
        {
            throw new UsageException($"The site can't be written to {output}: that folder holds what the site is made from. Name another one with --output.");
        }

        if (!WriteFiles.MayReplace(output))
        {
            throw new UsageException($"{output} is not empty, and kb did not make it (it has no file {WriteFiles.Marker}). Empty it yourself if nothing in it is needed, or name another folder with --output.");
        }
    }

    private static bool Holds(string outer, string inner) =>
        inner == outer || inner.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
