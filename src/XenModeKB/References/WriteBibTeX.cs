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
        var before = '\0';
        foreach (var c in text)
        {
            // Two of these make one other sign.
            to.Append(c == before && (c is '-' or '\'' or '`') ? "{}" : "");
            before = c;
            _ = c switch
            {
                '\\' => to.Append("{\\textbackslash}"),
                '~' => to.Append("{\\textasciitilde}"),
                '^' => to.Append("{\\textasciicircum}"),
                // Programs of the old BibTeX count braces behind a backslash, too.
                '{' => to.Append("{\\textbraceleft}"),
                '}' => to.Append("{\\textbraceright}"),
                '&' or '%' or '$' or '#' or '_' => to.Append('\\').Append(c),
                '\n' or '\r' => to.Append(' '),
                _ => to.Append(c),
            };
        }

        return to.ToString();
    }

    private static IEnumerable<(string Field, string Value)> Fields(Reference reference, Locale locale)
    {
        foreach (var (field, people) in new[] { ("author", reference.Authors), ("editor", reference.Editors) })
        {
            if (!people.IsEmpty)
            {
                yield return (field, Names(people));
            }
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
                yield return (field, IsList(value) ? $"{{{Escape(value)}}}" : Escape(value));
            }
        }

        if (reference.Pages is { } pages)
        {
            yield return ("pages", Escape(pages.Value).Replace("-", "--", StringComparison.Ordinal));
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
        (Container(reference.Type), reference.Container?.Value),
        ("series", reference.Series?.Value),
        ("volume", reference.Volume?.Value),
        ("edition", reference.Edition?.Value),
        (Publisher(reference.Type), reference.Publisher?.Value),
        ("address", reference.Place?.Value),
        ("number", reference.IssueOfContainer ?? reference.Number),
        ("version", reference.Version),
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

    private static string Container(SourceType type) => type.BibTeX is "article" ? "journal" : "booktitle";

    private static string Publisher(SourceType type) => type.BibTeX switch
    {
        "techreport" => "institution",
        "phdthesis" => "school",
        _ => "publisher",
    };

    /// <summary>What would be read as several: to biblatex, publishers and places are lists, too.</summary>
    private static bool IsList(string text) => $" {text} ".Contains(" and ", StringComparison.OrdinalIgnoreCase);

    private static string Names(IEnumerable<Author> people) => string.Join(" and ", people.Select(Name));

    private static string Name(Author author) => author switch
    {
        { Literal: { } literal } => $"{{{Escape(literal)}}}",
        { Given: null } => Part(author.Family ?? "", ' '),
        _ => $"{Part(author.Family ?? "", ',')}, {Part(author.Given, ',')}",
    };

    /// <summary>Braces keep together what would be read as several names, or as the parts of one.</summary>
    private static string Part(string name, char divides)
    {
        var divided = name.Contains(divides, StringComparison.Ordinal) || name.Contains(',', StringComparison.Ordinal) || IsList(name);
        return divided ? $"{{{Escape(name)}}}" : Escape(name);
    }
}
