using System.Collections.Immutable;
using System.Globalization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.References;

/// <summary>
/// What the texts of an entry must not contain: error pages for titles, characters nobody sees, "p." before page numbers.
/// </summary>
internal static class CheckEntryTexts
{
    /// <summary>Titles that are an error page when they are the whole title.</summary>
    private static readonly ImmutableArray<string> s_wholeTitles =
    [
        "404", "access denied", "acesso negado", "bad gateway", "bad request", "erro", "error", "forbidden", "home",
        "index of /", "internal server error", "just a moment...", "just a moment", "log in",
        "login", "moved permanently", "no title", "not found", "pagina inicial", "redirecting", "redirecting...",
        "sem titulo", "service unavailable", "sign in", "untitled", "untitled document", "wayback machine",
    ];

    /// <summary>Phrases that make a title one.</summary>
    private static readonly ImmutableArray<string> s_phrases =
    [
        "403 forbidden", "404 error", "404 not found", "404 nao encontrad", "404 page", "500 internal server", "502 bad gateway",
        "503 service", "are you a robot", "attention required!", "checking your browser", "domain is for sale",
        "error 404", "erro 404", "page not found", "pagina nao encontrada", "page cannot be found",
        "page can't be found", "this page isn't available", "verify you are human",
    ];

    public static IEnumerable<Diagnostic> Of(Reference reference)
    {
        if (ErrorPhrase(reference.Title.Value) is { } phrase)
        {
            yield return ReferenceRules.ErrorTitle(reference.Title, phrase);
        }

        if (reference.Pages is { } pages && Numbers(pages.Value) is { } numbers)
        {
            yield return ReferenceRules.Pages(pages, numbers);
        }

        foreach (var (field, text) in Texts(reference))
        {
            for (var i = 0; i < text.Value.Length; i++)
            {
                if (Invisible(text.Value, i))
                {
                    yield return ReferenceRules.Invisible(TextPlace.Of(text, i), field, Name(text.Value[i]), i + 1);
                    break;
                }
            }
        }
    }

    private static string? ErrorPhrase(string title)
    {
        var folded = Fold.Plain(title.Trim());
        return s_wholeTitles.Contains(folded)
            ? title.Trim()
            : s_phrases.FirstOrDefault(phrase => folded.Contains(phrase, StringComparison.Ordinal));
    }

    /// <summary>The numbers behind a prefix such as "p." or "págs."; null when there is none.</summary>
    private static string? Numbers(string pages)
    {
        string[] prefixes = ["p", "pp", "pg", "pgs", "pag", "pags", "page", "pages", "pagina", "paginas"];
        var trimmed = pages.TrimStart();
        var letters = trimmed.TakeWhile(char.IsLetter).Count();
        return prefixes.Contains(Fold.Plain(trimmed[..letters])) ? trimmed[letters..].TrimStart('.', ' ', '\u00A0') : null;
    }

    private static IEnumerable<(string Field, Located<string> Text)> Texts(Reference reference)
    {
        yield return ("title", reference.Title);
        foreach (var (field, text) in new[] { ("publisher", reference.Publisher), ("pages", reference.Pages) })
        {
            if (text is { } value)
            {
                yield return (field, value);
            }
        }

        foreach (var author in reference.Authors)
        {
            yield return ("authors", new($"{author.Literal}{author.Family} {author.Given}", author.Span));
        }

        foreach (var note in reference.Note?.Texts ?? LocalizedText.Empty.Texts)
        {
            yield return ($"note.{note.Key}", note.Value);
        }
    }

    private static bool Invisible(string text, int i)
    {
        var c = text[i];
        if (char.IsSurrogate(c))
        {
            return !char.IsSurrogatePair(text, i) && !(i > 0 && char.IsSurrogatePair(text, i - 1));
        }

        return c == '\uFFFD' || (c != '\n' && char.GetUnicodeCategory(c) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }

    private static Message Name(char c) => c switch
    {
        '\t' => $"a tab (U+0009)",
        '\u00AD' => $"a soft hyphen (U+00AD)",
        '\u200B' => $"a zero width space (U+200B)",
        '\u200D' => $"a zero width joiner (U+200D)",
        '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') =>
            $"a mark that turns the direction of text (U+{(int)c:X4})",
        '\uFEFF' => $"a byte order mark (U+FEFF)",
        '\uFFFD' => $"a replacement character (U+FFFD)",
        _ => $"U+{(int)c:X4}",
    };
}
