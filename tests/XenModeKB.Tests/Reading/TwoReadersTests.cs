using XenModeKB.Reading;
using XenModeKB.Tests.Architecture;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace XenModeKB.Tests.Reading;

/// <summary>Another library, which has nothing in common with the reader, reads the same in every file of the repository, at the same places.</summary>
public sealed class TwoReadersTests
{
    public static TheoryData<string> Files =>
    [
        .. new[] { "input", "tests/Fixtures", ".github" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.yml", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Two_readers_read_the_same(string path)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, path));
        var ours = ParseYaml.Parse(path, text, 1);
        var theirs = new YamlStream();
        theirs.Load(new StringReader(text));

        Assert.Empty(ours.Diagnostics);
        Assert.Equal(Lines(theirs.Documents.Single().RootNode), Lines(ours.Documents.Single().Root!));
    }

    [Fact]
    public void There_are_files_to_read() => Assert.True(Files.Count > 200);

    private static IEnumerable<string> Lines(XenModeKB.Reading.YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(e => Lines(e.Key).Concat(Lines(e.Value))).Prepend(Line(node, "{}")),
        YamlSequence sequence => sequence.Items.SelectMany(Lines).Prepend(Line(node, "[]")),
        YamlScalar { Quoted: var quoted, Text: var text } => [Line(node, quoted ? $"'{text}'" : text)],
        _ => throw new InvalidOperationException("Another kind of node."),
    };

    private static string Line(XenModeKB.Reading.YamlNode node, string what) => $"{node.Span.Line}:{node.Span.Column} {what}";

    private static IEnumerable<string> Lines(YamlDotNet.RepresentationModel.YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.SelectMany(pair => Lines(pair.Key).Concat(Lines(pair.Value))).Prepend(Line(node, "{}")),
        YamlSequenceNode sequence => sequence.Children.SelectMany(Lines).Prepend(Line(node, "[]")),
        YamlScalarNode { Style: not ScalarStyle.Plain } scalar => [Line(node, $"'{scalar.Value}'")],
        _ => [Line(node, ((YamlScalarNode)node).Value!)],
    };

    private static string Line(YamlDotNet.RepresentationModel.YamlNode node, string what) => $"{node.Start.Line}:{node.Start.Column} {what}";
}
