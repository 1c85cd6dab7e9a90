using System.Collections.Immutable;
using Microsoft.Playwright;
using YamlDotNet.RepresentationModel;

namespace XenModeKB.SiteTests.Pages;

/// <summary>A node of the browser's accessibility tree: what a screen reader says, in the order in which it says it.</summary>
/// <param name="Role">As in WAI-ARIA, or <c>text</c>.</param>
/// <param name="Name">The accessible name, or the text itself.</param>
/// <param name="Url">Of a link, as written.</param>
/// <param name="Inside">What is read next, before anything after this node.</param>
internal sealed record Spoken(string Role, string Name, string? Url, ImmutableArray<Spoken> Inside)
{
    /// <summary>The node itself and everything in it, as it is read.</summary>
    public IEnumerable<Spoken> All => [this, .. Inside.SelectMany(node => node.All)];

    public IEnumerable<Spoken> Links => All.Where(node => node.Role == "link");

    /// <summary>What is read of an element.</summary>
    public static async Task<Spoken> Of(ILocator element)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(await element.AriaSnapshotAsync()));
        return new("snapshot", "", null, ReadAll(yaml.Documents.Single().RootNode));
    }

    /// <summary>Role and name, for messages and comparisons: <c>link "Home" ../</c>.</summary>
    public override string ToString() => $"{Role} \"{Name}\"{(Url is null ? "" : " " + Url)}";

    private static ImmutableArray<Spoken> ReadAll(YamlNode node) => [.. ((YamlSequenceNode)node).Select(Read).OfType<Spoken>()];

    /// <summary>Null for a property of the node around it.</summary>
    private static Spoken? Read(YamlNode node)
    {
        if (node is YamlScalarNode alone)
        {
            return Head(alone.Value!, null, []);
        }

        var (key, value) = ((YamlMappingNode)node).Children.Single();
        var head = ((YamlScalarNode)key).Value!;
        if (head.StartsWith('/'))
        {
            return null;
        }

        return value is YamlScalarNode text
            ? Head(head, null, [], text.Value)
            : Head(head, AddressOf((YamlSequenceNode)value), ReadAll(value));
    }

    private static Spoken Head(string head, string? url, ImmutableArray<Spoken> inside, string? text = null)
    {
        var space = head.IndexOf(' ', StringComparison.Ordinal);
        var (start, end) = (head.IndexOf('"', StringComparison.Ordinal), head.LastIndexOf('"'));
        var name = start < 0 ? text ?? "" : head[(start + 1)..end].Replace("\\\"", "\"", StringComparison.Ordinal);
        return new(space < 0 ? head : head[..space], name, url, inside);
    }

    private static string? AddressOf(YamlSequenceNode children) =>
        children.OfType<YamlMappingNode>().Select(child => child.Children.Single()).Where(child => child.Key.ToString() == "/url").Select(child => child.Value.ToString()).FirstOrDefault();
}
