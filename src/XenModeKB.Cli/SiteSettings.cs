using XenModeKB.Files;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Reading;

namespace XenModeKB.Cli;

/// <summary>What input/site.yml says, for commands that need it before, or without, a build.</summary>
internal static class SiteSettings
{
    public const string Path = "input/site.yml";

    /// <summary>Null when the file can't be read, or does not say which languages the site has: a build tells why.</summary>
    /// <param name="root">Full path of the folder that holds input/.</param>
    public static SiteConfig? TryRead(string root) =>
        ReadWhole.TryText(System.IO.Path.Combine(root, Path), ReadFile.TextLimit) is { } text
        && ParseYaml.Parse(Path, text, 1).Documents is [var yaml]
        && new ReadSiteConfig(baseUrl: null).Apply(yaml).Documents is [var config]
            ? config
            : null;
}
