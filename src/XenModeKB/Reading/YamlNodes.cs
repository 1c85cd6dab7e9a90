using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Reading;

/// <summary>A node of a YAML file, with its place.</summary>
public abstract record YamlNode(SourceSpan Span);

/// <summary>
/// The text of a scalar as it was written: <c>8.2</c>, <c>no</c> and <c>2016-01-20</c> have no type until a schema gives them one.
/// </summary>
/// <param name="Text">The value, unescaped.</param>
/// <param name="Quoted">Whether it was quoted or a block: an unquoted empty scalar is "nothing".</param>
/// <param name="Span">Where it stands.</param>
public sealed record YamlScalar(string Text, bool Quoted, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>Whether the author wrote nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !Quoted && Text is "" or "~" or "null";
}

public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

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

/// <summary>One parsed YAML file. The root is null when the file could not be parsed (and was reported).</summary>
public sealed record YamlDocument(string Path, YamlNode? Root);
