using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Cli.New;

/// <summary>An entry of the reference list, put at its place in the file of its topic: entries are sorted by key.</summary>
internal static class ReferenceSkeleton
{
    private const string Folder = "input/references";

    private const string BuiltIn =
        """
        {{id}}:
          type: webpage
          title: ""
          language: {{language}}
          publisher: ""
          accessed: "{{date}}"
          checked: "{{date}}"
          url: ""
          status: unknown

        """;

    /// <exception cref="UsageException">No topic, or the key is in use.</exception>
    public static IReadOnlyList<NewFile> Make(ScaffoldContext context, string given)
    {
        var id = NewId.Parse(given, 1, 2, "topic/key, or key when there is one topic");
        var topics = context.Files(Folder, "*.yml").ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
        var topic = Topic(id, [.. topics.Keys]);
        foreach (var (name, file) in topics)
        {
            if (Entries(file).Any(entry => entry.Text == id.Last))
            {
                throw new UsageException($"The key {id.Last} is in use in {Folder}/{name}.yml.");
            }
        }

        var text = Template.Fill(context, "reference.yml", id, null, BuiltIn).TrimEnd('\n') + "\n";
        return topics.TryGetValue(topic, out var known)
            ? [new($"{Folder}/{topic}.yml", Insert(ScaffoldContext.ReadText(known), Entries(known), id.Last, text), Extends: true)]
            : [new($"{Folder}/{topic}.yml", Template.Header(context, Folder, "../data/schemas/reference.json") + text)];
    }

    private static string Topic(NewId id, string[] topics)
    {
        if (id.Segments.Length == 2)
        {
            return id.Segments[0];
        }

        if (topics is [var only])
        {
            return only;
        }

        Message known = topics.Length == 0
            ? Message.None
            : $" Topics are {string.Join(", ", topics)}.{Suggest.DidYouMean(id.Last, topics)}";
        throw new UsageException($"Say which file it goes to: kb new reference TOPIC/{id.Last}.{known}");
    }

    private static IEnumerable<YamlScalar> Entries(string file) =>
        ParseYaml.Parse(file, ScaffoldContext.ReadText(file), 1).Documents.Single().Root is YamlMapping map
            ? map.Entries.Select(entry => entry.Key)
            : [];

    /// <summary>Before the first key that comes after it, and before the comments that belong to that key.</summary>
    private static string Insert(string file, IEnumerable<YamlScalar> keys, string key, string text)
    {
        var lines = file.TrimEnd('\n').Split('\n').ToList();
        var at = keys.FirstOrDefault(other => string.CompareOrdinal(other.Text, key) > 0) is { } next ? next.Span.Line - 1 : lines.Count;
        while (at > 0 && at < lines.Count && lines[at - 1].StartsWith('#')
            && lines[..(at - 1)].Any(line => line.Length > 0 && line[0] != '#'))
        {
            at--;
        }

        lines.Insert(at, text.TrimEnd('\n'));
        return string.Join('\n', lines) + "\n";
    }
}
