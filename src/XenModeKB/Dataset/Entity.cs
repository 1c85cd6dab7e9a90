using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>One thing that the dataset knows: one file.</summary>
/// <param name="Schema">Its collection.</param>
/// <param name="Id">File name.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Summary">One or two sentences; empty when there are none.</param>
/// <param name="Order">Place among its siblings.</param>
/// <param name="Fields">What its schema calls facts, by field.</param>
/// <param name="Span">First line of the file.</param>
internal sealed record Entity(
    CollectionSchema Schema, string Id, LocalizedText Name, LocalizedText Summary, int Order,
    ImmutableArray<KeyValuePair<string, Value>> Fields, SourceSpan Span)
{
    /// <summary>What stands for the id in the address of its page; null for the id.</summary>
    public LocalizedText? Slug { get; init; }

    /// <summary>Collection and id.</summary>
    public string FullId => $"{Schema.Id}/{Id}";

    /// <summary>Looked for one by one: an entity has few fields, and there are very many entities.</summary>
    public Value? this[string field]
    {
        get
        {
            foreach (var (name, value) in Fields)
            {
                if (name == field)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>The short name, for table headers; null when the schema has no such field or the entity no such name.</summary>
    public string? Short { get; } = Fields.Select(field => field.Value).OfType<TextValue>()
        .FirstOrDefault(text => text.Schema.SemanticType == SemanticType.Short)?.Text;

    /// <summary>The value at a dotted path.</summary>
    public Value? At(string path)
    {
        var steps = path.Split('.');
        var value = this[steps[0]];
        foreach (var step in steps.Skip(1))
        {
            value = (value as RecordValue)?.Fields.FirstOrDefault(field => field.Key == step).Value;
        }

        return value;
    }
}
