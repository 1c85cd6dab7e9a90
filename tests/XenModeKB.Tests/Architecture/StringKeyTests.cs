using System.Text.RegularExpressions;
using XenModeKB.Localization;

namespace XenModeKB.Tests.Architecture;

/// <summary>Interface strings: the code asks for no key that is not there, and no key is there that the code does not ask for.</summary>
public sealed partial class StringKeyTests
{
    private static readonly string s_code = string.Concat(Repository.Files(".cs .razor", "src", "theme").Select(file => file.Text));

    private static readonly IReadOnlyList<string> s_keys = Keys("en");

    private static readonly HashSet<string> s_rooms = [.. s_keys.Select(key => key.Split('.')[0])];

    /// <summary>What the code puts before a value to make a key: <c>theme.month.</c>, <c>type.</c>.</summary>
    private static readonly IReadOnlyList<string> s_beginnings = [.. Beginning().Matches(s_code).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>What it puts behind a value: <c>.title</c>.</summary>
    private static readonly IReadOnlyList<string> s_ends = [.. End().Matches(s_code).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>The list is what a site's own strings are held to; KB_UPDATE=1 writes it from the English ones.</summary>
    [Fact]
    public void The_list_of_keys_is_that_of_the_strings()
    {
        var path = Path.Combine(Repository.Root, "src", "XenModeKB", "Localization", "strings.txt");
        var expected = ListOfTheTheme();
        if (Repository.UpdatesGolden)
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    /// <summary>
    /// Whether what builds print may be written as golden: never by a tool that was built from another list of strings than the theme has
    /// now, since every report would speak of that.
    /// </summary>
    internal static bool UpdatesWhatBuildsPrint()
    {
        using var built = new StreamReader(typeof(StringKeys).Assembly.GetManifestResourceStream("strings.txt")!);
        Assert.True(
            !Repository.UpdatesGolden || built.ReadToEnd() == ListOfTheTheme(),
            "Nothing was written: the tool was built before theme/strings changed. Run *StringKey* with KB_UPDATE=1, build, then run this again.");
        return Repository.UpdatesGolden;
    }

    /// <summary>What editors know of the strings of a site: each key with its English text; KB_UPDATE=1 writes it.</summary>
    [Theory]
    [InlineData("input/data/schemas/strings.json")]
    [InlineData("src/XenModeKB.Cli/New/Starter/input/data/schemas/strings.json")]
    public void Editors_know_every_key(string path) => Manual.ManualFile.Hold(path, Manual.StringSchema.Text());

    [Fact]
    public void Every_language_has_the_same_keys()
    {
        foreach (var file in Repository.Files(".yml", "theme/strings"))
        {
            Assert.Equal(s_keys, Keys(Path.GetFileNameWithoutExtension(file.Path)));
        }
    }

    [Fact]
    public void Every_key_is_written_once() =>
        Assert.Equal(s_keys.Distinct(), s_keys);

    [Fact]
    public void Every_key_that_the_code_asks_for_is_there()
    {
        Problems.None(
            from literal in KeyArgument().Matches(s_code).Select(match => match.Groups[1].Value)
            where s_rooms.Contains(literal.Split('.')[0]) && !s_keys.Contains(literal)
            select $"no string has the key '{literal}'");
    }

    [Fact]
    public void Every_key_is_asked_for() =>
        Problems.None(
            from key in s_keys
            let dot = key.IndexOf('.', StringComparison.Ordinal)
            let tail = key[(dot + 1)..]
            where !IsAskedFor(key) && !IsAskedFor(tail)
            select $"nothing asks for '{key}'");

    private static string ListOfTheTheme()
    {
        var lines = from line in File.ReadLines(Path.Combine(Repository.Root, "theme", "strings", "en.yml"))
                    let key = Key().Match(line)
                    where key.Success
                    let places = Place().Matches(line).Select(match => match.Value).Order(StringComparer.Ordinal).Distinct()
                    let counts = line.Contains("\": {", StringComparison.Ordinal)
                    select string.Join(' ', places.Prepend(key.Groups[1].Value).Concat(counts ? ["plural"] : []));
        return string.Concat(lines.Order(StringComparer.Ordinal).Select(line => line + "\n"));
    }

    /// <summary>A room may write its own name once: then only the tail of its keys is in the code.</summary>
    private static bool IsAskedFor(string key) =>
        s_code.Contains($"\"{key}\"", StringComparison.Ordinal)
        || s_beginnings.Any(beginning => beginning.Contains('.', StringComparison.Ordinal) && key.StartsWith(beginning, StringComparison.Ordinal) && !IsRoom(beginning))
        || s_ends.Any(end => key.EndsWith(end, StringComparison.Ordinal));

    private static bool IsRoom(string beginning) => beginning != "alert." && s_rooms.Contains(beginning.TrimEnd('.'));

    private static IReadOnlyList<string> Keys(string locale) =>
        [.. Key().Matches(File.ReadAllText(Path.Combine(Repository.Root, "theme", "strings", locale + ".yml"))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"""([a-z][\w.-]*[.-])(?:""|\{)")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"""(\.[a-z][\w.-]*)""")]
    private static partial Regex End();

    [GeneratedRegex(@"(?:Get\(\s*[\w.]+,\s*|Labels\[|Say\()""([a-z]+\.[\w.-]*\w)""")]
    private static partial Regex KeyArgument();

    [GeneratedRegex(@"^""?([a-z]+\.[\w.-]+)""?:", RegexOptions.Multiline)]
    private static partial Regex Key();
}
