using XenModeKB.Reading;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Reading;

/// <summary>Whatever a node of any file of the repository says about its place, there it stands: diagnostics point at nothing else.</summary>
public sealed class NodePlaceTests
{
    public static TheoryData<string> Files =>
        [.. Repository.Files(".yml", "input", "tests/Fixtures", ".github").Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_node_stands_where_it_says(string path)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, path));
        var lines = text.Split('\n');
        var read = ParseYaml.Parse(path, text, 1);

        Assert.Empty(read.Diagnostics);
        Problems.None(
            from node in Nodes(read.Documents.Single().Root!)
            where node is not YamlScalar { Text: "" } && !StandsAt(lines, node)
            select $"{node.Span}: {node}");
    }

    [Fact]
    public void There_are_files_to_read() => Assert.True(Files.Count > 200);

    [Fact]
    public void Front_matter_counts_the_lines_above_it()
    {
        var root = Assert.IsType<YamlMapping>(ParseYaml.Parse("a.md", "a:\n  b: [c]\n", 2).Documents.Single().Root);

        Assert.Equal([(2, 1), (3, 3), (3, 6), (3, 7)], [.. Nodes(root).Where(node => node is not YamlScalar { Text: "a" or "b" }).Select(node => (node.Span.Line, node.Span.Column))]);
    }

    private static IEnumerable<YamlNode> Nodes(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Nodes(entry.Key).Concat(Nodes(entry.Value))).Prepend(node),
        YamlSequence sequence => sequence.Items.SelectMany(Nodes).Prepend(node),
        _ => [node],
    };

    private static bool StandsAt(string[] lines, YamlNode node)
    {
        var written = Written(lines, node);
        return node switch
        {
            YamlScalar { Quoted: false } scalar => string.Join(' ', written.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)) == scalar.Text,
            YamlScalar => written[0] is '"' or '\'' ? written[0] == written[^1] : written[0] is '|' or '>',
            YamlSequence => written[0] == '[' ? written[^1] == ']' : written.StartsWith("- ", StringComparison.Ordinal),
            YamlMapping mapping => written[0] == '{' ? written[^1] == '}' : mapping.Entries[0].Key.Span.CompareTo(node.Span) <= 0,
            _ => false,
        };
    }

    /// <summary>The text of a span; what has no brackets and no quotes may end where the next thing begins.</summary>
    private static string Written(string[] lines, YamlNode node)
    {
        var span = node.Span;
        var first = lines[span.Line - 1];
        if (span.Line == span.EndLine)
        {
            return first[(span.Column - 1)..(span.EndColumn - 1)];
        }

        var last = lines[span.EndLine - 1];
        return string.Join('\n', [first[(span.Column - 1)..], .. lines[span.Line..(span.EndLine - 1)], last[..Math.Min(last.Length, span.EndColumn - 1)]]);
    }
}
