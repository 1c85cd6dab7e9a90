using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>Two files can't have one address, on a disk that ignores letter case neither.</summary>
internal static class CheckOutput
{
    public static ImmutableArray<Diagnostic> Apply(IEnumerable<OutputFile> files)
    {
        var first = new Dictionary<string, OutputFile>(StringComparer.OrdinalIgnoreCase);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in files)
        {
            if (first.TryGetValue(file.Path, out var other))
            {
                problems.Add(FileRules.AddressTaken(Author(file, other), file.Path, file == Shown(file, other) ? Name(other) : Name(file)));
            }
            else
            {
                first.Add(file.Path, file);
            }
        }

        return problems.ToImmutable();
    }

    /// <summary>The one that a person wrote is where to repair it.</summary>
    private static SourceSpan Author(OutputFile file, OutputFile other) =>
        Shown(file, other).Origin ?? SourceSpan.FileStart("theme");

    private static OutputFile Shown(OutputFile file, OutputFile other) =>
        IsMarkdown(file) || other.Origin is null ? file : IsMarkdown(other) || file.Origin is null ? other : file;

    private static bool IsMarkdown(OutputFile file) => file.Origin?.Path?.EndsWith(".md", StringComparison.Ordinal) == true;

    private static string Name(OutputFile file) => file.Origin?.Path ?? "the theme";
}
