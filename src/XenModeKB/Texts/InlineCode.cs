using System.Collections.Immutable;

namespace XenModeKB.Texts;

/// <summary>A text of data in which code stands between backticks. One that has no other is a character like any.</summary>
internal static class InlineCode
{
    /// <summary>The text in pieces: words, and code without its marks.</summary>
    public static ImmutableArray<(string Text, bool IsCode)> Parts(string text)
    {
        var pieces = text.Split('`');
        if (pieces.Length % 2 == 0)
        {
            pieces = [.. pieces[..^2], $"{pieces[^2]}`{pieces[^1]}"];
        }

        return [.. pieces.Select((piece, i) => (piece, i % 2 == 1)).Where(piece => piece.piece.Length > 0)];
    }

    /// <summary>Where nothing can be marked.</summary>
    public static string Plain(string text) => string.Concat(Parts(text).Select(part => part.Text));

    public static string Markdown(string text) =>
        string.Concat(Parts(text).Select(part => part.IsCode ? $"`{part.Text}`" : EscapeMarkdown.Sentence(part.Text)));
}
