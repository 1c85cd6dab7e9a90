using System.Collections.Immutable;
using XenModeKB.Files;
using XenModeKB.Model;

namespace XenModeKB.Cli.New;

/// <summary>What new files have to fit into.</summary>
/// <param name="Root">Full path of the folder that holds input/.</param>
/// <param name="Config">What input/site.yml says.</param>
/// <param name="Today">Day of the checks that the author has just made.</param>
internal sealed record ScaffoldContext(string Root, SiteConfig Config, DateOnly Today)
{
    /// <summary>Languages of the site, source language first.</summary>
    public ImmutableArray<Locale> Locales => Config.Locales;

    /// <exception cref="UsageException">input/site.yml does not name the languages.</exception>
    public static ScaffoldContext Read(string root, DateOnly today)
    {
        return SiteSettings.TryRead(root) is { } config
            ? new(root, config, today)
            : throw new UsageException(
                $"{SiteSettings.Path} does not say which languages the site has; 'kb check' tells what is wrong with it.");
    }

    /// <summary>The text of a file.</summary>
    /// <param name="path">Full path.</param>
    /// <exception cref="UsageException">It is no file that can be read, or too large.</exception>
    public static string ReadText(string path) =>
        ReadWhole.TryText(path, ReadFile.TextLimit)
        ?? throw (Path.Exists(path) ? Unreadable(path) : new UsageException($"There is no file {path}."));

    private static UsageException Unreadable(string path) =>
        new UsageException($"{path} can't be read; 'kb check' tells what is wrong with it.");

    public string FullPath(string path) => Path.Combine(Root, path);

    /// <summary>Files of a folder under the root with an extension, in ordinal order; none when the folder is not there.</summary>
    /// <exception cref="UsageException">The folder can't be looked into.</exception>
    public IEnumerable<string> Files(string folder, string pattern)
    {
        try
        {
            return Directory.GetFiles(FullPath(folder), pattern).Order(StringComparer.Ordinal);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(folder);
        }
    }
}
