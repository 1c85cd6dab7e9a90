using static XenModeKB.Tests.References.ReferencesTestBed;

namespace XenModeKB.Tests.References;

public sealed class ReadReferencesTests
{
    [Fact]
    public void A_good_list_has_no_findings_and_keeps_what_was_written()
    {
        var outcome = Read((ListFile, Good));

        Assert.Empty(outcome.Diagnostics);
        var list = outcome.Documents.Single();
        Assert.Equal(["dunlap-spectrum", "livro"], list.ByKey.Keys);
        Assert.Equal("Dunlap 2012", list["dunlap-spectrum"]!.Label);
        Assert.Equal("Editora", list["livro"]!.Label);
        Assert.Equal((3, 10), (list["dunlap-spectrum"]!.Title.Span.Line, list["dunlap-spectrum"]!.Title.Span.Column));
    }

    /// <summary>One small mutation, exactly one finding, at its line and column.</summary>
    [Theory]
    [InlineData("  type: blog\n", "  type: blog\n  titel: x\n", "KB1101", 3, 3)]
    [InlineData("  title: The spectrum\n", "", "KB1102", 2, 3)]
    [InlineData("  title: The spectrum\n", "  title: \"\"\n", "KB1103", 3, 10)]
    [InlineData("type: blog", "type: blogg", "KB1104", 2, 9)]
    [InlineData("status: live", "status: alive", "KB1104", 11, 11)]
    [InlineData("  status: live\n", "  status: live\n  note: {en: x}\n", "KB1108", 12, 9)]
    [InlineData("dunlap-spectrum:", "Dunlap:", "KB1107", 1, 1)]
    [InlineData("dunlap-spectrum:", "zzz:", "KB5015", 12, 1)]
    [InlineData("{family: Dunlap, given: George}", "{given: George}", "KB5016", 6, 7)]
    [InlineData("{family: Dunlap, given: George}", "{family: Dunlap, literal: George}", "KB5016", 6, 7)]
    [InlineData("language: en", "language: english!", "KB5017", 4, 13)]
    [InlineData("  status: live\n", "  status: live\n  licence: CC BY\n", "KB5018", 12, 12)]
    [InlineData("  publisher: Editora\n", "", "KB5013", 12, 1)]
    [InlineData("  status: live\n", "  status: live\n  pages: \"3\"\n", "KB5014", 12, 10)]
    [InlineData("title: The spectrum", "title: 404 Not Found", "KB5020", 3, 10)]
    [InlineData("title: The spectrum", "title: Página não encontrada - Portal", "KB5020", 3, 10)]
    [InlineData("title: The spectrum", "title: The\u200Bspectrum", "KB5021", 3, 13)]
    [InlineData("title: The spectrum", "title: \"The\u00ADspectrum\"", "KB5021", 3, 14)]
    [InlineData("  publisher: Editora\n", "  publisher: Editora\n  pages: p. 3-7\n", "KB5022", 17, 10)]
    [InlineData("https://example.org/spectrum", "https://example.org/the spectrum", "KB5030", 10, 31)]
    [InlineData("https://example.org/spectrum", "https://example.org/%zz", "KB5030", 10, 28)]
    [InlineData("https://example.org/spectrum", "ftp://example.org/spectrum", "KB5030", 10, 8)]
    [InlineData("https://example.org/spectrum", "www.example.org/spectrum", "KB5030", 10, 8)]
    [InlineData("https://example.org/spectrum", "https://me@example.org/", "KB5030", 10, 16)]
    [InlineData("https://example.org/spectrum", "https://localhost/", "KB5030", 10, 16)]
    [InlineData("  status: live\n", "  status: live\n  current_url: https://example.org/spectrum\n", "KB5032", 12, 16)]
    [InlineData("  status: live\n", "  status: live\n  archive_url: https://web.archive.org/web/20160120123456/https://example.org/spectrum\n", "KB5033", 12, 16)]
    [InlineData("  status: live\n", "  status: live\n  archive_date: \"2016-01-20\"\n", "KB5034", 12, 17)]
    [InlineData("  status: live\n", "  status: live\n  archive_url: https://web.archive.org/web/2016/https://example.org/spectrum\n  archive_date: \"2016-01-20\"\n", "KB5035", 12, 16)]
    [InlineData("  status: live\n", "  status: live\n  archive_url: https://web.archive.org/web/20161320123456/https://example.org/spectrum\n  archive_date: \"2016-01-20\"\n", "KB5035", 12, 16)]
    [InlineData("  status: live\n", "  status: live\n  archive_url: https://web.archive.org/web/20160120123456/https://example.org/spectrum\n  archive_date: \"2016-01-21\"\n", "KB5036", 13, 17)]
    [InlineData("  status: live\n", "  status: live\n  archive_url: https://web.archive.org/web/20160120123456/https://example.org/\n  archive_date: \"2016-01-20\"\n", "KB5037", 12, 16)]
    [InlineData("status: live", "status: dead", "KB5038", 11, 11)]
    [InlineData("status: live", "status: moved", "KB5038", 11, 11)]
    [InlineData("  publisher: Editora\n", "  publisher: Editora\n  accessed: \"2026-11-01\"\n", "KB5039", 17, 13)]
    [InlineData("issued: \"2012-10-23\"", "issued: \"2012-02-30\"", "KB5040", 7, 11)]
    [InlineData("issued: \"2012-10-23\"", "issued: 23/10/2012", "KB5040", 7, 11)]
    [InlineData("accessed: \"2026-11-01\"", "accessed: \"2026-11-29\"", "KB5041", 8, 13)]
    [InlineData("accessed: \"2026-11-01\"", "accessed: \"2012-10-22\"", "KB5042", 8, 13)]
    [InlineData("\"2026-11-02\"\n  url", "\"2024-11-21\"\n  url", "KB5043", 9, 12)]
    [InlineData("978-0-306-40615-7", "978-0-306-40615-8", "KB5050", 19, 11)]
    [InlineData("978-0-306-40615-7", "0-306-40615-X", "KB5050", 19, 11)]
    [InlineData("isbn: 978-0-306-40615-7", "doi: doi:10.1145/945445.945462", "KB5051", 19, 10)]
    public void Each_mistake_is_one_finding_at_its_place(string old, string replacement, string code, int line, int column)
    {
        var found = Only(old, replacement);

        Assert.Equal((code, line, column), (found.Code, found.Line, found.Column));
    }

