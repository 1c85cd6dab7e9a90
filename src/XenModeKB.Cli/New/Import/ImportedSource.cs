using XenModeKB.Pipeline;

namespace XenModeKB.Cli.New.Import;

/// <summary>A person as a bibliography names them.</summary>
/// <param name="Family">Family name; null where the name is not taken apart.</param>
/// <param name="Given">Given names, or null.</param>
/// <param name="Literal">The whole name where it is not taken apart.</param>
internal sealed record ImportedName(string? Family, string? Given, string? Literal);

/// <summary>A source as another program wrote it, in the fields of the reference list.</summary>
/// <param name="Key">As written there.</param>
/// <param name="Type">Name of the type of source that comes nearest.</param>
internal sealed record ImportedSource(string Key, string Type)
{
    /// <summary>Values by field: <c>title</c>, <c>container</c>, <c>identifiers.doi</c>.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    public List<ImportedName> Authors { get; } = [];

    public List<ImportedName> Editors { get; } = [];

    /// <summary>What a person has to look at, in words.</summary>
    public List<Message> Remarks { get; } = [];

    /// <summary>What nobody shows and that was left out of this source and of others: <c>abstract</c>.</summary>
    public List<string> Private { get; } = [];

    /// <summary>Sets a field that has a value and none yet; what finds another value there is told.</summary>
    /// <param name="field">Name here.</param>
    /// <param name="value">As text.</param>
    /// <param name="from">Name there, where several fields can go to one.</param>
    public void Set(string field, string? value, string? from = null)
    {
        if (!string.IsNullOrWhiteSpace(value) && !Fields.TryAdd(field, value.Trim()) && from is not null && Fields[field] != value.Trim())
        {
            Remarks.Add($"{from} '{value.Trim()}' was left out: another field has the place of '{field}'");
        }
    }
}
