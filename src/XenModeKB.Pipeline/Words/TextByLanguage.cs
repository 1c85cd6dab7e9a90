using System.Collections.Immutable;

namespace XenModeKB.Pipeline;

/// <summary>What an author wrote in several languages, as part of a message. Compared by value.</summary>
/// <param name="texts">By language code; the first is the author's own. At least one.</param>
public sealed class TextByLanguage(ImmutableArray<KeyValuePair<string, string>> texts) : IEquatable<TextByLanguage>
{
    /// <summary>In a language; in the first one where there is no such text.</summary>
    public string In(Language language) =>
        texts.FirstOrDefault(text => text.Key == language.Code) is { Key: not null } found ? found.Value : texts[0].Value;

    public bool Equals(TextByLanguage? other) => other is not null && texts.SequenceEqual(other.Texts);

    public override bool Equals(object? obj) => Equals(obj as TextByLanguage);

    public override int GetHashCode() => texts[0].GetHashCode();

    private ImmutableArray<KeyValuePair<string, string>> Texts => texts;
}
