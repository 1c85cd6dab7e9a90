using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Reading;

/// <summary>A mapping in the order of the file; its keys are distinct.</summary>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key.Text == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    public YamlScalar? KeyOf(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Key;
}
