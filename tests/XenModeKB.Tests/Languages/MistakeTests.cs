using System.Text.Json;
using XenModeKB.Cli.Languages;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Cli;
using XenModeKB.Tests.Specs;
using Problems = XenModeKB.Tests.Architecture.Problems;

namespace XenModeKB.Tests.Languages;

/// <summary>Prints the findings of one broken site in every language. <c>KB_UPDATE=1</c> rewrites what is printed; it is there to be read.</summary>
public sealed class MistakeTests : IDisposable
{
    private static readonly string s_path = Path.Combine(Repository.Root, "tests", "XenModeKB.Tests", "Languages", "mistakes.spec");

    /// <summary>Words are chosen when they are printed: one build is enough.</summary>
    private static readonly Lazy<BuildResult> s_result = new(() => SpecTests.Build(Spec.Read(s_path)));

    private readonly KbRun _run = new();

    public MistakeTests()
    {
        Spec.Read(s_path).Arrange(_run.Root);
        _run.Answer = () => s_result.Value;
    }

    public static TheoryData<string> Languages => [.. KnownLanguages.All.Select(language => language.Code)];

    public void Dispose() => _run.Dispose();

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_report_is_in_the_language_of_its_reader(string code)
    {
        Assert.Equal(1, _run.Kb("check", "--format", "text", "--lang", code));

        if (StringKeyTests.UpdatesWhatBuildsPrint())
        {
            var spec = Spec.Read(s_path);
            (spec with { Sections = [.. spec.Sections.Select(section => section.Header == code ? section with { Text = Findings(_run.Out) } : section)] }).Write();
        }

        Assert.Equal(Spec.Read(s_path).Sections.Single(section => section.Header == code).Text, Findings(_run.Out));
    }

    [Fact]
    public void Every_language_is_told_the_same_problems_at_the_same_places()
    {
        var english = Told("en");
        Assert.True(english.Count > 20);
        foreach (var code in KnownLanguages.All.Select(language => language.Code).Where(code => code != "en"))
        {
            var other = Told(code);
            Assert.Equal(english.Select(told => told.Where), other.Select(told => told.Where));
            Problems.None(from pair in english.Zip(other) where pair.First.Words == pair.Second.Words select $"{pair.First.Where} is told in English: {pair.First.Words}");
        }
    }

    /// <summary>Without what is counted, which changes with the pages that a site has.</summary>
    private static string Findings(string report)
    {
        var end = report.LastIndexOf("\n\n", StringComparison.Ordinal) + 2;
        return report[..end] + report.TrimEnd('\n').Split('\n')[^1] + "\n";
    }

    private List<(string Where, string Words)> Told(string code)
    {
        _run.Kb("check", "--format", "json", "--lang", code);
        using var json = JsonDocument.Parse(_run.Out);
        return
        [
            .. from one in json.RootElement.GetProperty("diagnostics").EnumerateArray()
               let place = string.Join(' ', one.EnumerateObject().Where(member => member.Name is not ("message" or "help")).Select(member => member.Value.ToString()))
               select (place, $"{one.GetProperty("message")} {one.GetProperty("help")}"),
        ];
    }
}
