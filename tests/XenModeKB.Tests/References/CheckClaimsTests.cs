using XenModeKB.Markdown;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.References;
using static XenModeKB.Tests.References.ReferencesTestBed;

namespace XenModeKB.Tests.References;

public sealed class CheckClaimsTests
{
    private static readonly ClaimWords Claims = new(Words);

    [Theory]
    [InlineData("Nothing is claimed. It came in 2013, they say. The end.", 21, "'2013'")]
    [InlineData("It works since v4.10 and later.", 1, "'v4.10'")]
    [InlineData("This **mode** is [good](a.md). That one is much [faster](#b) than the other.", 32, "'faster'")]
    [InlineData("In 4.10, it works.", 1, "'4.10'")]
    [InlineData("Fine. It has had two vulnerabilities.", 7, "'vulnerabilities'")]
    [InlineData("Securely said. Not SECURE.", 16, "'secure'")]
    [InlineData("It is as fast as that, and an attack.", 1, "'as fast as'")]
    [InlineData("Short.\nIt appeared,\ne.g. in 2013.", 1, "'2013'")]
    public void A_claim_without_a_source_is_a_warning_at_its_sentence(string text, int column, string trigger)
    {
        var found = Assert.Single(CheckClaims.Of(Page(text), Claims));

        Assert.Equal("KB5004", found.Code);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal((text.Contains('\n', StringComparison.Ordinal) ? 8 : 7, column), (found.Span.Line, found.Span.Column));
        Assert.Contains(trigger, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It came in 2013 [@livro].")]
    [InlineData("It came in 2013. More [@livro].")]
    [InlineData("Nothing is claimed here, with 3 parts and 10,000 words.")]
    [InlineData("Use `type=4.5` in the file.")]
    [InlineData("Insecurely breakfaster, as fast assembled.")]
    [InlineData("See CVE-2015-7835 and the page of 20135 words.")]
    public void What_cites_or_does_not_claim_is_fine(string text) => Assert.Empty(CheckClaims.Of(Page(text), Claims));

    [Fact]
    public void A_page_that_is_not_strict_is_not_held_to_it() => Assert.Empty(CheckClaims.Of(Page("It came in 2013.", strict: false), Claims));

    [Fact]
    public void Thousands_are_not_versions_and_words_are_those_of_the_language()
    {
        Assert.Empty(CheckClaims.Of(Page("São 10.000 linhas.", locale: Portuguese), Claims));
        Assert.Single(CheckClaims.Of(Page("É mais rápido.", locale: Portuguese), Claims));
    }

    [Fact]
    public void Claims_are_counted_with_and_without_a_source()
    {
        var claims = CheckClaims.Count(Page("It came in 2013 [@livro].\n\nIt left in 2014.\n\nNothing.", strict: false), Claims);

        Assert.Equal((1, 1), (claims.Cited, claims.Uncited));
    }

    [Fact]
    public void Coverage_names_sources_by_how_they_are_used()
    {
        var list = List(Good + "old:\n  type: webpage\n  title: Old\n  language: en\n  checked: \"2020\"\n  url: https://example.org/old\n  status: dead\n");
        var uses = NumberCitations.Number(Draft(new([Cite("livro")]), new([Cite("dunlap-spectrum")]), new([Cite("livro")])), list, Site()).Uses;
        var coverage = SourceCoverage.Of(list, uses, [new("b.md", "en", 3, 1), new("a.md", "en", 2, 0), new("a.md", "pt-BR", 2, 2)], Site());

        Assert.Equal(["dunlap-spectrum"], coverage.UsedOnce);
        Assert.Equal(["old"], coverage.Unused);
        Assert.Equal(["old"], coverage.DeadWithoutArchive);
        Assert.Equal(["old"], coverage.Old);
        Assert.Equal((5, 1), coverage.ByLocale()["en"]);
    }

    private static ParsedPage Page(string text, bool strict = true, Locale? locale = null)
    {
        var source = new SourceFile($"input/content/{(locale ?? English).Code}/a.md", $"---\ntitle: A\ndescription: A page.\n{(strict ? "claims: strict" : "order: 1")}\n---\n\n{text}\n");
        return new ParsePage(ParseYaml.Parse).Apply(source, new(Config, Words)).Documents.Single();
    }
}
