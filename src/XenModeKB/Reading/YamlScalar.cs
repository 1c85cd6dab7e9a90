using System.Collections.Immutable;
using System.Text;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Reading;

/// <summary>
/// The text of a scalar as it was written: <c>8.2</c>, <c>no</c> and <c>2016-01-20</c> have no type until a schema gives them one.
/// </summary>
/// <param name="Text">The value, unescaped.</param>
/// <param name="Quoted">Whether it was quoted or a block: an unquoted empty scalar is "nothing".</param>
/// <param name="Span">Where it stands.</param>
public sealed record YamlScalar(string Text, bool Quoted, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>
    /// A scalar of a file. A control character that an escape stands for is told, and left out: who reads the text has no second thing to
    /// say.
    /// </summary>
    internal static YamlScalar Of(string text, bool quoted, SourceSpan span, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var control = ControlCharacters.IndexIn(text);
        if (control >= 0)
        {
            diagnostics.Add(YamlRules.Control(span, text[control]));
            text = string.Concat(text.Where(character => ControlCharacters.IndexIn([character]) < 0));
        }

        return new(text, quoted, span);
    }

    /// <summary>Tells of an invisible character in a text with escapes, if what was written has none.</summary>
    internal static void TellInvisible(
        string text, string written, SourceSpan span, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        // References have a rule of their own, at the field.
        if (InvisibleCharacters.IndexIn(text) is var at and >= 0
            && InvisibleCharacters.IndexIn(written) < 0
            && !span.Path.StartsWith("input/references/", StringComparison.Ordinal))
        {
            diagnostics.Add(YamlRules.Invisible(span, Rune.GetRuneAt(text, at).Value));
        }
    }

    /// <summary>Whether a comment follows in its line.</summary>
    internal bool HasComment { get; init; }

    /// <summary>Whether the author wrote nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !Quoted && Text is "" or "~" or "null";
}
