using System.Collections.Immutable;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Reading;

namespace XenModeKB.Cli.New;

/// <summary>What new files have to fit into.</summary>
/// <param name="Root">Full path of the folder that holds input/.</param>
/// <param name="Locales">Languages of the site, source language first.</param>
/// <param name="Today">Day of the checks that the author has just made.</param>
internal sealed record Setting(string Root, ImmutableArray<Locale> Locales, DateOnly Today)
{
    private const string SitePath = "input/site.yml";

    /// <exception cref="UsageException">input/site.yml does not name the languages.</exception>
    public static Setting Read(string root, DateOnly today)
    {
        var yaml = ParseYaml.Parse(SitePath, File.ReadAllText(Path.Combine(root, SitePath)), 1).Documents.Single();
        return new ReadSiteConfig(baseUrl: null).Apply(yaml).Documents is [var config]
            ? new(root, config.Locales, today)
            : throw new UsageException($"{SitePath} does not say which languages the site has; 'kb check' tells what is wrong with it.");
    }

    public string FullPath(string path) => Path.Combine(Root, path);

    /// <summary>Files of a folder under the root with an extension, in ordinal order; none when the folder is not there.</summary>
    public IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(FullPath(folder)) ? Directory.EnumerateFiles(FullPath(folder), pattern).Order(StringComparer.Ordinal) : [];
}
