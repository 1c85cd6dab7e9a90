using System.Collections.Immutable;
using XenModeKB.Reading;

namespace XenModeKB.Cli.New;

/// <summary>The file of one topic of the reference list, to which entries are added at their places: they are sorted by key.</summary>
internal sealed class ReferenceFile
{
    public const string Folder = "input/references";

    private readonly string _path;
    private readonly bool _isThere;
    private readonly Dictionary<string, string> _fileOf = new(StringComparer.Ordinal);
    private readonly HashSet<(string Key, string Title)> _titles = [];
    private readonly string _head;

    /// <summary>Entries by key, each with the comments right above it.</summary>
    private readonly SortedDictionary<string, string> _entries = new(StringComparer.Ordinal);

    public ReferenceFile(ScaffoldContext context, string topic)
    {
        _path = $"{Folder}/{topic}.yml";
        foreach (var file in context.Files(Folder, "*.yml"))
        {
            foreach (var entry in Entries(ScaffoldContext.ReadText(file)))
            {
                _fileOf.TryAdd(entry.Key.Text, $"{Folder}/{Path.GetFileName(file)}");
                _titles.Add((entry.Key.Text, ((entry.Value as YamlMapping)?["title"] as YamlScalar)?.Text ?? ""));
            }
        }

        _isThere = File.Exists(context.FullPath(_path));
        _head = _isThere
            ? Take(ScaffoldContext.ReadText(context.FullPath(_path)))
            : Template.Header(context, Folder, "../data/schemas/reference.json");
    }

    /// <summary>The file of the list that has the key; null when the key is free.</summary>
    public string? FileOf(string key) => _fileOf.GetValueOrDefault(key);

    /// <summary>Whether the list has the key for a source of this title.</summary>
    public bool Has(string key, string title) => _titles.Contains((key, title));

    /// <summary>Puts an entry, which begins with its key, at its place.</summary>
    public void Add(string key, string text)
    {
        _fileOf.Add(key, _path);
        _entries.Add(key, text.TrimEnd('\n') + "\n");
    }

    public NewFile ToFile() => new(_path, _head + string.Concat(_entries.Values), Extends: _isThere);

    /// <summary>Cuts a file into its entries; gives what stands before the first.</summary>
    private string Take(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var keys = Entries(text).Select(entry => entry.Key).ToList();
        var starts = keys.Select(key => Start(lines, key.Span.Line - 1)).Append(lines.Length).ToList();
        foreach (var (i, key) in keys.Index())
        {
            _entries[key.Text] = string.Concat(lines[starts[i]..starts[i + 1]].Select(line => line + "\n"));
        }

        return string.Concat(lines[..starts[0]].Select(line => line + "\n"));
    }

    /// <summary>Comments right above a key belong to it, but not those that the file begins with.</summary>
    private static int Start(string[] lines, int at)
    {
        var start = at;
        while (start > 0 && lines[start - 1].StartsWith('#'))
        {
            start--;
        }

        return start == 0 ? at : start;
    }

    private static ImmutableArray<YamlEntry> Entries(string text) =>
        ParseYaml.Parse(Folder, text, 1).Documents.SingleOrDefault()?.Root is YamlMapping map ? map.Entries : [];
}
