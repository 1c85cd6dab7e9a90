using XenModeKB.SiteTests.Harness;
using YamlDotNet.RepresentationModel;

namespace XenModeKB.SiteTests.Pages;

/// <summary>What the knowledge base's input/search.yml expects, read here on our own.</summary>
internal static class SearchFile
{
    /// <summary>What readers of a language type.</summary>
    public static IReadOnlyList<string> Queries(string locale) =>
    [
        .. from entry in Expectations()
           let written = entry.Children.TryGetValue("locale", out var code) ? code.ToString() : locale
           where written == locale
           select entry["query"].ToString(),
    ];

    /// <summary>Queries of a language with the keys of the pages that answer.</summary>
    public static IReadOnlyList<(string Query, IReadOnlyList<string> Pages)> Judged(string locale) =>
    [
        .. from entry in Expectations()
           where entry.Children.ContainsKey("any") && entry["locale"].ToString() == locale
           select (entry["query"].ToString(), (IReadOnlyList<string>)[.. ((YamlSequenceNode)entry["any"]).Select(page => page.ToString())]),
    ];

    private static IEnumerable<YamlMappingNode> Expectations()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Repository.Root, "input", "search.yml"))));
        return ((YamlSequenceNode)yaml.Documents[0].RootNode["expect"]).Cast<YamlMappingNode>();
    }
}
