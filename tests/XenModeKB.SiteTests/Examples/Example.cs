using System.Text.Json;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Examples;

/// <summary>An example of a specification of Markdown.</summary>
/// <param name="Number">Its number there.</param>
/// <param name="Section">Where it stands.</param>
/// <param name="Markdown">What is written.</param>
/// <param name="Html">What is to come of it.</param>
internal sealed record Example(int Number, string Section, string Markdown, string Html)
{
    /// <summary>All examples, by the name of the specification.</summary>
    public static async Task<Dictionary<string, Example[]>> Read()
    {
        var answer = await Programs.Run("node", ["examples.mjs"], folder: Repository.Judges);
        Assert.True(answer.Exit == 0, answer.All);
        return JsonSerializer.Deserialize<Dictionary<string, Example[]>>(answer.Out, JsonSerializerOptions.Web)!;
    }
}
