namespace XenModeKB.Cli.Printing;

/// <summary>Makes paths that are relative to the root relative to the repository, where a hosting service looks for them.</summary>
internal sealed class RepositoryPath(string root, string? repository)
{
    private readonly string _prefix = Prefix(root, repository);

    public string Of(string path) => _prefix + path;

    private static string Prefix(string root, string? repository)
    {
        if (string.IsNullOrEmpty(repository))
        {
            return "";
        }

        var relative = Path.GetRelativePath(repository, root).Replace('\\', '/');
        var outside = relative == "." || relative.StartsWith("../", StringComparison.Ordinal) || relative == ".."
            || Path.IsPathRooted(relative);
        return outside ? "" : relative + "/";
    }
}
