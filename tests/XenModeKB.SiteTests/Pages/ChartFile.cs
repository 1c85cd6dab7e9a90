using System.Collections.Immutable;
using XenModeKB.SiteTests.Harness;
using YamlDotNet.RepresentationModel;

namespace XenModeKB.SiteTests.Pages;

/// <summary>A flowchart as its YAML file says it, read here on our own: what the site shows is held against it.</summary>
internal sealed record ChartFile(string Id, string Start, YamlMappingNode Nodes)
{
    public static ImmutableArray<string> Locales { get; } = ["pt-BR", "en"];

    public static ImmutableArray<ChartFile> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "input", "flowcharts"), "*.yml").Order(StringComparer.Ordinal).Select(Read),
    ];

    public YamlMappingNode this[string node] => (YamlMappingNode)Nodes[node];

    public bool IsQuestion(string node) => this[node].Children.ContainsKey("answers");

    public IEnumerable<(YamlMappingNode Label, string To)> Answers(string node) =>
        IsQuestion(node) ? Items(node, "answers").Select(answer => ((YamlMappingNode)answer["label"], Text(answer["to"]))) : [];

    /// <summary>The mappings of a list; none where the field is left out.</summary>
    public IEnumerable<YamlMappingNode> Items(string node, string field) => List(node, field).Cast<YamlMappingNode>();

    /// <summary>The strings of a list; none where the field is left out.</summary>
    public IEnumerable<string> Words(string node, string field) => List(node, field).Select(Text);

    /// <summary>A text of a node in a language; null where the field is left out.</summary>
    public string? Say(string node, string field, string locale) => this[node].Children.TryGetValue(field, out var text) ? Text(text[locale]) : null;

    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value!.Trim();

    /// <summary>Every way from the start to an outcome, as the labels of its answers, with the outcome's id at the end: <c>Yes / No / use-pv</c>.</summary>
    public IEnumerable<string> Paths(string locale) => Paths(Start, "", locale);

    /// <summary>How many ways there are, by adding up and without listing them.</summary>
    public int CountPaths() => CountPaths(Start);

    /// <summary>Where the chart's page is in a language.</summary>
    public string Route(Site site, string locale) => LocaleRoute.Of(site, $"choose/{Id}/", locale);

    /// <summary>Where the page of one of its steps is.</summary>
    public string Route(Site site, string locale, string node) => LocaleRoute.Of(site, $"choose/{Id}/{node}/", locale);

    /// <summary>What stands for a step in its address.</summary>
    public string Slug(string node, string locale) =>
        this[node].Children.TryGetValue("slug", out var slug) && ((YamlMappingNode)slug).Children.TryGetValue(locale, out var word) ? Text(word) : node;

    /// <summary>The step whose address ends so.</summary>
    public string NodeOf(string slug, string locale) => Nodes.Children.Keys.Select(Text).Single(node => Slug(node, locale) == slug);

    private static ChartFile Read(string path)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(path);
        yaml.Load(reader);
        var root = (YamlMappingNode)yaml.Documents.Single().RootNode;
        return new(Path.GetFileNameWithoutExtension(path), Text(root["start"]), (YamlMappingNode)root["nodes"]);
    }

    private IEnumerable<YamlNode> List(string node, string field) => this[node].Children.TryGetValue(field, out var list) ? (YamlSequenceNode)list : [];

    private IEnumerable<string> Paths(string node, string before, string locale) =>
        IsQuestion(node) ? Answers(node).SelectMany(answer => Paths(answer.To, $"{before}{Text(answer.Label[locale])} / ", locale)) : [before + node];

    private int CountPaths(string node) => IsQuestion(node) ? Answers(node).Sum(answer => CountPaths(answer.To)) : 1;
}
