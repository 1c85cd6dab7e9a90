using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>
/// Two files can't have one address, nor addresses that differ in letter case alone: some disks ignore it. And no file is a folder, too.
/// </summary>
internal static class CheckOutput
{
    public static ImmutableArray<Diagnostic> Apply(IReadOnlyCollection<OutputFile> files)
    {
        var first = new Dictionary<string, OutputFile>(StringComparer.OrdinalIgnoreCase);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();

        // What is written of one file is in the way of much that is written of another: a page, its Markdown, one of each language.
        var told = new HashSet<(string?, string?)>();
        foreach (var file in files)
        {
            if (first.TryAdd(file.Path, file))
            {
                continue;
            }

            var other = first[file.Path];
            if (told.Add((file.Origin?.Path, other.Origin?.Path)))
            {
                problems.Add(Twice(file, other));
            }
        }

        foreach (var file in files)
        {
            if (FileAbove(file.Path, first) is { } above)
            {
                problems.Add(FileRules.FileAndFolder((file.Origin ?? above.Origin) ?? SourceSpan.FileStart("theme"), above.Path));
            }
        }

        return problems.ToImmutable();
    }

    /// <summary>The file, if any, whose name is that of a folder of the path.</summary>
    private static OutputFile? FileAbove(string path, Dictionary<string, OutputFile> files)
    {
        var byPath = files.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (byPath.TryGetValue(path.AsSpan(0, slash), out var file))
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>The one that a person wrote is where to repair it; of two, the page that is not alone in its folder.</summary>
    private static Diagnostic Twice(OutputFile file, OutputFile other)
    {
        var isOther = IsMarkdown(file) && IsMarkdown(other)
            ? IsIndex(file)
            : !IsMarkdown(file) && other.Origin is not null && (IsMarkdown(other) || file.Origin is null);
        return isOther ? Taken(other, file, file.Path) : Taken(file, other, file.Path);
    }

    private static Diagnostic Taken(OutputFile shown, OutputFile other, string address) =>
        FileRules.AddressTaken(shown.Origin ?? SourceSpan.FileStart("theme"), address, Name(other));

    private static bool IsMarkdown(OutputFile file) => file.Origin?.Path?.EndsWith(".md", StringComparison.Ordinal) == true;

    private static bool IsIndex(OutputFile file) => file.Origin?.Path?.EndsWith("/index.md", StringComparison.Ordinal) == true;

    private static Message Name(OutputFile file) =>
        file.Origin is { } origin ? (Message)$"{origin.Path}" : $"the theme";
}
