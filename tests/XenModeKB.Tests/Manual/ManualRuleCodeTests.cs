using XenModeKB.Cli.Languages;

namespace XenModeKB.Tests.Manual;

/// <summary>The manual tells of every code what a finding says, and what to do: its pages are written from the rules and the specs.</summary>
public sealed class ManualRuleCodeTests
{
    public static TheoryData<string> Languages => [.. KnownLanguages.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_code_is_in_the_manual_with_what_to_do(string code)
    {
        var page = new CodePage(KnownLanguages.Find(code)!);
        for (var room = 0; room < CodePage.Count; room++)
        {
            ManualFile.Hold($"{ManualFile.Root}/input/content/{code}/{CodePage.File(room)}", page.Text(room));
        }
    }
}
