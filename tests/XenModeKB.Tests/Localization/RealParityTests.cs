using System.Collections.Immutable;
using XenModeKB.Localization;
using XenModeKB.Markdown;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Campaign;
using XenModeKB.Tests.Markdown;

namespace XenModeKB.Tests.Localization;

/// <summary>The real pages, each changed at a single place in one language only: the section is named, every time.</summary>
public sealed class RealParityTests
{
    private static readonly int s_mostOfAKind = CampaignSize.Of(60, 0.01);

    private static readonly ParsePage s_parse = new(ParseYaml.Parse);
    private static readonly LanguageChecks s_languages = new(MarkdownFixture.Config, new([]));

    private static readonly ImmutableArray<(Page Page, string Text)> s_pages =
        [.. Repository.Files(".md", "input/content").Select(file => (Parse(file.Path, file.Text)!, file.Text))];

    [Fact]
    public void Pages_as_they_are_differ_in_nothing() =>
        Assert.Empty(CheckParity.Pairs(MarkdownFixture.Config, [.. s_pages.Select(page => page.Page)]).SelectMany(pair => CheckParity.Compare(pair))
            .Select(finding => finding.Diagnostic.ToString()));

    [Theory]
    [InlineData("number")]
    [InlineData("number word")]
    [InlineData("version")]
    [InlineData("date")]
    [InlineData("unit")]
    [InlineData("link")]
    [InlineData("citation")]
    [InlineData("command")]
    [InlineData("code line")]
    [InlineData("directive")]
    public void Whatever_changes_in_one_language_is_told_at_its_section(string kind)
    {
        var random = new Random(17);
        var all = s_pages.SelectMany(page => MutatePage.All(page.Text, random).Where(made => made.Kind == kind && !IsException(page.Page, made)).Select(made => (page.Page, Made: made))).ToArray();
        random.Shuffle(all);
        var tried = all.Take(s_mostOfAKind).ToList();
        var silent = tried.Where(one => !IsTold(one.Page, one.Made)).Select(one => $"{one.Page.Path}:{one.Made.Line} '{one.Made.Before}' -> '{one.Made.After}'").ToList();

        TestContext.Current.TestOutputHelper!.WriteLine($"{kind}: {tried.Count - silent.Count} of {tried.Count} changes told ({all.Length} places)");
        Assert.NotEmpty(tried);
        Problems.None(silent);
    }

    /// <summary>The same for each text of the data, the charts, the sources and the settings.</summary>
    [Fact]
    public void Whatever_digit_changes_in_one_language_of_a_text_of_data_is_told()
    {
        var random = new Random(17);
        var all = Repository.Files(".yml", "input").Where(file => !file.Path.StartsWith("input/templates/", StringComparison.Ordinal)).SelectMany(file => MutateData.All(file, random)).ToArray();
        random.Shuffle(all);
        var tried = all.Take(s_mostOfAKind * 2).ToList();
        var silent = tried.Where(made => Texts(made.Path, made.Text).IsEmpty).Select(made => $"{made.Path}:{made.Line} '{made.Before}' -> '{made.After}'").ToList();

        TestContext.Current.TestOutputHelper!.WriteLine($"data: {tried.Count - silent.Count} of {tried.Count} changes told ({all.Length} places)");
        Assert.NotEmpty(tried);
        Problems.None(silent);
    }

    [Fact]
    public void Texts_of_data_as_they_are_differ_in_nothing() =>
        Problems.None(
            from file in Repository.Files(".yml", "input")
            where !file.Path.StartsWith("input/templates/", StringComparison.Ordinal)
            from diagnostic in Texts(file.Path, file.Text)
            select diagnostic.ToString());

    private static ImmutableArray<Diagnostic> Texts(string path, string text) => ParseYaml.Parse(path, text, 1).Then(s_languages.Texts).Diagnostics;

    /// <summary>Where the languages are meant to differ, by the front matter of the translation.</summary>
    private static bool IsException(Page page, Mutation made) =>
        s_pages.Any(other => other.Page.Key == page.Key && other.Page.FrontMatter.Parity.Any(meant => meant.SectionId == made.Section));

    private static bool IsTold(Page page, Mutation made)
    {
        if (Parse(page.Path, made.Text) is not { } changed)
        {
            return true;
        }

        var twin = s_pages.Select(other => other.Page).Single(other => other.Key == page.Key && other.Locale != page.Locale);
        var findings = CheckParity.Pairs(MarkdownFixture.Config, [changed, twin]).SelectMany(pair => CheckParity.Compare(pair)).ToList();
        var section = made.Section is null ? "the part before the first heading" : $"section '{made.Section}'";
        return findings.Exists(finding => finding.Diagnostic.Code == "KB7010")
            || (findings.Count > 0 && findings.TrueForAll(finding => finding.Diagnostic.Message.Contains(section, StringComparison.Ordinal)));
    }

    private static Page? Parse(string path, string text) =>
        s_parse.Apply(new(path, text), new(MarkdownFixture.Config, MarkdownFixture.Words)).Then(s_languages.Page).Documents.Select(page => page.Page.Facts).SingleOrDefault();
}
