using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Architecture;

/// <summary>
/// Each file has a licence that a machine can read: the last table of REUSE.toml that matches it, and its own header where it has one. The rules of
/// <c>reuse lint</c>, on a machine that may not have it.
/// </summary>
public sealed partial class LicenceTests
{
    private static readonly IReadOnlyList<(Regex Path, string Licence, string Copyright)> s_tables =
        [.. Table().Matches(File.ReadAllText(Path.Combine(Repository.Root, "REUSE.toml"))).Select(match => (Pattern(match.Groups["path"].Value), match.Groups["licence"].Value, match.Groups["copyright"].Value))];

    [Fact]
    public void Content_is_CC_BY_SA_fonts_are_OFL_and_everything_else_is_MIT() =>
        Problems.None(
            from path in Repository.Paths()
            let licence = LicenceOf(path)
            let expected = path.EndsWith(".ttf", StringComparison.Ordinal) ? "OFL-1.1" : path.StartsWith("input/", StringComparison.Ordinal) || path.StartsWith("src/manual/", StringComparison.Ordinal) || (path.StartsWith(".github/", StringComparison.Ordinal) && path.EndsWith(".png", StringComparison.Ordinal)) ? "CC-BY-SA-4.0" : "MIT"
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
    public void Every_licence_in_use_has_words() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(Repository.Root, "LICENSES")), path => Assert.InRange(new FileInfo(path).Length, 1000, 100_000));

    /// <summary>A table that these tests do not understand would be one that they do not hold.</summary>
    [Fact]
    public void Every_table_of_the_list_is_read()
    {
        var list = File.ReadAllText(Path.Combine(Repository.Root, "REUSE.toml"));

        Assert.StartsWith("version = 1\n", list, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(list, @"^\[\[", RegexOptions.Multiline), s_tables.Count);
        Assert.DoesNotContain("precedence", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_else_says_what_is_under_which_licence() =>
        Problems.None(
            from path in Repository.Paths()
            let name = Path.GetFileName(path)
            where (name == "REUSE.toml" && path != "REUSE.toml") || name.EndsWith(".license", StringComparison.Ordinal) || path.StartsWith(".reuse/", StringComparison.Ordinal)
                || name.EndsWith(".spdx", StringComparison.Ordinal)
            select path);

    /// <summary>Whatever the file is and however its comments look: the linter finds the words anywhere.</summary>
    [Fact]
    public void A_header_in_a_file_says_what_the_list_says() =>
        Problems.None(
            from line in Lines()
            let header = Header().Match(line.Text)
            where header.Success && header.Groups[1].Value != LicenceOf(line.Path)
            select $"{line.Path} says {header.Groups[1].Value}");

    /// <summary>In a test it would be read as the licence of the test: such words are written in two parts.</summary>
    [Fact]
    public void Words_that_name_a_licence_stand_at_the_head_of_files_alone() =>
        Problems.None(
            from line in Lines()
            where line.Number > 3 && Words().IsMatch(line.Text)
            select $"{line.Path}({line.Number}): {line.Text.Trim()}");

    private static IEnumerable<(string Path, int Number, string Text)> Lines() =>
        from path in Repository.Paths()
        where Path.GetExtension(path) is not (".png" or ".ttf") && path != "REUSE.toml"
        from line in File.ReadLines(Path.Combine(Repository.Root, path)).Index()
        select (path, line.Index + 1, line.Item);

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

    [GeneratedRegex(@"SPDX-[L]icense-Identifier: (\S+)")]
    private static partial Regex Header();

    [GeneratedRegex("SPDX-([L]icense-Identifier|[F]ileCopyrightText|[S]nippetBegin):")]
    private static partial Regex Words();
}
