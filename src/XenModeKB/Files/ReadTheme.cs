using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>
/// Reads the theme's files, with the guards of input/: no links, no devices, no file that is too large. 1. Those that travel with the tool;
/// 2. a <c>theme/</c> folder under the root replaces single styles, scripts and assets by name, and adds strings after the tool's. Paths
/// are <c>theme/…</c> for both.
/// </summary>
internal sealed class ReadTheme(string toolTheme, string root)
{
    private static readonly string[] s_folders = ["assets", "fonts", "scripts", "strings", "styles"];

    private static readonly string[] s_fonts = [".woff2", ".woff", ".ttf", ".otf"];

    private readonly Dictionary<string, (byte[] Bytes, ThemeFile File)> _known = new(StringComparer.Ordinal);

    public Outcome<ThemeFile> Read(CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var own = List(toolTheme, problems, cancellation);
        var replacing = Path.Combine(root, "theme");
        var overrides = Path.GetFullPath(toolTheme) == Path.GetFullPath(replacing) ? [] : Overrides(replacing, own, problems, cancellation);
        var known = own.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var replaced = overrides.Select(file => file.Path).Where(path => !IsStrings(path)).ToHashSet(StringComparer.Ordinal);
        var files = own.Where(file => !replaced.Contains(file.Path)).Concat(overrides)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select((file, i) => Keep($"{file.Path}#{i}", file.Path, file.Bytes, !known.Contains(file.Path), problems))
            .OfType<ThemeFile>();
        return Outcome.Many<ThemeFile>([.. files], problems.ToImmutable());
    }

    /// <summary>Files of the site's own theme but those that nothing reads, which are reported.</summary>
    private static List<(string Path, byte[] Bytes)> Overrides(
        string theme, List<(string Path, byte[] Bytes)> own, ImmutableArray<Diagnostic>.Builder problems, CancellationToken cancellation)
    {
        if (new FileInfo(theme).LinkTarget is not null || !ListFolder.IsOpen(new(theme)))
        {
            return List(theme, problems, cancellation);
        }

        var scripts = own.Select(file => file.Path).Where(path => path.StartsWith("theme/scripts/", StringComparison.Ordinal));
        var unread = new FindUnreadTheme(theme, s_folders, scripts);
        problems.AddRange(unread.Misnamed().Concat(unread.Beside()));
        var files = new List<(string Path, byte[] Bytes)>();
        foreach (var file in List(theme, problems, cancellation))
        {
            if (unread.In(file.Path) is { } problem)
            {
                problems.Add(problem);
            }
            else
            {
                files.Add(file);
            }
        }

        return files;
    }

    private static bool IsStrings(string path) => path.StartsWith("theme/strings/", StringComparison.Ordinal);

    private static bool IsAsset(string path) => path.StartsWith("theme/assets/", StringComparison.Ordinal)
        || path.StartsWith("theme/fonts/", StringComparison.Ordinal);

    private static List<(string Path, byte[] Bytes)> List(
        string theme, ImmutableArray<Diagnostic>.Builder problems, CancellationToken cancellation)
    {
        var found = new List<(string, byte[])>();
        if (new FileInfo(theme).LinkTarget is { } target)
        {
            problems.Add(FileRules.Link("theme", target));
            return found;
        }

        if (IsFile(theme))
        {
            problems.Add(NoFolder("theme"));
        }
        else if (!ListFolder.IsOpen(new(theme)))
        {
            problems.Add(FileRules.UnreadableFolder("theme"));
            return found;
        }

        problems.AddRange(s_folders.Where(name => IsFile(Path.Combine(theme, name))).Select(name => NoFolder($"theme/{name}")));

        var folders = s_folders.Select(name => new DirectoryInfo(Path.Combine(theme, name)));
        foreach (var entry in folders.SelectMany(folder => ListFolder.Entry(folder, $"theme/{folder.Name}", problems)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!entry.HasErrors && IsRead(entry.Path, problems) && Bytes(entry, problems) is { } bytes)
            {
                found.Add((entry.Path, bytes));
            }
        }

        return found;
    }

    /// <summary>A link is told as one.</summary>
    private static bool IsFile(string path) => new FileInfo(path) is { Exists: true, LinkTarget: null };

    private static Diagnostic NoFolder(string path) => FileRules.Unread(
        path, $"A theme is a folder with folders: {string.Join(", ", s_folders.Select(name => $"theme/{name}/"))}.");

    /// <summary>Files of assets/ are published: a page or a script among them would stand outside of what pages are held to.</summary>
    private static bool IsRead(string path, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (!path.StartsWith("theme/assets/", StringComparison.Ordinal))
        {
            return true;
        }

        problems.AddRange(FileNames.Check(path, InputKind.Asset));
        var extension = Path.GetExtension(path);
        var isRead = InputFile.AssetTypes.Contains(extension) || s_fonts.Contains(extension, StringComparer.Ordinal);
        if (!isRead)
        {
            problems.Add(FileRules.Unread(path, extension switch
            {
                ".css" => $"Style sheets belong in theme/styles/.",
                ".js" => $"Scripts belong in theme/scripts/.",
                _ => $"Files of the theme have one of these extensions: {string.Join(", ", InputFile.AssetTypes.Concat(s_fonts))}.",
            }));
        }

        return isRead;
    }

    private static byte[]? Bytes(FolderEntry entry, ImmutableArray<Diagnostic>.Builder problems)
    {
        var limit = IsAsset(entry.Path) ? ReadFile.AssetLimit : ReadFile.TextLimit;
        var (bytes, problem) = ReadFile.Bytes(entry.Entry.FullName, entry.Path, limit);
        if (problem is not null)
        {
            problems.Add(problem);
        }

        return bytes;
    }

    /// <summary>An unchanged file is the same object as last time.</summary>
    private ThemeFile? Keep(string key, string path, byte[] bytes, bool isAdded, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (_known.TryGetValue(key, out var known) && known.File.IsAdded == isAdded && known.Bytes.AsSpan().SequenceEqual(bytes))
        {
            return known.File;
        }

        // What was reported has to be reported again.
        var before = problems.Count;
        var file = Make(path, bytes, problems) is { } made ? made with { IsAdded = isAdded } : null;
        if (file is not null && problems.Count == before)
        {
            _known[key] = (bytes, file);
        }

        return file;
    }

    private static ThemeFile? Make(string path, byte[] bytes, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (IsAsset(path))
        {
            var (asset, unfit) = ReadFile.Asset(path, bytes);
            problems.AddRange(unfit);
            return asset is null ? null : new(path, null, asset);
        }

        var (text, found) = DecodeUtf8.Decode(path, bytes);
        problems.AddRange(found);
        return text is null ? null : new(path, new SourceFile(path, text), null);
    }
}
