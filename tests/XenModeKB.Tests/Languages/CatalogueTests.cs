using System.Text.RegularExpressions;
using XenModeKB.Cli;
using XenModeKB.Cli.Languages;
using XenModeKB.Pipeline;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Cli;
using Problems = XenModeKB.Tests.Architecture.Problems;

namespace XenModeKB.Tests.Languages;

/// <summary>Every language has every text, with the same places, and no other text. <c>KB_UPDATE=1</c> writes empty entries for new texts and takes out what is no more.</summary>
public sealed partial class CatalogueTests
{
    private static readonly IReadOnlyList<SourceText> s_texts = [.. SourceTexts.All.Concat(Descriptions()).Where(text => text.HasWords)];

    public static TheoryData<string> Languages => [.. KnownLanguages.All.Where(language => language != Language.English).Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_of_the_code_has_one_in_the_language_and_no_other_is_there(string code)
    {
        if (Repository.UpdatesGolden)
        {
            Update(code);
        }

        var rooms = s_texts.ToLookup(text => text.Room, StringComparer.Ordinal);
        Problems.None(
            from room in Repository.Files(".cs", "src").Select(file => SourceTexts.RoomOf(file.Path)).Distinct()
            let file = CatalogueFile.Of(room, code)
            let entries = file.Read()
            from problem in Missing(rooms[room], entries, file.Path).Concat(Surplus(rooms[room], entries, file.Path))
            select problem);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_has_the_places_of_the_English_one(string code) =>
        Problems.None(
            from room in s_texts.Select(text => text.Room).Distinct()
            let formats = s_texts.Where(text => text.Room == room && text.What == "message").Select(text => text.English).ToHashSet(StringComparer.Ordinal)
            from entry in CatalogueFile.Of(room, code).Read()
            where entry.Text.Length > 0 && formats.Contains(entry.English) && !Places.Of(entry.English).SequenceEqual(Places.Of(entry.Text))
            select $"{CatalogueFile.Of(room, code).Path}: '{entry.Text}' has other places than '{entry.English}'");

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_of_several_rooms_is_the_same_in_each(string code) =>
        Problems.None(
            from room in s_texts.Select(text => text.Room).Distinct()
            from entry in CatalogueFile.Of(room, code).Read()
            group (Room: room, entry.Text) by entry.English into same
            where same.Select(entry => entry.Text).Distinct().Count() > 1
            select $"'{same.Key}' is {string.Join(" and ", same.Select(entry => $"'{entry.Text}' in {entry.Room}"))}");

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_program_reads_every_file(string code)
    {
        var read = Catalogue.Read(code);
        Problems.None(s_texts.Where(text => !read.ContainsKey(text.English)).Select(text => $"{text.Place}: the program has no '{text.English}' in {code}"));
    }

    [Fact]
    public void Every_rule_is_among_the_texts() =>
        Assert.Equal(
            RuleCodeTests.Rules.Select(rule => rule.Title).Concat(RuleCodeTests.Rules.Select(rule => rule.Help)).Distinct().Order(StringComparer.Ordinal),
            s_texts.Where(text => text.What.StartsWith("KB", StringComparison.Ordinal)).Select(text => text.English).Distinct().Order(StringComparer.Ordinal));

    /// <summary>What is printed by itself has a catalogue to come from: <c>Words($"...")</c>. Only the name of the program is the same everywhere.</summary>
    [Fact]
    public void No_line_is_printed_in_English_alone() =>
        Problems.None(
            from file in Repository.Files(".cs", "src/XenModeKB.Cli")
            from Match match in PrintedWords().Matches(file.Text)
            where match.Groups[1].Value.Replace("kb: ", "", StringComparison.Ordinal).Any(char.IsLetter)
            select $"{file.Path}: {match.Value}");

    private static IEnumerable<string> Missing(IEnumerable<SourceText> texts, IReadOnlyList<(string English, string Text)> entries, string path) =>
        from text in texts.DistinctBy(text => text.English)
        where !entries.Any(entry => entry.English == text.English && entry.Text.Length > 0)
        select $"{path} has no text for '{text.English}' ({text.What}, {text.Place}). A run of this test with KB_UPDATE=1 writes the entry; then fill in its msgstr.";

    private static IEnumerable<string> Surplus(IEnumerable<SourceText> texts, IReadOnlyList<(string English, string Text)> entries, string path) =>
        from entry in entries
        where texts.All(text => text.English != entry.English)
        select $"{path} has a text that the code beside it does not have: '{entry.English}'. A run of this test with KB_UPDATE=1 takes it out.";

    private static void Update(string code)
    {
        var rooms = s_texts.GroupBy(text => text.Room, StringComparer.Ordinal).ToList();
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (english, text) in rooms.SelectMany(room => CatalogueFile.Of(room.Key, code).Read()).Where(entry => entry.Text.Length > 0))
        {
            known[english] = text;
        }

        rooms.ForEach(room => CatalogueFile.Of(room.Key, code).Write(room, known));
        foreach (var room in Repository.Files(".cs", "src").Select(file => SourceTexts.RoomOf(file.Path)).Distinct().Except(rooms.Select(room => room.Key)))
        {
            CatalogueFile.Of(room, code).Delete();
        }
    }

    /// <summary>What commands and flags say of themselves under <c>--help</c>.</summary>
    private static IEnumerable<SourceText> Descriptions()
    {
        using var run = new KbRun();
        return [.. from symbol in CommandLine.Described(run.CommandLine().Root()).DistinctBy(symbol => symbol.Description)
                   select new SourceText("src/XenModeKB.Cli", symbol.Description!, "--help", $"help of {symbol.Name}")];
    }

    [GeneratedRegex(@"(?:Out|Error)\.WriteLine\(\s*\$?""([^""{]*)")]
    private static partial Regex PrintedWords();
}
