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

    private static readonly string[] s_schemas = ["schemas"];

    private static readonly string[] s_own = ["site.yml", "search.yml"];

    private static readonly string[] s_folders = ["assets", "content", "data", "flowcharts", "references", "templates", "translations"];

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

    /// <summary>
    /// The path that somebody meant who wrote another ending or other letters for a kind of file, misspelt a folder, or put a file into a
    /// folder below its own; null when nobody can tell.
    /// </summary>
    public static string? MeantPath(string path)
    {
        var parts = path.Split('/');
        var ending = System.IO.Path.GetExtension(path).ToLowerInvariant();
        var name = System.IO.Path.GetFileNameWithoutExtension(path) + ending switch
        {
            ".yaml" => ".yml",
            ".markdown" or ".mdx" => ".md",
            _ => ending,
        };
        var folder = parts.Length > 2 ? Suggest.Nearest(parts[1], s_folders) : null;
        string?[] meant = (parts.Length, folder) switch
        {
            (2, _) => [parts[0], Suggest.Nearest(name, s_own)],
            (_, null) => [],
            (4, "data") when ending == ".json" && Suggest.Nearest(parts[2], s_schemas) is { } schemas => [parts[0], folder, schemas, name],
            ( > 4, "data") => [parts[0], folder, parts[2], name],
            ( > 3, "flowcharts" or "references") => [parts[0], folder, name],
            _ => [parts[0], folder, .. parts[2..^1], name],
        };
        return string.Join('/', meant) is var found && found != path && KindOf(found) != InputKind.Unknown ? found : null;
    }

    /// <summary>What to do with a file of an unknown kind, as far as its path tells.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="isThere">Whether there is a file at the path that was meant, too.</param>
    public static Message Hint(string path, bool isThere)
    {
        if (MeantPath(path) is not { } meant)
        {
            return Place(path);
        }

        var (mine, right) = (path.Split('/'), meant.Split('/'));
        return isThere switch
        {
            true => $"{meant} is read: move into it what only this one says, and delete this one.",
            _ when mine.Length != right.Length => $"Move it to {meant}.",
            _ when mine.Zip(right).TakeWhile(part => part.First == part.Second).Count() is var same && same < mine.Length - 1 =>
                $"Rename the folder {string.Join('/', mine[..(same + 1)])} to {string.Join('/', right[..(same + 1)])}.",
            _ => $"Rename it to '{right[^1]}'.",
        };
    }

    /// <summary>Where it probably belongs.</summary>
    private static Message Place(string path) => (path.Split('/')[1], System.IO.Path.GetExtension(path)) switch
    {
        (_, ".markdown" or ".mdx" or ".md") => $"Pages belong in input/content/<language>/ and end in '.md'.",
        (_, ".yaml" or ".yml") => $"YAML belongs in input/data/<collection>/, input/flowcharts/ or input/references/; "
            + $"the site's own files are site.yml and search.yml.",
        (_, ".html" or ".htm") => $"Pages are written in Markdown, in input/content/<language>/.",
        (_, ".bib") => $"Sources are YAML: `kb new reference` with `--from` takes them over.",
        ("theme", _) => $"The folder theme/ lies beside input/, not in it.",
        ("content", "") => $"Pages end in '.md'.",
        ("data", ".json") when !path.StartsWith("input/data/schemas/", StringComparison.Ordinal) =>
            $"Data is YAML and ends in '.yml'; schemas belong in input/data/schemas/.",
        (_, ".json") => $"Schemas belong in input/data/schemas/.",
        ("assets", _) => $"Pictures and downloads have one of these extensions: {string.Join(", ", AssetTypes)}.",
        _ => $"Pictures and downloads belong in input/assets/.",
    };
}
