using XenModeKB.References;
using static XenModeKB.Tests.References.ReferencesTestBed;

namespace XenModeKB.Tests.References;

public sealed class CheckCitationsTests
{
    [Fact]
    public void An_unknown_key_is_an_error_at_the_place_it_is_named()
    {
        var found = Assert.Single(CheckCitations.Of([Cite("dunlap-spectrun"), Cite("dunlap-spectrum"), Cite("livro")], List(), isComplete: true));

        Assert.Equal("input/content/en/a.md(3,5): error KB5001: No reference has the key 'dunlap-spectrun'. Did you mean 'dunlap-spectrum'?", found.ToString());
    }

    [Fact]
    public void A_source_that_nothing_cites_is_a_warning_at_its_key()
    {
        var found = Assert.Single(CheckCitations.Of([Cite("dunlap-spectrum")], List(), isComplete: true));

        Assert.Equal("input/references/a.yml(12,1): warning KB5003: Nothing cites 'livro'.", found.ToString());
    }

    [Theory]
    [InlineData("p. 3", null)]
    [InlineData("pp. 3-7", null)]
    [InlineData("sec. 2.1", null)]
    [InlineData("", "")]
    [InlineData("page 3", "p. 3")]
    [InlineData("p 3–7", "p. 3-7")]
    [InlineData("3", "p. 3")]
    [InlineData("págs. 3-7", "pp. 3-7")]
    [InlineData("somewhere in it", "")]
    public void The_place_in_a_source_has_a_form(string locator, string? meant)
    {
        var found = CheckCitations.Of([Cite("dunlap-spectrum", locator), Cite("livro")], List(), isComplete: true).ToList();

        Assert.Equal(meant is null ? [] : ["KB5002"], found.Select(diagnostic => diagnostic.Code));
        Assert.All(found, diagnostic => Assert.EndsWith(meant!.Length == 0 ? "a place in a source." : $"'{meant}'?", diagnostic.Message, StringComparison.Ordinal));
    }
}
