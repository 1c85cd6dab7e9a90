using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>What a path says about a file: which room reads it.</summary>
internal enum InputKind
{
    Site,
    Search,
    Page,
    Schema,
    Data,
    Flowchart,
    Reference,
    Asset,
    Template,
    Translation,
    Unknown,
}

/// <summary>A file of input/ that has been found and not read. Equal while it has not changed.</summary>
/// <param name="Path">Relative to the root, with '/'.</param>
/// <param name="Kind">Which room reads it.</param>
/// <param name="FullPath">Where it is on disk.</param>
/// <param name="Length">Bytes; -1 when that can't be known.</param>
/// <param name="Written">When it was last written.</param>
internal sealed record FoundFile(string Path, InputKind Kind, string FullPath, long Length, DateTime Written)
{
    /// <summary>
    /// Whether it is a symbolic link or an unreadable folder. That was reported: it is never read, and what would be there is not reported
    /// as missing.
    /// </summary>
    public bool HasErrors { get; init; }
}

/// <summary>One file of input/: either text or an asset; neither when it was reported as unusable.</summary>
internal sealed record InputFile(string Path, SourceFile? Text, AssetFile? Asset)
{
    /// <summary>Path of the one file that no site can do without.</summary>
    public const string Settings = "input/site.yml";

    /// <summary>Folder of the records of what was translated from what; they make no page either.</summary>
    public const string Translations = "input/translations/";

    /// <summary>Folder of the data.</summary>
    public const string Data = "input/data/";

    /// <summary>Path of the file from which nothing is made: a mistake in it takes no page away.</summary>
    public const string SearchSettings = "input/search.yml";

    /// <summary>What is copied as it is: pictures and downloads that run nothing beside the pages.</summary>
    public static readonly ImmutableArray<string> AssetTypes =
        [".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico", ".txt", ".pdf"];

    /// <summary>Which room reads a path; <see cref="InputKind.Unknown"/> when none does.</summary>
    public static InputKind KindOf(string path)
    {
        var parts = path.Split('/');
        var extension = System.IO.Path.GetExtension(path);
        return (parts.Length, parts.ElementAtOrDefault(1), extension) switch
        {
            (2, "site.yml", _) => InputKind.Site,
            (2, "search.yml", _) => InputKind.Search,
            ( > 3, "content", ".md") => InputKind.Page,
            (4, "data", ".json") when parts[2] == "schemas" => InputKind.Schema,
            (4, "data", ".yml") => InputKind.Data,
            (3, "flowcharts", ".yml") => InputKind.Flowchart,
            (3, "references", ".yml") => InputKind.Reference,
            ( > 2, "assets", _) when AssetTypes.Contains(extension) => InputKind.Asset,
            ( > 2, "templates", _) => InputKind.Template,
            ( > 3, "translations", ".yml") => InputKind.Translation,
            _ => InputKind.Unknown,
        };
    }

    /// <summary>The path that somebody meant who took another usual ending for a kind of file; null when nobody can tell.</summary>
    public static string? MeantPath(string path) => System.IO.Path.GetExtension(path) switch
    {
        ".yaml" => System.IO.Path.ChangeExtension(path, ".yml"),
        ".markdown" or ".mdx" => System.IO.Path.ChangeExtension(path, ".md"),
        _ => null,
    };

    /// <summary>Where a file of an unknown kind probably belongs.</summary>
    public static Message Hint(string path) => System.IO.Path.GetExtension(path) switch
    {
        var written when written.Any(char.IsAsciiLetterUpper) =>
            $"Extensions are written in small letters: '{written.ToLowerInvariant()}'.",
        ".yaml" => $"Data files end in '.yml'.",
        ".markdown" or ".mdx" => $"Pages end in '.md'.",
        ".md" => $"Pages belong in input/content/<language>/.",
        ".yml" => $"YAML belongs in input/data/<collection>/, input/flowcharts/ or input/references/; "
            + $"the site's own files are site.yml and search.yml.",
        ".json" => $"Schemas belong in input/data/schemas/.",
        ".html" or ".htm" => $"Pages are written in Markdown, in input/content/<language>/.",
        _ when path.StartsWith("input/assets/", StringComparison.Ordinal) =>
            $"Pictures and downloads have one of these extensions: {string.Join(", ", AssetTypes)}.",
        _ => $"Pictures and downloads belong in input/assets/.",
    };
}
