using System.Text;
using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>Sources for LaTeX: UTF-8, with the fields and types of biblatex.</summary>
internal static class WriteBibTeX
{
    public static string Of(IEnumerable<Reference> references, Locale locale)
    {
        var to = new StringBuilder();
        foreach (var reference in references)
        {
            to.Append(to.Length > 0 ? "\n" : "").Append('@').Append(reference.Type.BibTeX).Append('{').Append(reference.Key.Value);
            foreach (var (field, value) in Fields(reference, locale))
            {
                to.Append(",\n  ").Append(field).Append(" = {").Append(value).Append('}');
            }

            to.Append("\n}\n");
        }

        return to.ToString();
    }

    /// <summary>Escapes what TeX would take for markup.</summary>
    public static string Escape(string text)
    {
        var to = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => to.Append("{\\textbackslash}"),
                '~' => to.Append("{\\textasciitilde}"),
                '^' => to.Append("{\\textasciicircum}"),
                '{' or '}' or '&' or '%' or '$' or '#' or '_' => to.Append('\\').Append(c),
                '\n' or '\r' => to.Append(' '),
                _ => to.Append(c),
            };
        }

        return to.ToString();
    }

    private static IEnumerable<(string Field, string Value)> Fields(Reference reference, Locale locale)
    {
        if (!reference.Authors.IsEmpty)
        {
            yield return ("author", string.Join(" and ", reference.Authors.Select(Name)));
        }

        // The second pair of braces keeps capitals as they are.
        yield return ("title", $"{{{Escape(reference.Title.Value)}}}");
        if (reference.Issued is { } issued)
        {
            yield return ("date", issued.Date.ToString());
            yield return ("year", $"{issued.Date.Year:0000}");
        }

        foreach (var (field, value) in Plain(reference))
        {
            if (value is not null)
            {
                yield return (field, Escape(value));
            }
        }

        foreach (var (field, value) in Verbatim(reference))
        {
            if (value is not null)
            {
                yield return (field, value.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal));
            }
        }

        if (reference.Accessed is { } accessed)
        {
            yield return ("urldate", accessed.Date.ToString());
        }

        if (reference.Note is { } note)
        {
            yield return ("note", Escape(note[locale]));
        }
    }

    private static IEnumerable<(string Field, string? Value)> Plain(Reference reference) =>
    [
        (reference.Type.BibTeX is "techreport" ? "institution" : "publisher", reference.Publisher?.Value),
        ("number", reference.Number),
        ("version", reference.Version),
        ("pages", reference.Pages?.Value.Replace("-", "--", StringComparison.Ordinal)),
        ("isbn", reference.Identifier("isbn")),
        ("issn", reference.Identifier("issn")),
        ("langid", reference.Language),
    ];

    /// <summary>Addresses are read as they are: nothing in them is markup but braces.</summary>
    private static IEnumerable<(string Field, string? Value)> Verbatim(Reference reference) =>
    [
        ("doi", reference.Identifier("doi")),
        ("url", reference.BestUrl),
    ];

    private static string Name(Author author) =>
        author.Literal is { } literal ? $"{{{Escape(literal)}}}" : Escape(author.Inverted);
}
