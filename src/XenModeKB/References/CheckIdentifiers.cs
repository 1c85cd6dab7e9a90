using System.Text.RegularExpressions;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.References;

/// <summary>Form and check digits of the numbers by which the world knows a source.</summary>
internal static class CheckIdentifiers
{
    public static IEnumerable<Diagnostic> Of(Reference reference, DateOnly today) =>
        reference.Identifiers.Select(identifier => Check(identifier, today)).OfType<Diagnostic>();

    private static Diagnostic? Check(Identifier identifier, DateOnly today) => identifier.Scheme switch
    {
        "isbn" => IsbnProblem(identifier.Value) is { } problem ? ReferenceRules.Isbn(identifier, problem) : null,
        "issn" => IsIssn(identifier.Value) ? null : ReferenceRules.Issn(identifier),
        "doi" => IsDoi(identifier.Value) ? null : ReferenceRules.Doi(identifier, MeantDoi(identifier.Value)),
        "cve" => IsCve(identifier.Value, today) ? null : ReferenceRules.Cve(identifier, Meant(identifier, value => IsCve(value, today))),
        "commit" => IsCommit(identifier.Value) ? null : ReferenceRules.Commit(identifier),
        _ => identifier.Series is { Pattern: not null } series ? OfSeries(identifier, series, series.Pattern) : null,
    };

    private static Diagnostic? OfSeries(Identifier identifier, IdentifierSeries series, Regex pattern) =>
        pattern.IsMatch(identifier.Value) ? null : ReferenceRules.Series(identifier, series, Meant(identifier, pattern.IsMatch));

    private static Message? IsbnProblem(string isbn)
    {
        var digits = isbn.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var body = digits.Length is 10 or 13 ? digits[..^1] : "";
        if (body.Length == 0 || !body.All(char.IsAsciiDigit) || !IsCheckDigit(digits[^1], digits.Length))
        {
            return $"it does not have 10 or 13 digits";
        }

        if (digits.Length == 13 && digits[..3] is not ("978" or "979"))
        {
            return $"13 digits start with 978 or 979";
        }

        var wanted = digits.Length == 10 ? ModuloEleven(body) : ModuloTen(body);
        return digits[^1] == wanted ? null : (Message)$"its check digit would be {wanted}";
    }

    private static bool IsCheckDigit(char last, int length) => char.IsAsciiDigit(last) || (length == 10 && last == 'X');

    /// <summary>The check digit after 12 digits of an ISBN: weights 1 and 3 in turn.</summary>
    private static char ModuloTen(string body)
    {
        var sum = body.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 3)).Sum();
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>The check digit after the digits of an old ISBN or an ISSN: weights that fall to 2.</summary>
    private static char ModuloEleven(string body)
    {
        var sum = body.Select((digit, i) => (digit - '0') * (body.Length + 1 - i)).Sum();
        var right = (11 - (sum % 11)) % 11;
        return right == 10 ? 'X' : (char)('0' + right);
    }

    private static bool IsIssn(string issn)
    {
        var digits = issn.Length == 9 && issn[4] == '-' ? issn.Remove(4, 1) : issn;
        return digits.Length == 8 && digits[..7].All(char.IsAsciiDigit) && digits[7] == ModuloEleven(digits[..7]);
    }

    /// <summary><c>10.1000/182</c>, with parts of a registrant behind further dots, and the short form <c>10/b7z</c>.</summary>
    private static bool IsDoi(string doi)
    {
        if (doi.StartsWith("10/", StringComparison.Ordinal))
        {
            return doi.Length > 3 && doi[3..].All(char.IsAsciiLetterOrDigit);
        }

        var slash = doi.IndexOf('/', StringComparison.Ordinal);
        return doi.StartsWith("10.", StringComparison.Ordinal) && slash >= 7 && slash < doi.Length - 1
            && doi[3..slash].Split('.') is [{ Length: >= 4 and <= 9 }, ..] parts
            && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit))
            && !doi.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) && doi[^1] is not ('.' or ',');
    }

    private static string? MeantDoi(string doi)
    {
        var start = doi.IndexOf("10.", StringComparison.Ordinal);
        var meant = start < 0 ? "" : doi[start..].TrimEnd('.', ',', ' ');
        return IsDoi(meant) ? meant : null;
    }

    private static bool IsCve(string cve, DateOnly today)
    {
        var parts = cve.Split('-');
        return parts is ["CVE", { Length: 4 } year, { Length: >= 4 and <= 7 } number]
            && year.All(char.IsAsciiDigit) && number.All(char.IsAsciiDigit)
            && int.Parse(year) >= 1999 && int.Parse(year) <= today.Year;
    }

    /// <summary>
    /// The same with capitals, with hyphens where spaces, colons or nothing stood, and with the name of the series before it.
    /// </summary>
    private static string? Meant(Identifier identifier, Func<string, bool> isRight)
    {
        var upper = identifier.Value.Trim().ToUpperInvariant().Replace(' ', '-').Replace(':', '-').Replace('_', '-');
        var letters = upper.TakeWhile(char.IsAsciiLetterUpper).Count();
        string[] candidates = [upper, $"{upper[..letters]}-{upper[letters..]}", $"{identifier.Scheme.ToUpperInvariant()}-{upper}"];
        return candidates.FirstOrDefault(isRight);
    }

    private static bool IsCommit(string hash) => hash.Length is >= 7 and <= 40 && hash.All(char.IsAsciiHexDigitLower);
}
