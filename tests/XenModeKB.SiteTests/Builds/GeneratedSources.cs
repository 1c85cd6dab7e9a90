using System.Text;

namespace XenModeKB.SiteTests.Builds;

/// <summary>Entries of the reference list of every type that papers and books have, with the fields that the type takes, by chance; always the same.</summary>
internal static class GeneratedSources
{
    private static readonly string[] s_words =
        ["Xylem", "{x}", "\\a", "and", "100%", "A&B", "C#", "_u", "~", "^", "ção", "Ø", "$5", "ابن", "J.", "van", "o'x", "a, b", "--", "概要", "\"q\"", "x<y", "The", "of", "1990"];

    private static readonly (string Type, string[] Needs, string[] Takes)[] s_types =
    [
        ("article", ["authors", "container"], ["volume", "issue", "pages", "doi", "issn"]),
        ("book", ["publisher"], ["authors", "series", "volume", "edition", "editors", "pages", "doi", "isbn", "place"]),
        ("chapter", ["authors", "container"], ["series", "volume", "edition", "editors", "pages", "doi", "isbn", "publisher", "place"]),
        ("paper", ["authors", "container"], ["series", "volume", "editors", "pages", "doi", "isbn", "publisher", "place"]),
        ("thesis", ["authors", "publisher"], ["pages", "doi", "isbn", "place"]),
        ("report", ["url"], ["authors", "issue", "publisher", "place", "pages", "doi"]),
        ("webpage", ["url"], ["authors", "publisher", "doi"]),
    ];

    public static string Yaml(int count, int seed)
    {
        var random = new Random(seed);
        var yaml = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            Entry(yaml, random, i);
        }

        return yaml.ToString();
    }

    private static void Entry(StringBuilder yaml, Random random, int i)
    {
        var (type, needs, takes) = s_types[random.Next(s_types.Length)];
        var fields = needs.Concat(takes.Where(_ => random.Next(2) == 0)).ToHashSet();
        yaml.Append($"generated-{i:0000}:\n  type: {type}\n  title: {Quoted($"T{i} {Text(random)}")}\n  language: {(random.Next(2) == 0 ? "en" : "pt-BR")}\n");
        foreach (var people in new[] { "authors", "editors" }.Where(fields.Contains))
        {
            yaml.Append($"  {people}:\n{string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"    - {{{Person(random)}}}\n"))}");
        }

        foreach (var field in new[] { "container", "series", "publisher", "place" }.Where(fields.Contains))
        {
            yaml.Append($"  {field}: {Quoted("P " + Text(random))}\n");
        }

        foreach (var field in new[] { "volume", "issue", "edition" }.Where(fields.Contains))
        {
            yaml.Append($"  {field}: \"{random.Next(1, 60)}\"\n");
        }

        yaml.Append(random.Next(4) == 0 ? "" : $"  issued: \"{1950 + random.Next(70)}{(random.Next(2) == 0 ? $"-{random.Next(1, 13):00}" : "")}\"\n");
        yaml.Append("  checked: \"2026-01-15\"\n");
        yaml.Append(fields.Contains("url") ? $"  url: https://example.com/a_b%20{i}?x=1&y=%7Bz%7D#f~g\n  status: live\n" : "");
        yaml.Append(fields.Contains("pages") ? $"  pages: {random.Next(1, 90)}-{random.Next(90, 190)}\n" : "");
        var numbers = new[] { ("doi", $"10.1000/a_b({i})d"), ("isbn", Isbn(i)), ("issn", "2049-3630") }.Where(number => fields.Contains(number.Item1)).ToList();
        yaml.Append(numbers.Count == 0 ? "" : $"  identifiers:\n{string.Concat(numbers.Select(number => $"    {number.Item1}: {number.Item2}\n"))}");
    }

    private static string Person(Random random) => random.Next(3) switch
    {
        0 => $"literal: {Quoted("L " + Name(random))}",
        1 => $"family: {Quoted(Name(random))}",
        _ => $"family: {Quoted("F" + Name(random))}, given: {Quoted("G" + Name(random))}",
    };

    private static string Text(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => s_words[random.Next(s_words.Length)]));

    /// <summary>RIS parts names by commas and has no escape; the judge's reader of BibTeX loses the space after an escaped sign and after hyphens in names.</summary>
    private static string Name(Random random) => string.Join(' ', Text(random).Replace(",", "", StringComparison.Ordinal).Replace("--", "Ab", StringComparison.Ordinal).Split(' ').Select(word => word[^1] is '#' or '%' ? word + "x" : word));

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Isbn(int number)
    {
        var digits = $"978030{number:000000}";
        var sum = digits.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 3)).Sum();
        return $"{digits}{(10 - (sum % 10)) % 10}";
    }
}
