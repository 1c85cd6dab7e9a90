using System.Text;
using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>Sources as RIS: lines of two letters and a value, ended by CR LF as the format asks.</summary>
internal static class WriteRis
{
    public static string Of(IEnumerable<Reference> references, Locale locale)
    {
        var to = new StringBuilder();
        foreach (var reference in references)
        {
            // The format has other tags for the same thing in other types.
            var isBook = reference.Type.Ris == "BOOK";
            var isReport = reference.Type.Ris == "RPRT";
            var isPaper = reference.Type.Ris == "CPAPER";
            Line(to, "TY", reference.Type.Ris);
            Line(to, "ID", reference.Key.Value);
            foreach (var author in reference.Authors)
            {
                Line(to, "AU", author.Inverted);
            }

            foreach (var editor in reference.Editors)
            {
                Line(to, isBook ? "A3" : "A2", editor.Inverted);
            }

            Line(to, "TI", reference.Title.Value);
            Line(to, reference.Type.Ris == "JOUR" ? "JO" : "T2", reference.Container?.Value);
            Line(to, "C3", isPaper ? reference.Container?.Value : null);
            Line(to, isBook || isReport ? "T2" : "T3", reference.Series?.Value);
            Line(to, "VL", reference.Volume?.Value);
            Line(to, "IS", reference.IssueOfContainer);
            Line(to, "PY", reference.Issued is { } issued ? $"{issued.Date.Year:0000}" : null);
            Line(to, "DA", Date(reference.Issued));
            Line(to, "PB", reference.Publisher?.Value);
            Line(to, isPaper ? "C1" : "CY", reference.Place?.Value);
            Line(to, "M1", isReport ? null : reference.Number);
            Line(to, "ET", reference.Version ?? reference.Edition?.Value);
            var pages = reference.Pages?.Value.Split('-', 2);
            Line(to, "SP", pages?[0]);
            Line(to, "EP", pages is [_, var end] ? end : null);
            Line(to, "DO", reference.Identifier("doi"));
            // Of a report, its number; of other things the ISBN or ISSN.
            Line(to, "SN", isReport ? reference.Number : reference.Identifier("isbn") ?? reference.Identifier("issn"));
            Line(to, "UR", reference.BestUrl);
            Line(to, "L2", reference.ArchiveUrl?.Value);
            Line(to, "Y2", Date(reference.Accessed));
            Line(to, "LA", reference.Language);
            Line(to, "N1", reference.Note?[locale]);
            to.Append("ER  - \r\n");
        }

        return to.ToString();
    }

    private static string? Date(DateField? date) =>
        date is null ? null : $"{date.Date.Year:0000}/{date.Date.Month:00}/{date.Date.Day:00}/";

    private static void Line(StringBuilder to, string tag, string? value)
    {
        if (value is not null)
        {
            to.Append(tag).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
        }
    }
}
