using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Cli.New.Import;

/// <summary>
/// <c>kb new reference TOPIC --from FILE</c>. 1. The file is read as BibTeX or CSL-JSON; 2. each source gets a key that is free;
/// 3. its entry is written as the checks accept it; 4. the entries are put at their places.
/// </summary>
internal static class ImportReferences
{
    /// <summary>What is to be written, and a line for each source that needs a hand.</summary>
    /// <param name="File">The list with the new entries.</param>
    /// <param name="Count">How many entries are new.</param>
    /// <param name="Remarks">One for each source.</param>
    /// <param name="Private">Fields that no list of sources shows, in ordinal order: they were left out everywhere.</param>
    internal sealed record Imported(NewFile File, int Count, IReadOnlyList<Message> Remarks, IReadOnlyList<string> Private);

    /// <exception cref="UsageException">The file can't be read.</exception>
    public static Imported Make(ScaffoldContext context, string topic, string from)
    {
        var id = NewId.Parse(topic, 1, 1, $"topic");
        var text = ScaffoldContext.ReadText(from);
        var name = Path.GetFileName(from);
        var sources = (text.TrimStart().StartsWith('[') ? FromCsl.Read(name, text) : FromBibTeX.Read(name, text)).ToList();
        if (sources.Count == 0)
        {
            throw new UsageException($"{name} holds no sources: it is neither BibTeX nor CSL-JSON. Nothing was written.");
        }

        var list = new ReferenceFile(context, id.Text);
        var yaml = new SourceYaml(context.Config, context.Today);
        var remarks = new List<Message>();
        var free = new FreeIds();
        var count = 0;
        foreach (var source in sources)
        {
            var wanted = KebabCase.Of(source.Key, "source");
            if (list.Has(wanted, source.Fields.GetValueOrDefault("title", source.Key)))
            {
                remarks.Add($"{wanted}: it is in {list.FileOf(wanted)} already and was left out");
                continue;
            }

            var key = free.Of(wanted, other => list.FileOf(other) is not null);
            count++;
            list.Add(key, WithoutControls(yaml.Write(source, key), source.Remarks));
            if (key != source.Key)
            {
                source.Remarks.Insert(0, $"its key was {source.Key}");
            }

            if (source.Remarks.Count > 0)
            {
                remarks.Add($"{key}: {Message.Join("; ", source.Remarks.Distinct())}");
            }
        }

        var left = sources.SelectMany(source => source.Private).Distinct().Order(StringComparer.Ordinal);
        return new(list.ToFile(), count, remarks, [.. left]);
    }

    /// <summary>A terminal may obey them, and the checks refuse them.</summary>
    internal static string WithoutControls(string yaml, List<Message> remarks)
    {
        if (ControlCharacters.IndexIn(yaml) < 0)
        {
            return yaml;
        }

        remarks.Add($"control characters in it were left out");
        return string.Concat(yaml.Where(character => ControlCharacters.IndexIn([character]) < 0));
    }
}
