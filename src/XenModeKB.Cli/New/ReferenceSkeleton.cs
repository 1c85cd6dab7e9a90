using XenModeKB.Pipeline;

namespace XenModeKB.Cli.New;

/// <summary>An entry of the reference list, put at its place in the file of its topic: entries are sorted by key.</summary>
internal static class ReferenceSkeleton
{
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
        var id = NewId.Parse(given, 1, 2, $"topic/key, or key when there is one topic");
        var topics = context.Files(ReferenceFile.Folder, "*.yml").Select(file => Path.GetFileNameWithoutExtension(file)).ToArray();
        var file = new ReferenceFile(context, Topic(id, topics));
        if (file.FileOf(id.Last) is { } other)
        {
            throw new UsageException($"The key {id.Last} is in use in {other}.");
        }

        file.Add(id.Last, Template.Fill(context, "reference.yml", id, null, BuiltIn));
        return [file.ToFile()];
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
}
