using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Localization;

/// <summary>One change of a page, and the section in which it was made: null before the first heading.</summary>
internal sealed record Mutation(string Kind, string? Section, int Line, string Before, string After, string Text);

/// <summary>
/// Every place of a Markdown page at which a single thing can go wrong in one language, found in the lines as they are written rather than with the
/// parser that is tested: digits, months, numbers as words, units, links, citations, code in text, lines of code, directives.
/// </summary>
internal static partial class MutatePage
{
    private static readonly string[] s_months =
        ["janeiro", "fevereiro", "abril", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro", "January", "February", "April", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] s_words = ["três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "dois", "duas", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static IEnumerable<Mutation> All(string text, Random random)
    {
        var lines = text.Split('\n');
        var (fence, section, matter) = ("", (string?)null, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] == "---" && matter < 2)
            {
                matter++;
                continue;
            }

            if (fence.Length == 0 && HeadingId().Match(lines[i]) is { Success: true } heading)
            {
                section = heading.Groups[1].Value;
            }

            var isFence = matter == 2 && lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal);
            var found = isFence ? [] : Places(lines[i], fence, matter);
            fence = (isFence, fence.Length) switch
            {
                (true, 0) => lines[i].Trim(),
                (true, _) => "",
                _ => fence,
            };
            foreach (var (kind, match) in found)
            {
                var after = Other(kind, match.Value, random);
                string[] changed = [.. lines[..i], lines[i][..match.Index] + after + lines[i][(match.Index + match.Length)..], .. lines[(i + 1)..]];
                yield return new(kind, section, i + 1, match.Value, after, string.Join('\n', changed));
            }
        }
    }

    private static IEnumerable<(string Kind, Match Match)> Places(string line, string fence, int matter)
    {
        if (matter < 2)
        {
            return Description().IsMatch(line) ? Digit().Matches(line).Select(match => ("number", match)) : [];
        }

        if (fence.Length > 0)
        {
            // Comments are translated.
            return fence != "```text" && line.Contains('#', StringComparison.Ordinal) ? [] : Letter().Matches(line).Take(1).Select(match => ("code line", match));
        }

        if (DirectiveName().Match(line) is { Success: true } directive)
        {
            return [("directive", directive), .. Digit().Matches(line, directive.Index + directive.Length).Select(match => ("number", match))];
        }

        return
        [
            .. Digit().Matches(line).Where(match => !IsApart(line, match.Index)).Select(match => (Version().Matches(line).Any(version => version.Index <= match.Index && match.Index < version.Index + version.Length) ? "version" : "number", match)),
            .. Month().Matches(line).Select(match => ("date", match)),
            .. Word().Matches(line).Where(match => !IsApart(line, match.Index)).Select(match => ("number word", match)),
            .. Unit().Matches(line).Select(match => ("unit", match)),
            .. LinkEnd().Matches(line).Select(match => ("link", match)),
            .. CitationEnd().Matches(line).Select(match => ("citation", match)),
            .. CodeEnd().Matches(line).Select(match => ("command", match)),
        ];
    }

    private static string Other(string kind, string before, Random random) => kind switch
    {
        "number" or "version" => ((before[0] - '0' + random.Next(1, 10)) % 10).ToString(),
        "date" => Another(s_months.Where(month => char.IsUpper(month[0]) == char.IsUpper(before[0])), before, random),
        "number word" => Another(s_words.Where(word => IsPortuguese(word) == IsPortuguese(before) && Value(word) != Value(before)), before, random),
        "unit" => Another(["KB", "MB", "GB", "TB", "MHz", "GHz", "%"], before, random),
        _ => before[..^1] + (before[^1] == 'x' ? 'y' : 'x'),
    };

    private static bool IsPortuguese(string word) => Array.IndexOf(s_words, word) < 10;

    private static int Value(string word) => Array.IndexOf(s_words, word) switch
    {
        >= 8 and <= 10 => 2,
        < 8 and var index => index + 3,
        var index => index - 8,
    };

    private static string Another(IEnumerable<string> all, string before, Random random) =>
        random.GetItems(all.Where(one => one != before).ToArray(), 1)[0];

    /// <summary>Whether a place is in the id of a heading, which all languages share, or in the number of an item, which Markdown counts anew.</summary>
    private static bool IsApart(string line, int at) => Apart().Match(line) is { Success: true } apart && at >= apart.Index && at < apart.Index + apart.Length;

    [GeneratedRegex(@"(?<=^#{2,6} .*)\{#([^}]+)\}\s*$")]
    private static partial Regex HeadingId();

    [GeneratedRegex(@"(?<=^#{2,6} .*)\{#([^}]+)\}\s*$|^\s*[0-9]+[.)](?=\s)")]
    private static partial Regex Apart();

    [GeneratedRegex("^(title|nav_title|description):")]
    private static partial Regex Description();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)+")]
    private static partial Regex Version();

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Letter();

    /// <summary>The label of a box is text, and what stands behind any other name is its id.</summary>
    [GeneratedRegex("(?<=^:::+)(then-now|then|now|[a-z]+.*$)")]
    private static partial Regex DirectiveName();

    [GeneratedRegex(@"\b(janeiro|fevereiro|abril|junho|julho|agosto|setembro|outubro|novembro|dezembro|January|February|April|June|July|August|September|October|November|December)\b")]
    private static partial Regex Month();

    [GeneratedRegex(@"(?<![\w`@/-])(três|quatro|cinco|seis|sete|oito|nove|dez|dois|duas|two|three|four|five|six|seven|eight|nine|ten)(?![\w`-])")]
    private static partial Regex Word();

    [GeneratedRegex("(?<=[0-9] ?)(KB|MB|GB|TB|MHz|GHz|%)(?!\\w)")]
    private static partial Regex Unit();

    [GeneratedRegex(@"(?<=\]\([^()\s]*)[a-z](?=\))")]
    private static partial Regex LinkEnd();

    [GeneratedRegex(@"(?<=\[[^\[\]]*@[a-z0-9-]*)[a-z](?=[\];,])")]
    private static partial Regex CitationEnd();

    [GeneratedRegex(@"(?<=^[^`]*(`[^`]*`[^`]*)*`[^`]*)[A-Za-z](?=`)")]
    private static partial Regex CodeEnd();
}
