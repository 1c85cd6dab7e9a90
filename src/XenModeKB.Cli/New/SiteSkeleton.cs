using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using XenModeKB.Model;

namespace XenModeKB.Cli.New;

/// <summary>What a new site is made from.</summary>
/// <param name="Title">What it is called, in every language.</param>
/// <param name="BaseUrl">Where it will be.</param>
/// <param name="Languages">The source language first.</param>
/// <param name="Today">Day on which its facts count as checked.</param>
/// <param name="ToolTheme">The tool's theme: a language that it does not speak begins with its English strings.</param>
internal sealed record SiteRequest(
    string Title, string BaseUrl, ImmutableArray<StarterLanguage> Languages, DateOnly Today, string ToolTheme);

/// <summary>
/// A small site that builds without a warning: two things, a table, a chart, two sources, workflows, settings for editors.
/// </summary>
internal sealed partial class SiteSkeleton(SiteRequest request)
{
    private const string Content = "input/content/";
    private const string Readmes = "readme/";
    private const string Schemas = "input/data/schemas/";

    /// <summary>Folders of the starter of which each language takes its own files.</summary>
    private static readonly string[] s_byLanguage = ["texts/", Readmes, Content];

    private readonly StarterText _text = new(request.Languages);

    /// <summary>All of its files, relative to its root.</summary>
    public IReadOnlyList<NewFile> Make() =>
        [
            .. StarterFiles.Names
                .Where(name => !s_byLanguage.Any(folder => name.StartsWith(folder, StringComparison.Ordinal)))
                .Select(name => new NewFile(StarterFiles.Place(name), Fill(name))),
            .. request.Languages.Select(language => language.Words).Distinct().Select(Readme),
            .. request.Languages.SelectMany(Pages),
            .. request.Languages.Where(language => !language.IsKnown).Select(Strings),
        ];

    /// <summary>The source language's is the one that people see first.</summary>
    private NewFile Readme(string words, int index) =>
        new(index == 0 ? "README.md" : $"README.{words}.md", Fill($"{Readmes}{words}.md"));

    private IEnumerable<NewFile> Pages(StarterLanguage language)
    {
        var from = $"{Content}{language.Words}/";
        return StarterFiles.Names.Where(name => name.StartsWith(from, StringComparison.Ordinal))
            .Select(name => new NewFile($"{Content}{language.Code}/{name[from.Length..]}", Fill(name)));
    }

    private NewFile Strings(StarterLanguage language) => new(
        $"theme/strings/{language.Code}.yml",
        "# Words of the interface, to translate: the keys stay, and so do {0} and {1}.\n"
            + Counted().Replace(
                ScaffoldContext.ReadText(Path.Combine(request.ToolTheme, "strings", "en.yml")),
                match => $"{{{Forms(language.Code, match.Groups[1].Value, match.Groups[2].Value)}}}"));

    /// <summary>The English forms of a text that counts, for each form that the language has.</summary>
    private static string Forms(string language, string one, string other) => string.Join(
        ", ",
        (PluralRules.Categories(language) ?? [PluralRules.Other]).Select(form => $"{form}: {(form == "one" ? one : other)}"));

    private string Fill(string name)
    {
        if (name.StartsWith(Schemas, StringComparison.Ordinal) && !StarterFiles.Text(name).Contains("{{", StringComparison.Ordinal))
        {
            return new StarterSchema(request.Languages).In(StarterFiles.Text(name));
        }

        var json = name.EndsWith(".json", StringComparison.Ordinal);
        var yaml = name.EndsWith(".yml", StringComparison.Ordinal);
        return Place().Replace(StarterFiles.Text(name), match => Value(match.Groups[1].Value, json, yaml));
    }

    private string Value(string key, bool json, bool yaml) => key switch
    {
        "title" => yaml ? _text.Same(request.Title) : request.Title,
        "base_url" => YamlText.Scalar(request.BaseUrl),
        "date" => request.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "version" => ToolVersion.Number,
        "locales" => string.Join('\n', request.Languages.Select(language =>
            $"  - code: {language.Code}\n    path: {language.Path}\n    name: {YamlText.Scalar(language.Name)}")),
        "queries" => string.Join('\n', request.Languages.Select(language =>
            $"  - {{query: {_text.In(language, "query")}, locale: {language.Code}, finds: [formats]}}")),
        _ => _text.Mapping(key["text.".Length..], json),
    };

    [GeneratedRegex("""\{one: ("[^"]*"), other: ("[^"]*")\}""")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\{\{([a-z0-9._-]+)\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
