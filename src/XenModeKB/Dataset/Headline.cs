using XenModeKB.Html;

namespace XenModeKB.Dataset;

/// <summary>
/// A value in one line, without sources and notes: of several claims the one that holds last, of a text that would take several
/// lines what stands before its first semicolon or full stop. An ellipsis says that there is more.
/// </summary>
internal sealed class Headline(DatasetText language, HtmlBuilder html)
{
    private const int ShortEnough = 60;

    private static readonly string[] s_ends = ["; ", ". "];

    public void Write(Value? value)
    {
        var said = value is ClaimsValue claims ? claims.Current.Value : value;
        switch (said)
        {
            case null:
                Legend.Dash(language, html);
                break;
            case LocalizedValue localized when language.Of(localized.Text) is var text:
                html.Text(text with { Text = Of(text.Text) });
                break;
            case TextValue { Schema.SemanticType: not SemanticType.Code and not SemanticType.Url }:
                html.Text(Of(language.Words(said)));
                break;
            default:
                new WriteValue(language, html).Value(said, "", "");
                break;
        }
    }

    /// <summary>What a text says first.</summary>
    public static string Of(string text)
    {
        if (text.Length <= ShortEnough)
        {
            return text;
        }

        var end = s_ends.Select(mark => text.IndexOf(mark, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
        return end < 0 ? text : text[..end] + "…";
    }
}
