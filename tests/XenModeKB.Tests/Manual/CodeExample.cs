using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Specs;

namespace XenModeKB.Tests.Manual;

/// <summary>A finding that a spec holds the build to, with the line that it is about.</summary>
/// <param name="Place">File, line and column.</param>
/// <param name="Words">What is said of it in English.</param>
/// <param name="Line">The number of the line and what stands there; null when the file is not to be seen.</param>
internal sealed partial record CodeExample(string Place, string Words, string? Line)
{
    private const int Longest = 320;

    private static readonly string s_specs = Path.Combine(Repository.Root, "tests", "XenModeKB.Tests", "Specs");

    private static readonly Lazy<Dictionary<string, CodeExample>> s_all = new(Find);

    /// <summary>The first that is short and plain; null when no spec has one.</summary>
    public static CodeExample? Of(string code) => s_all.Value.GetValueOrDefault(code);

    private static Dictionary<string, CodeExample> Find()
    {
        var found = new Dictionary<string, CodeExample>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(s_specs, "*.spec", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var spec = Spec.Read(path);
            var report = spec.Sections.FirstOrDefault(section => section.Header == "diagnostics")?.Text ?? "";
            foreach (Match finding in Finding().Matches(report))
            {
                var example = new CodeExample(finding.Groups["place"].Value, finding.Groups["words"].Value, LineOf(spec, finding));
                if (example.IsPlain)
                {
                    found.TryAdd(finding.Groups["code"].Value, example);
                }
            }
        }

        return found;
    }

    private bool IsPlain => $"{Place}{Words}{Line}" is { Length: < Longest } all && !all.EnumerateRunes().Any(mark => Rune.IsControl(mark) || Rune.GetUnicodeCategory(mark) == UnicodeCategory.Format) && !VocabularyTests.Subject().IsMatch(all);

    private static string? LineOf(Spec spec, Match finding)
    {
        var file = finding.Groups["file"].Value;
        var written = spec.Sections.FirstOrDefault(section => section.Header.Split(" (")[0] == file);
        var text = written is not null && (written.Header == file || written.Header.StartsWith($"{file} (and ", StringComparison.Ordinal)) ? written.Text : null;
        if (written is null && File.Exists(Path.Combine(s_specs, "Base", file)))
        {
            text = File.ReadAllText(Path.Combine(s_specs, "Base", file));
        }

        var number = int.Parse(finding.Groups["line"].Value, CultureInfo.InvariantCulture);
        return text?.Split('\n').ElementAtOrDefault(number - 1) is { Length: > 0 } line ? $"{number,5} | {line}" : null;
    }

    [GeneratedRegex(@"^(?<place>(?<file>[^\s(]+)\((?<line>\d+),\d+\)): (?:error|warning) (?<code>KB\d{4}): (?<words>.*)$", RegexOptions.Multiline)]
    private static partial Regex Finding();
}