    [Theory]
    [InlineData("isbn: 978-0-306-40615-7", "doi: doi:10.1145/945445.945462", "Did you mean '10.1145/945445.945462'?")]
    [InlineData("978-0-306-40615-7", "978-0-306-40615-8", "its check digit would be 7")]
    [InlineData("  publisher: Editora\n", "  publisher: Editora\n  pages: págs. 3-7\n", "Did you mean '3-7'?")]
    [InlineData("type: blog", "type: blogg", "Did you mean 'blog'?")]
    [InlineData("https://example.org/spectrum", "www.example.org/spectrum", "Did you mean 'https://www.example.org/spectrum'")]
    [InlineData("  status: live\n", "  status: live\n  archive_url: https://web.archive.org/web/20160120123456/https://example.org/spectrum\n  archive_date: \"2016-01-21\"\n", "Did you mean '2016-01-20'?")]
    public void A_finding_says_what_was_probably_meant(string old, string replacement, string words) =>
        Assert.Contains(words, Only(old, replacement).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("cve: CVE-2015-7835", null)]
    [InlineData("cve: cve 2015-7835", "KB5052")]
    [InlineData("cve: CVE-2055-7835", "KB5052")]
    [InlineData("cve: [CVE-2017-5753, CVE-2017-5754]", null)]
    [InlineData("isa: ISA-148", null)]
    [InlineData("isa: [ISA-148, ISA-7]", null)]
    [InlineData("isa: isa148", "KB5053")]
    [InlineData("isa: ISA-148.", "KB5053")]
    [InlineData("osa: OSA-148", "KB1101")]
    [InlineData("isbn: 0-306-40615-2", "KB5014")]
    public void Numbers_of_an_advisory_have_a_form(string field, string? code)
    {
        var text = $"a:\n  type: advisory\n  title: A\n  language: en\n  checked: \"2026-11-02\"\n  url: https://example.org/a\n  status: live\n  identifiers:\n    {field}\n";

        Assert.Equal(code is null ? [] : [code], Read((ListFile, text)).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_key_in_two_files_is_an_error_at_the_second()
    {
        var found = Assert.Single(Read((ListFile, Good), ("input/references/b.yml", Good[Good.IndexOf("livro", StringComparison.Ordinal)..])).Diagnostics);

        Assert.Equal("input/references/b.yml(1,1): error KB5010: The source 'livro' is already listed in input/references/a.yml(12,1).", found.ToString());
    }

    [Theory]
    [InlineData("http://example.org/spectrum/?utm_source=x#top", "KB5011")]
    [InlineData("https://EXAMPLE.org:443/spectrum", "KB5011")]
    [InlineData("https://example.org/Spectrum", null)]
    [InlineData("https://example.org/spectrum?page=2", null)]
    [InlineData("http://example.org/other", "KB5031")]
    public void Addresses_are_compared_in_their_normal_form(string url, string? code)
    {
        var text = $"{Good}other:\n  type: webpage\n  title: Other\n  language: en\n  checked: \"2026-11-02\"\n  url: {url}\n  current_url: http://example.net/\n  status: live\n";
        if (code == "KB5031")
        {
            text = text.Replace("  current_url: http://example.net/\n", "", StringComparison.Ordinal);
        }

        var found = Read((ListFile, text)).Diagnostics;

        Assert.Equal(code is null ? [] : [code], found.Select(diagnostic => diagnostic.Code));
        Assert.All(found, diagnostic => Assert.Equal((25, 8), (diagnostic.Span.Line, diagnostic.Span.Column)));
    }

    [Fact]
    public void The_same_title_and_author_twice_is_a_warning_at_the_second_title()
    {
        var found = Assert.Single(Read((ListFile, Good + "segundo-livro:\n  type: book\n  title: um Livro\n  language: pt-BR\n  publisher: editora\n  checked: \"2026-11-02\"\n")).Diagnostics);

        Assert.Equal(("KB5012", 22, 10), (found.Code, found.Span.Line, found.Span.Column));
    }

    [Theory]
    [InlineData("a: [1,\nb: }\n")]
    [InlineData("- a\n- b\n")]
    [InlineData("just text\n")]
    [InlineData("a:\n  - 1\n")]
    [InlineData("a: {type: [], title: {}, authors: x, identifiers: [1], checked: {}, url: [], note: 3, pages: [1]}\n")]
    [InlineData("a: {type: commit, title: \"\\0\", language: \"-\", url: \"http://\\u0001\", archive_url: \"https://web.archive.org/web/\", checked: \"0000\", identifiers: {isbn: \"\", doi: \"10.\", cve: \"-\", isa: \"ISA-\", commit: \"\", issn: \"1234-567\"}}\n")]
    public void Hostile_files_never_throw(string text) => Assert.NotNull(Read((ListFile, text)).Documents.Single());
}
