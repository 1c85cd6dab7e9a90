using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Architecture;

/// <summary>Each file has a licence that a machine can read: the last table of REUSE.toml that matches it, and its own header where it has one.</summary>
public sealed partial class LicenceTests
{
    private static readonly IReadOnlyList<(Regex Path, string Licence, string Copyright)> s_tables =
        [.. Table().Matches(File.ReadAllText(Path.Combine(Repository.Root, "REUSE.toml"))).Select(match => (Pattern(match.Groups["path"].Value), match.Groups["licence"].Value, match.Groups["copyright"].Value))];

    [Fact]
    public void Content_is_CC_BY_SA_fonts_are_OFL_and_everything_else_is_MIT() =>
        Problems.None(
            from path in Repository.Paths()
            let licence = LicenceOf(path)
            let expected = path.EndsWith(".ttf", StringComparison.Ordinal) ? "OFL-1.1" : path.StartsWith("input/", StringComparison.Ordinal) || (path.StartsWith(".github/", StringComparison.Ordinal) && path.EndsWith(".png", StringComparison.Ordinal)) ? "CC-BY-SA-4.0" : "MIT"
            where licence != expected
            select $"{path} is {licence ?? "under no licence"}, not {expected}");

    [Fact]
    public void Every_table_names_the_holders_of_the_rights() =>
        Assert.All(s_tables, table => Assert.NotEmpty(table.Copyright));

    [Fact]
    public void Every_licence_in_use_has_its_text() =>
        Assert.Equal(
            s_tables.Select(table => $"{table.Licence}.txt").Distinct().Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "LICENSES")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void A_header_in_a_file_says_what_the_list_says() =>
        Problems.None(
            from file in Repository.Files(".yml .cs .css .js .razor", "input", "src", "theme")
            from Match header in Header().Matches(file.Text)
            where header.Groups[1].Value != LicenceOf(file.Path)
            select $"{file.Path} says {header.Groups[1].Value}");

    private static string? LicenceOf(string path) => s_tables.LastOrDefault(table => table.Path.IsMatch(path)).Licence;

    private static Regex Pattern(string path) =>
        new("^" + Regex.Escape(path).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex("""
        \[\[annotations\]\]
        path = "(?<path>[^"]+)"
        SPDX.FileCopyrightText = "(?<copyright>[^"]*)"
        SPDX.License.Identifier = "(?<licence>[^"]+)"
        """)]
    private static partial Regex Table();

    [GeneratedRegex(@"^(?:#|//|/\*) SPDX-[L]icense-Identifier: (\S+)", RegexOptions.Multiline)]
    private static partial Regex Header();
}
