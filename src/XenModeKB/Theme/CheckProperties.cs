using System.Text.RegularExpressions;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Theme;

/// <summary>
/// Finds custom properties that a style sheet uses and none sets, and those that a site sets under a name that is nearly one that is used:
/// a browser says nothing of either. What scripts name counts as set.
/// </summary>
internal static partial class CheckProperties
{
    /// <param name="texts">Styles and scripts of the theme.</param>
    /// <param name="added">Paths of what a site has beyond the tool's theme.</param>
    public static IEnumerable<Diagnostic> In(IReadOnlyCollection<SourceFile> texts, IReadOnlySet<string> added)
    {
        var sheets = texts.Where(file => file.Path.EndsWith(".css", StringComparison.Ordinal))
            .Select(file => file with { Text = Comment().Replace(file.Text, comment => Blank().Replace(comment.Value, " ")) }).ToList();
        var set = sheets.SelectMany(file => Set().Matches(file.Text)).Select(name => name.Groups[1].Value)
            .Concat(texts.Except(sheets).Where(file => file.Path.EndsWith(".js", StringComparison.Ordinal))
                .SelectMany(file => Name().Matches(file.Text)).Select(name => name.Value))
            .ToHashSet(StringComparer.Ordinal);
        var used = sheets.SelectMany(file => Used().Matches(file.Text)).Select(name => name.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in sheets)
        {
            foreach (var name in Used().Matches(file.Text).Where(use => !use.Groups[2].Success).Select(use => use.Groups[1])
                .Where(name => !set.Contains(name.Value)))
            {
                yield return ThemeRules.UnsetProperty(Place(file, name), name.Value, set);
            }

            foreach (var name in Set().Matches(file.Text).Select(name => name.Groups[1])
                .Where(name => added.Contains(file.Path) && !used.Contains(name.Value)))
            {
                if (Suggest.Nearest(name.Value, used) is { } meant)
                {
                    yield return ThemeRules.UnusedProperty(Place(file, name), name.Value, meant);
                }
            }
        }
    }

    private static SourceSpan Place(SourceFile file, Group name)
    {
        var before = file.Text.AsSpan(0, name.Index);
        var (line, column) = (before.Count('\n') + 1, name.Index - before.LastIndexOf('\n'));
        return new(file.Path, line, column, line, column + name.Length);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"[^\n]")]
    private static partial Regex Blank();

    [GeneratedRegex(@"(?<![\w-])(--[\w-]+)\s*:")]
    private static partial Regex Set();

    [GeneratedRegex(@"--[\w-]+")]
    private static partial Regex Name();

    [GeneratedRegex(@"var\(\s*(--[\w-]+)\s*(,)?")]
    private static partial Regex Used();
}
