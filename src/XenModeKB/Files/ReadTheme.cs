using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>
/// Reads the theme's files. 1. Those that travel with the tool; 2. a <c>theme/</c> folder under the root replaces single
/// styles, scripts and assets by name, and adds strings after the tool's. Paths are <c>theme/…</c> for both.
/// </summary>
internal sealed class ReadTheme(string toolTheme, string root)
{
    private static readonly string[] s_folders = ["assets", "scripts", "strings", "styles"];

    private readonly Dictionary<string, (byte[] Bytes, ThemeFile File)> _known = new(StringComparer.Ordinal);

    public Outcome<ThemeFile> Read(CancellationToken cancellation)
    {
        var own = List(toolTheme, cancellation);
        var overrides = Path.GetFullPath(toolTheme) == Path.GetFullPath(Path.Combine(root, "theme")) ? [] : List(Path.Combine(root, "theme"), cancellation);
        var replaced = overrides.Select(file => file.Path).Where(path => !IsStrings(path)).ToHashSet(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = own.Where(file => !replaced.Contains(file.Path)).Concat(overrides)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select((file, i) => Keep($"{file.Path}#{i}", file.Path, file.Bytes, problems))
            .OfType<ThemeFile>();
        return Outcome.Many<ThemeFile>([.. files], problems.ToImmutable());
    }

    private static bool IsStrings(string path) => path.StartsWith("theme/strings/", StringComparison.Ordinal);

    private static List<(string Path, byte[] Bytes)> List(string folder, CancellationToken cancellation)
    {
        var found = new List<(string, byte[])>();
        foreach (var name in s_folders.Where(name => Directory.Exists(Path.Combine(folder, name))))
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, name), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!Path.GetFileName(file).StartsWith('.'))
                {
                    found.Add(("theme/" + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
                }
            }
        }

        return found;
    }

    /// <summary>An unchanged file is the same object as last time.</summary>
    private ThemeFile? Keep(string key, string path, byte[] bytes, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (_known.TryGetValue(key, out var known) && known.Bytes.AsSpan().SequenceEqual(bytes))
        {
            return known.File;
        }

        var file = Make(path, bytes, problems);
        if (file is not null)
        {
            _known[key] = (bytes, file);
        }

        return file;
    }

    private static ThemeFile? Make(string path, byte[] bytes, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (path.StartsWith("theme/assets/", StringComparison.Ordinal))
        {
            return new(path, null, new AssetFile(path, ImmutableArray.Create(bytes)));
        }

        var (text, found) = DecodeText.Decode(path, bytes);
        problems.AddRange(found);
        return text is null ? null : new(path, new SourceFile(path, text), null);
    }
}

/// <summary>One file of the theme: either text or an asset.</summary>
internal sealed record ThemeFile(string Path, SourceFile? Text, AssetFile? Asset);
