using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Reading;

namespace XenModeKB.Tests.Localization;

public sealed class SiteConfigTests
{
    private const string Least = """
        title: {en: A}
        description: {en: B}
        base_url: https://example.org/
        locales:
          - {code: en, path: en, name: English}

        """;

    [Fact]
    public void What_is_not_said_has_a_default()
    {
        var config = Read(Least);

        Assert.Equal(("main", 24), (config.Branch, config.CheckedLimitMonths));
        Assert.Equal((null, null), (config.Repository, config.Credit));
        Assert.Empty(config.Identifiers);
    }

    [Fact]
    public void What_is_said_stands()
    {
        var config = Read(Least + """
            repository: https://example.org/code/
            branch: stable
            checked_limit_months: 6
            identifiers:
              - {id: isa, pattern: "ISA-[1-9][0-9]*", example: ISA-7}
              - {id: osa, pattern: "OSA [0-9]|x", example: OSA 7}
            """);

        Assert.Equal(("stable", 6, "https://example.org/code"), (config.Branch, config.CheckedLimitMonths, config.Repository));
        Assert.Equal(["isa", "osa"], config.Identifiers.Select(series => series.Id.Value));
    }

    [Theory]
    [InlineData("OSA 7", true)]
    [InlineData("x", true)]
    [InlineData("OSA 77", false)]
    [InlineData("an OSA 7", false)]
    [InlineData("OSA 7\n", false)]
    [InlineData("xx", false)]
    public void A_pattern_has_to_match_all_of_a_number(string number, bool matches)
    {
        var config = Read(Least + "identifiers: [{id: osa, pattern: 'OSA [0-9]|x', example: OSA 7}]\n");

        Assert.Equal(matches, config.Identifiers.Single().Pattern!.IsMatch(number));
    }

    private static SiteConfig Read(string text)
    {
        var outcome = new ReadSiteConfig(null).Apply(ParseYaml.Parse("input/site.yml", text, 1).Documents.Single());
        Assert.Empty(outcome.Diagnostics);
        return outcome.Documents.Single();
    }
}
