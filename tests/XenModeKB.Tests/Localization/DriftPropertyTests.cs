using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsCheck;
using XenModeKB.Localization;
using XenModeKB.Markdown;
using XenModeKB.Model;
using XenModeKB.Reading;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Markdown;

namespace XenModeKB.Tests.Localization;

/// <summary>
/// The real pages and data, recorded as they are; then one change at a time in the source language. A changed word is told of its section and
/// of no other; what is only set or linked otherwise is told of none.
/// </summary>
public sealed partial class DriftPropertyTests
{
    private const int Samples = 200;
    private const string SourceFolder = "input/content/pt-BR/";

    private static readonly SiteConfig s_config = MarkdownFixture.Config;
    private static readonly ParsePage s_parse = new(ParseYaml.Parse);
    private static readonly IReadOnlyDictionary<string, string> s_texts =
        Repository.Files(".md", "input/content").ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
    private static readonly ImmutableArray<Page> s_pages = [.. s_texts.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => Parse(file.Key, file.Value))];
    private static readonly ImmutableArray<RecordFile> s_records = Record(JudgeDrift.Of(Input(s_pages, [])).Documents[0]);
    private static readonly string[] s_sources = [.. s_texts.Keys.Where(path => path.StartsWith(SourceFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Pages_that_were_recorded_are_told_nothing() => Assert.Empty(Told(s_pages));

    [Fact]
    public void A_changed_word_is_told_of_its_section_alone()
    {
        var seen = 0;
        Places(Word()).Sample(
            place =>
            {
                var (path, match) = place;
                var text = s_texts[path];
                var changed = Parse(path, text[..(match.Index + match.Length)] + "zq" + text[(match.Index + match.Length)..]);
                var line = text.AsSpan(0, match.Index).Count('\n') + 1;
                var expected = changed.Sections.Single(section => line >= section.FirstLine && line <= section.LastLine).Id;
                var told = Told([.. s_pages.Select(page => page.Path == path ? changed : page)]);
                Interlocked.Increment(ref seen);
                return told is [var (where, id)] && where == path.Replace("/pt-BR/", "/en/", StringComparison.Ordinal) && id == expected;
            },
            iter: Samples,
            print: Print);
        TestContext.Current.TestOutputHelper?.WriteLine($"{seen} of {Samples} changed words were told of their section and of no other.");
    }

    [Theory]
    [InlineData("spaces")]
    [InlineData("punctuation")]
    [InlineData("quotes")]
    [InlineData("line breaks")]
    [InlineData("targets")]
    public void What_is_only_set_or_linked_otherwise_is_not_told(string kind) =>
        Places(Where(kind)).Sample(
            place =>
            {
                var (path, match) = place;
                var text = s_texts[path];
                var changed = Parse(path, text[..match.Index] + Otherwise(kind, match.Value) + text[(match.Index + match.Length)..]);
                return Told([.. s_pages.Select(page => page.Path == path ? changed : page)]).Count == 0;
            },
            iter: Samples / 4,
            print: Print);

    private static string Print((string Path, Match Match) place) => $"{place.Path} at {place.Match.Index}: {place.Match.Value}";

    private static Regex Where(string kind) => kind switch
    {
        "quotes" => Word(),
        "line breaks" => Gap(),
        "targets" => Target(),
        _ => Gap(),
    };

    private static string Otherwise(string kind, string text) => kind switch
    {
        "spaces" => text.Replace(" ", "   ", StringComparison.Ordinal),
        "punctuation" => text.Replace(" ", " — ", StringComparison.Ordinal),
        "quotes" => $"“{text}”",
        "line breaks" => text.Replace(' ', '\n'),
        _ => $"](../elsewhere{text[2..]}",
    };

    /// <summary>A page of the source language and a place in it, where what matches is prose.</summary>
    private static Gen<(string Path, Match Match)> Places(Regex pattern)
    {
        var places = s_sources.Select(path => (Path: path, Matches: pattern.Matches(pattern == Target() ? s_texts[path] : Prose(s_texts[path])))).Where(page => page.Matches.Count > 0).ToArray();
        return from page in Gen.Int[0, places.Length - 1]
               from match in Gen.Int[0, places[page].Matches.Count - 1]
               select (places[page].Path, places[page].Matches[match]);
    }

    /// <summary>The same text with blanks over what is no prose.</summary>
    private static string Prose(string text) => NoProse().Replace(text, match => NotBreak().Replace(match.Value, "·"));

    private static List<(string Path, string Id)> Told(ImmutableArray<Page> pages)
    {
        var outcome = JudgeDrift.Of(Input(pages, s_records));
        var behind = outcome.Documents[0].Languages[0].Files
            .SelectMany(file => file.Units.Where(unit => unit.State != DriftState.Current).Select(unit => (file.File.Translation!, unit.Unit.Id))).ToList();
        Assert.Equal(behind.Count, outcome.Diagnostics.Count(diagnostic => diagnostic.Code == "KB7060"));
        Assert.All(outcome.Diagnostics, diagnostic => Assert.Equal("KB7060", diagnostic.Code));
        return behind;
    }

    private static DriftInput Input(ImmutableArray<Page> pages, ImmutableArray<RecordFile> records) =>
        new(s_config, pages, EquatableSet.Empty, [], records, s_texts.Keys);

    private static ImmutableArray<RecordFile> Record(DriftReport report)
    {
        var update = new UpdateRecords(new(2026, 11, 28));
        return
        [
            .. from file in report.Languages[0].Files
               let yaml = ParseYaml.Parse(file.File.Record, update.Of(file, [null])!.Value.Text, 1).Documents[0]
               select Assert.Single(ReadRecords.Apply(yaml, s_config).Documents),
        ];
    }

    private static Page Parse(string path, string text) =>
        Assert.Single(s_parse.Apply(new(path, text), new(s_config, MarkdownFixture.Words)).Documents).Page.Facts;

    /// <summary>Front matter but for title and description, code, directives, addresses, ids, citations, footnotes, marks of tables and alerts.</summary>
    [GeneratedRegex(
        @"(?<=\A---\n(?:.*\n)*?)(?!title:|description:).*\n(?=(?:.*\n)*?---\n)|^ *(`{3,})[^`\n]*\n[\s\S]*?^ *\1`*$|`[^`\n]*(?:\n[^`\n]+)*`|^:::.*$|\]\([^)]*\)|^\[[^\]]*\]:.*$|\{#[^}]*\}|\[[@^][^\]]*\]|\[![A-Z]+\]|<[^>]*>|https?://\S+|&\w+;|^\|.*$|^title:|^description:",
        RegexOptions.Multiline)]
    private static partial Regex NoProse();

    [GeneratedRegex(@"[^\n]")]
    private static partial Regex NotBreak();

    [GeneratedRegex(@"(?<![\p{L}\p{N}·_*/-])\p{L}{4,}(?![\p{L}\p{N}·_*/-])")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\n(?![#>|·-])[^\n]*)\p{Ll} \p{Ll}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"\]\((?!https?:|entity:|#)[^)#\n]+\.md(?=[)#])")]
    private static partial Regex Target();
}
