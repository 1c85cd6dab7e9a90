using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Languages;

/// <summary>What stands in the places of a message, and in those of the messages in it.</summary>
internal static class Arguments
{
    /// <summary>Codes that show what to write, or what a server says, word for word: it is the same in every language.</summary>
    private static readonly string[] s_wordForWord = ["KB2038", "KB5002", "KB5020", "KB5033"];

    public static IEnumerable<string> TextsOf(Message message) => MessagesOf(message).SelectMany(inner => inner.Arguments.OfType<string>());

    /// <summary>A message and all that are part of it.</summary>
    public static IEnumerable<Message> MessagesOf(Message message) => message.Arguments.OfType<Message>().SelectMany(MessagesOf).Prepend(message);

    /// <summary>Texts of several words that no author of the input can have written: they are ours, and stay English in every language. In a table they write '|' as '\|'.</summary>
    public static IEnumerable<string> Untranslated(Diagnostic diagnostic, string input) =>
        from text in TextsOf(diagnostic.Words)
        from part in text.Split([", ", " → "], StringSplitOptions.TrimEntries)
        let words = part.TrimEnd('…')
        where !s_wordForWord.Contains(diagnostic.Code) && words.Any(char.IsWhiteSpace) && words.Any(char.IsLetter) && !input.Contains(words, StringComparison.Ordinal)
            && !input.Contains(words.Replace("|", "\\|", StringComparison.Ordinal), StringComparison.Ordinal)
        select $"{diagnostic.Code}: '{words}' is in no file of the input; a Message in its place can be translated ({diagnostic.Message})";
}
