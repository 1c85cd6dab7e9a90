using System.Collections.Immutable;
using System.Globalization;
using System.Text;
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
            if (Invisible(text.Value) is var at and >= 0)
            {
                yield return ReferenceRules.Invisible(TextPlace.Of(text, at), field, Name(text.Value, at), at + 1);
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
        // Of an address that nothing can take, that is told.
        var readable = CheckAddresses.Readable(reference);
        yield return ("title", reference.Title);
        (string, Located<string>?)[] others =
        [
            ("publisher", reference.Publisher), ("pages", reference.Pages), ("container", reference.Container),
            ("series", reference.Series), ("volume", reference.Volume), ("issue", reference.Issue), ("edition", reference.Edition),
            ("place", reference.Place), ("url", readable.Url), ("current_url", readable.CurrentUrl),
            ("archive_url", readable.ArchiveUrl),
        ];
        foreach (var (field, text) in others)
        {
            if (text is { } value)
            {
                yield return (field, value);
            }
        }

        foreach (var (field, author) in reference.Authors.Select(one => ("authors", one))
            .Concat(reference.Editors.Select(one => ("editors", one))))
        {
            yield return (field, new($"{author.Literal}{author.Family} {author.Given}", author.Span));
        }

        foreach (var identifier in reference.Identifiers)
        {
            yield return ($"identifiers.{identifier.Scheme}", new(identifier.Value, identifier.Span));
        }

        foreach (var note in reference.Note?.Texts ?? LocalizedText.Empty.Texts)
        {
            yield return ($"note.{note.Key}", note.Value);
        }
    }

    /// <summary>
    /// Where the first character stands that no title has, or -1: more than in a page, whose words may be set with soft hyphens and
    /// marks of direction.
    /// </summary>
    private static int Invisible(string text)
    {
        var first = InvisibleCharacters.IndexIn(text);
        var end = first < 0 ? text.Length : first;
        for (var i = 0; i < end; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune) || IsOdd(rune))
            {
                return i;
            }

            i += rune.Utf16SequenceLength - 1;
        }

        return first;
    }

    private static bool IsOdd(Rune rune) => rune.Value == '\uFFFD' || (rune.Value != '\n' && Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.PrivateUse => true,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not ('\u200B' or '\u200C' or '\u200D') && rune.Value <= char.MaxValue,
        _ => false,
    });

    private static Message Name(string text, int at) => text[at] switch
    {
        '\t' => $"a tab (U+0009)",
        '\u00AD' => $"a soft hyphen (U+00AD)",
        '\u200B' => $"a zero width space (U+200B)",
        '\u200D' => $"a zero width joiner (U+200D)",
        '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') =>
            $"a mark that turns the direction of text (U+{(int)text[at]:X4})",
        '\uFEFF' => $"a byte order mark (U+FEFF)",
        '\uFFFD' => $"a replacement character (U+FFFD)",
        _ => $"U+{(Rune.TryGetRuneAt(text, at, out var rune) ? rune.Value : text[at]):X4}",
    };
}
