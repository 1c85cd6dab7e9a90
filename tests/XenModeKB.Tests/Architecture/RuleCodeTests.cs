using System.Reflection;
using System.Text.RegularExpressions;
using XenModeKB.Links;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Architecture;

/// <summary>Codes of rules: each given once, listed for contributors, and named by a test.</summary>
public sealed partial class RuleCodeTests
{
    private static readonly (string Digit, string Room)[] s_rooms =
        [("1", "Files, YAML, fields"), ("2", "Markdown"), ("3", "Dataset"), ("4", "Flowcharts"), ("5", "References"), ("6", "Links"), ("7", "Languages"), ("8", "Theme and navigation"), ("9", "Search")];

    private static readonly IReadOnlyList<Rule> s_rules =
    [
        .. new[] { typeof(SiteConfig), typeof(LinkRules) }.SelectMany(type => type.Assembly.GetTypes()).Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Rule)).Select(field => (Rule)field.GetValue(null)!)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>The rules of all assemblies, by code.</summary>
    internal static IReadOnlyList<Rule> Rules => s_rules;

    /// <summary>Codes that no spec can show, with the reason; unit tests hold them.</summary>
    private static readonly IReadOnlyDictionary<string, string> s_withoutSpec = new (string Reason, string Codes)[]
    {
        ("the system must refuse to open a file, and permissions do not bind every user who runs the tests", "KB1009"),
        ("only a layout of the theme makes it, and specs have a plain one", "KB6006 KB6007 KB6011 KB6012 KB6013 KB6014 KB6017"),
        ("the build writes no redirect that leads to another one: only `kb links` meets it, in a folder", "KB6020 KB6021"),
        ("only `kb links` reads a folder and takes patterns", "KB6018 KB6019"),
        ("only `kb links --external` asks other hosts", "KB6040 KB6041 KB6042 KB6043 KB6044 KB6045 KB6046"),
        ("rooms name the scripts of their pages, authors do not", "KB8002"),
    }.SelectMany(group => group.Codes.Split(' ').Select(code => (Code: code, group.Reason))).ToDictionary(pair => pair.Code, pair => pair.Reason, StringComparer.Ordinal);

    [Fact]
    public void Each_code_is_given_once() =>
        Problems.None(
            from file in Repository.Files(".cs", "src", "theme")
            from Match code in CodeLiteral().Matches(file.Text)
            group file.Path by code.Groups[1].Value into uses
            where uses.Count() > 1
            select $"{uses.Key} is written in {string.Join(" and ", uses)}");

    [Fact]
    public void Each_code_in_the_source_is_a_rule_with_a_title_and_help()
    {
        var written = Repository.Files(".cs", "src", "theme").SelectMany(file => CodeLiteral().Matches(file.Text)).Select(match => match.Groups[1].Value);
        Assert.Equal(written.Distinct().Order(StringComparer.Ordinal), s_rules.Select(rule => rule.Code));
        Assert.All(s_rules, rule => Assert.True(rule.Title.Length > 0 && rule.Help.Length > 0, rule.Code));
    }

    [Fact]
    public void Each_code_that_a_build_can_report_is_shown_by_a_spec()
    {
        var shown = Repository.Files(".spec", "tests/XenModeKB.Tests/Specs").SelectMany(Reported).ToHashSet(StringComparer.Ordinal);
        Problems.None(
        [
            .. from rule in s_rules
               where !shown.Contains(rule.Code) && !s_withoutSpec.ContainsKey(rule.Code)
               select $"no spec shows {rule.Code}: {rule.Title}",
            .. from exception in s_withoutSpec
               where shown.Contains(exception.Key) || s_rules.All(rule => rule.Code != exception.Key)
               select $"{exception.Key} needs no exception here (it had one because {exception.Value})",
        ]);
    }

    [Fact]
    public void The_contributors_list_of_codes_is_up_to_date()
    {
        var path = Path.Combine(Repository.Root, ".github", "CODES.md");
        if (Repository.UpdatesGolden)
        {
            File.WriteAllText(path, List());
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == List(), "Run the tests once with KB_UPDATE=1 and look at what changes in .github/CODES.md.");
    }

    private static IEnumerable<string> Reported(RepositoryFile spec)
    {
        var report = spec.Text.Split("-- diagnostics --\n").ElementAtOrDefault(1)?.Split("\n-- ")[0] ?? "";
        return ReportedCode().Matches(report).Select(match => match.Groups[1].Value);
    }

    private static string List() =>
        "# Codes of problems\n\nWhat `kb check` can find, by room. A code never changes meaning and is never used again. This file is written by a test: `KB_UPDATE=1 dotnet run --project tests/XenModeKB.Tests`.\n"
        + string.Concat(
            from room in s_rooms
            let rules = s_rules.Where(rule => rule.Code.StartsWith("KB" + room.Digit, StringComparison.Ordinal)).ToList()
            where rules.Count > 0
            select $"\n## {room.Room} (KB{room.Digit}xxx)\n\n| code | | problem | what to do |\n|---|---|---|---|\n{string.Concat(rules.Select(Row))}");

    private static string Row(Rule rule) =>
        $"| {rule.Code} | {(rule.Severity == Severity.Error ? "error" : "warning")} | {Cell(rule.Title)} | {Cell(rule.Help)} |\n";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal);

    [GeneratedRegex("^[^ ].*?: (?:error|warning) (KB[0-9]{4}): ", RegexOptions.Multiline)]
    private static partial Regex ReportedCode();

    [GeneratedRegex("\"(KB[0-9]{4})\"")]
    private static partial Regex CodeLiteral();
}
