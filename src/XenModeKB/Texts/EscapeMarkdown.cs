using System.Text;

namespace XenModeKB.Texts;

/// <summary>Plain text as Markdown that shows it, on one line.</summary>
internal static class EscapeMarkdown
{
    /// <summary>In a sentence: marks of emphasis, links and code mean nothing.</summary>
    public static string Sentence(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '*' or '_' or '[' or ']' or '<' or '`')
            {
                escaped.Append('\\');
            }

            escaped.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return escaped.ToString();
    }

    /// <summary>In a cell of a table with pipes, where text of the data may have emphasis.</summary>
    public static string Cell(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal)
        .Replace('\n', ' ');
}
