using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>
/// Finds what nothing reads in the theme of a site: folders of other names, files with other endings, scripts that no layout loads. Notes
/// and licences may lie anywhere. The folder from which kb itself is built holds the project of its layouts, too, and is left alone.
/// </summary>
/// <param name="theme">The folder.</param>
/// <param name="folders">Names of the folders that are read.</param>
/// <param name="scripts">Paths of the scripts that kb brings.</param>
internal sealed class FindUnreadTheme(string theme, IReadOnlyCollection<string> folders, IEnumerable<string> scripts)
{
    private const string Name = "theme";

    private readonly HashSet<string> _scripts = [.. scripts.Select(path => Path.GetFileNameWithoutExtension(path))];

    private readonly bool _isSource = Directory.Exists(theme) && Directory.EnumerateFiles(theme, "*.csproj").Any();

    /// <summary>A folder beside input/ that has what a theme has, and nearly its name.</summary>
    public IEnumerable<Diagnostic> Misnamed() =>
        from folder in new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(theme))!).EnumerateDirectories()
            .OrderBy(folder => folder.Name, StringComparer.Ordinal)
        where folder.Name != Name && Suggest.Nearest(folder.Name, [Name]) is not null && folder.LinkTarget is null
            && folders.Any(name => Directory.Exists(Path.Combine(folder.FullName, name)))
        select FileRules.UnreadFolder(folder.Name, $"Rename the folder {folder.Name} to {Name}.");

    /// <summary>What lies beside the folders that are read.</summary>
    public IEnumerable<Diagnostic> Beside()
    {
        var folder = new DirectoryInfo(theme);
        if (_isSource || !folder.Exists)
        {
            return [];
        }

        return
        [
            .. from entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)
               where !ListFolder.IsOfEditor(entry.Name) && !folders.Contains(entry.Name) && entry.LinkTarget is null
               let problem = entry is DirectoryInfo ? Folder(entry.Name) : File($"theme/{entry.Name}")
               where problem is not null
               select problem,
        ];
    }

    /// <summary>A file in one of the folders that is not read there; null for one that is.</summary>
    public Diagnostic? In(string path)
    {
        var (folder, extension) = (path.Split('/')[1], Path.GetExtension(path));
        if (_isSource || IsNote(path) || Ending(folder) is not { } ending)
        {
            return null;
        }

        if (extension != ending)
        {
            return FileRules.Unread(path, $"Files in theme/{folder}/ end in '{ending}'.");
        }

        var name = Path.GetFileNameWithoutExtension(path);
        return folder == "scripts" && !_scripts.Contains(name)
            ? FileRules.Unread(path, $"No page loads it: a script takes the place of one of kb's.{Suggest.DidYouMean(name, _scripts)}")
            : null;
    }

    private static string? Ending(string folder) => folder switch
    {
        "styles" => ".css",
        "scripts" => ".js",
        "strings" => ".yml",
        _ => null,
    };

    private Diagnostic Folder(string name) => FileRules.UnreadFolder($"theme/{name}", name switch
    {
        "layouts" or "partials" or "templates" => $"Layouts are compiled into kb: a theme changes styles, scripts, words and pictures.",
        _ => $"A theme has these: {string.Join(", ", folders.Select(folder => $"theme/{folder}/"))}."
            + $"{Suggest.DidYouMean(Meant(name) ?? Suggest.Nearest(name, folders))}",
    });

    private static string? Meant(string name) => name switch
    {
        "css" or "style" or "sass" or "scss" => "styles",
        "js" => "scripts",
        "i18n" or "lang" or "locales" => "strings",
        "images" or "img" or "static" => "assets",
        _ => null,
    };

    private static Diagnostic? File(string path) => Path.GetExtension(path) switch
    {
        _ when IsNote(path) => null,
        ".css" => FileRules.Unread(path, $"Style sheets belong in theme/styles/."),
        ".js" => FileRules.Unread(path, $"Scripts belong in theme/scripts/."),
        ".yml" => FileRules.Unread(path, $"Words of the interface belong in theme/strings/."),
        _ => FileRules.Unread(path, $"Pictures and downloads of the theme belong in theme/assets/."),
    };

    private static bool IsNote(string path) => Path.GetExtension(path) is "" or ".md" or ".txt" or ".license";
}
