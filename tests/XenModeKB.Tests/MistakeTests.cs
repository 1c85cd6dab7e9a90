using System.Text.RegularExpressions;
using XenModeKB.Tests.Architecture;
using XenModeKB.Theme;

namespace XenModeKB.Tests;

/// <summary>
/// One mistake after another in a site that has none, with the real layouts: what follows from a mistake is nothing that an author can correct,
/// least of all in a layout.
/// </summary>
public sealed partial class MistakeTests : IDisposable
{
    private readonly FixtureCopy _copy = new("init-systems");
    private readonly RazorTheme _theme = new();
    private readonly SiteBuild _site;

    public MistakeTests()
    {
        _site = new(new(_copy.Root, Path.Combine(Repository.Root, "theme"), new DateOnly(2026, 11, 22)), _theme);
    }

    public void Dispose()
    {
        _theme.Dispose();
        _copy.Dispose();
    }

    [Theory]
    [InlineData("site.yml")]
    [InlineData("content/en/index.md")]
    [InlineData("content/en/history.md")]
    [InlineData("data/inits/runit.yml")]
    [InlineData("data/tables/overview.yml")]
    [InlineData("flowcharts/pick.yml")]
    [InlineData("references/main.yml")]
    public void A_field_that_is_misspelt_or_empty_is_told_in_its_file_alone(string file)
    {
        var path = Path.Combine(_copy.Root, "input", file);
        var lines = File.ReadAllText(path).Split('\n');
        var last = file.EndsWith(".md", StringComparison.Ordinal) ? Array.LastIndexOf(lines, "---") : lines.Length;
        var fields = Enumerable.Range(0, last).Select(line => (Line: line, Field: Field().Match(lines[line])));
        Problems.None(
            from found in fields.Where(found => found.Field.Success).DistinctBy(found => (found.Field.Groups[1].Length, found.Field.Groups[2].Value))
            let line = found.Line
            from mistake in Mistakes(found.Field)
            from problem in Elsewhere(path, $"input/{file}", [.. lines[..line], mistake, .. lines[(line + 1)..]])
            select $"{mistake.Trim()} in line {line + 1}: {problem}");
    }

    private static IEnumerable<string> Mistakes(Match field)
    {
        var (before, name, value) = (field.Groups[1].Value, field.Groups[2].Value, field.Groups[3].Value);
        yield return $"{before}{name[0]}x{name[1..]}:{value}";
        if (value.Length > 0)
        {
            yield return $"{before}{name}: \"\"";
        }
    }

    /// <summary>What is told of other files.</summary>
    private IEnumerable<string> Elsewhere(string path, string file, string[] lines)
    {
        File.WriteAllLines(path, lines);
        return _site.Build(null, TestContext.Current.CancellationToken).Diagnostics.Where(diagnostic => diagnostic.Span.Path != file).Select(diagnostic => diagnostic.ToString());
    }

    [GeneratedRegex(@"^(\s*(?:- )?)(\w+):( .*)?$")]
    private static partial Regex Field();
}
