using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Languages;

/// <summary>What stands in the places of a message, and in those of the messages in it.</summary>
internal static class Arguments
{
    public static IEnumerable<string> TextsOf(Message message) => MessagesOf(message).SelectMany(inner => inner.Arguments.OfType<string>());

    /// <summary>A message and all that are part of it.</summary>
    public static IEnumerable<Message> MessagesOf(Message message) => message.Arguments.OfType<Message>().SelectMany(MessagesOf).Prepend(message);

    /// <summary>Texts of several words that no author of the input can have written: they are ours, and stay English in every language.</summary>
    public static IEnumerable<string> Untranslated(Diagnostic diagnostic, string input) =>
        from text in TextsOf(diagnostic.Words)
        from part in text.Split([", ", " → "], StringSplitOptions.TrimEntries)
        let words = part.TrimEnd('…')
        where words.Any(char.IsWhiteSpace) && words.Any(char.IsLetter) && !input.Contains(words, StringComparison.Ordinal)
        select $"{diagnostic.Code}: '{words}' is in no file of the input; a Message in its place can be translated ({diagnostic.Message})";
}
