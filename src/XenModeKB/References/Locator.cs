using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.References;

/// <summary>A place in a source: a label that each language writes in its own way, and numbers.</summary>
/// <param name="Label">Canonical, without full stop: <c>pp</c>.</param>
/// <param name="Numbers">What follows: <c>3-7</c>.</param>
internal sealed record Locator(string Label, string Numbers)
{
    private const int LongestNumbers = 40;

    /// <summary>Labels as authors write them. The interface strings hold how each language shows them.</summary>
    public static ImmutableArray<string> Labels { get; } =
        ["app", "art", "ch", "fig", "l", "ll", "n", "p", "par", "pp", "sec", "tab", "vol"];

    /// <summary><c>p. 3</c>, <c>pp. 3-7</c>, <c>sec. 2.1</c>, <c>l. 40</c>; null when the text has another form.</summary>
    public static Locator? Parse(string text)
    {
        var letters = text.TakeWhile(char.IsAsciiLetterLower).Count();
        var (label, rest) = (text[..letters], text[letters..]);
        var numbers = rest.StartsWith(". ", StringComparison.Ordinal) ? rest[2..] : "";
        return Labels.Contains(label) && IsNumbers(numbers) ? new(label, numbers) : null;
    }

    /// <summary>The form that was probably meant; null when there is no telling.</summary>
    public static string? Nearest(string text)
    {
        var trimmed = text.Trim();
        var letters = trimmed.TakeWhile(char.IsLetter).Count();
        var numbers = trimmed[letters..].TrimStart('.', ' ', ':').Replace('–', '-');
        if (!IsNumbers(numbers))
        {
            return null;
        }

        var label = Fold.Plain(trimmed[..letters]) switch
        {
            "" or "page" or "pagina" or "pag" or "pg" => numbers.Contains('-', StringComparison.Ordinal) ? "pp" : "p",
            "pages" or "paginas" or "pags" => "pp",
            "section" or "secao" or "s" => "sec",
            "chapter" or "capitulo" or "cap" => "ch",
            "line" or "linha" => "l",
            "lines" or "linhas" => "ll",
            "figure" or "figura" => "fig",
            "table" or "tabela" => "tab",
            var other => Suggest.Nearest(other, Labels),
        };
        return label is null ? null : $"{label}. {numbers}";
    }

    public string InWords(Strings strings, Locale locale) =>
        $"{strings.Get(locale, $"references.locator-{Label}")} {Numbers.Replace('-', '–')}";

    private static bool IsNumbers(string text) =>
        text.Length is > 0 and <= LongestNumbers && char.IsLetterOrDigit(text[0]) && text.Any(char.IsAsciiDigit)
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ',' or ' ');
}
