using System.Reflection;
using System.Text.RegularExpressions;
using XenModeKB.Cli.Languages;
using XenModeKB.Links;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Architecture;

/// <summary>Codes of rules: each given once, listed for contributors, and named by a test.</summary>
public sealed partial class RuleCodeTests
{
    /// <summary>For each language: the file, what it begins with, what its columns are called, and the rooms by the digit of their codes.</summary>
    private static readonly CodeList[] s_lists =
    [
        new(
            "en",
            "CODES.md",
            "# Codes of problems\n\n[Em português](CODES.pt-BR.md)\n\nWhat `kb check` can find, by room. A code never changes meaning and is never used again. "
                + "This file is written by a test: `KB_UPDATE=1 dotnet run --project tests/XenModeKB.Tests`.\n",
            "| code | | problem | what to do |",
            "Files, YAML, fields|Markdown|Dataset|Flowcharts|References|Links|Languages|Theme and navigation|Search"),
        new(
            "pt-BR",
            "CODES.pt-BR.md",
            "# Códigos dos problemas\n\n[In English](CODES.md)\n\nO que `kb check` pode encontrar, por assunto. Um código nunca muda de sentido e nunca é usado de novo. "
                + "Este arquivo é escrito por um teste: `KB_UPDATE=1 dotnet run --project tests/XenModeKB.Tests`.\n",
            "| código | | problema | o que fazer |",
            "Arquivos, YAML, campos|Markdown|Dados|Fluxogramas|Fontes|Links|Línguas|Tema e navegação|Busca"),
    ];

    public static TheoryData<string> Languages => [.. KnownLanguages.All.Select(language => language.Code)];

    private static readonly IReadOnlyList<Rule> s_rules =
    [
        .. new[] { typeof(SiteConfig), typeof(LinkRules) }.SelectMany(type => type.Assembly.GetTypes()).Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Rule)).Select(field => (Rule)field.GetValue(null)!)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>The rules of all assemblies, by code.</summary>
    internal static IReadOnlyList<Rule> Rules => s_rules;

    /// <summary>What the rooms are called in a language, by the digit of their codes, from 1.</summary>
    internal static string[] RoomsIn(string language) => s_lists.Single(list => list.Code == language).Rooms.Split('|');

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

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_contributors_list_of_codes_is_up_to_date(string code)
    {
        var list = s_lists.Single(list => list.Code == code);
        var path = Path.Combine(Repository.Root, ".github", list.File);
        var text = Text(list, KnownLanguages.Find(code)!);
        if (Repository.UpdatesGolden)
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == text, $"Run the tests once with KB_UPDATE=1 and look at what changes in .github/{list.File}.");
    }

    private static IEnumerable<string> Reported(RepositoryFile spec)
    {
        var report = spec.Text.Split("-- diagnostics --\n").ElementAtOrDefault(1)?.Split("\n-- ")[0] ?? "";
        return ReportedCode().Matches(report).Select(match => match.Groups[1].Value);
    }

    private static string Text(CodeList list, Language language) =>
        list.Head + string.Concat(
            from room in list.Rooms.Split('|').Index()
            let rules = s_rules.Where(rule => rule.Code[2] == '1' + room.Index).ToList()
            where rules.Count > 0
            select $"\n## {room.Item} (KB{room.Index + 1}xxx)\n\n{list.Columns}\n|---|---|---|---|\n{string.Concat(rules.Select(rule => Row(rule, language)))}");

    private static string Row(Rule rule, Language language)
    {
        var weight = language.Translate(rule.Severity == Severity.Error ? "error" : "warning");
        return $"| {rule.Code} | {weight} | {Cell(language.Translate(rule.Title))} | {Cell(language.Translate(rule.Help))} |\n";
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal);

    [GeneratedRegex("^[^ ].*?: (?:error|warning) (KB[0-9]{4}): ", RegexOptions.Multiline)]
    private static partial Regex ReportedCode();

    [GeneratedRegex("\"(KB[0-9]{4})\"")]
    private static partial Regex CodeLiteral();

    private sealed record CodeList(string Code, string File, string Head, string Columns, string Rooms);
}
