using XenModeKB.Dataset;

namespace XenModeKB.Tests.Dataset;

public sealed class OldestCheckTests
{
    [Theory]
    [InlineData("heat", "2026-10-01", "until: \"1.9\", checked: 2026-11-01", "until: \"1.9\", checked: 2026-10-01")]
    [InlineData("heat", "2026-10-02", "since: \"1.10\", checked: 2026-11-01", "since: \"1.10\", checked: 2026-10-02")]
    [InlineData("burns", "2026-10-03", "certainty: verified}\n", "certainty: verified}\n  wood: {value: {pt-BR: a, en: a}, cite: [shop], checked: 2026-10-03, certainty: verified}\n")]
    [InlineData("made", null, "order: 1", "order: 1")]
    public void Of_several_claims_the_one_that_has_waited_longest_counts(string field, string? day, string old, string changed)
    {
        var from = Kettle.Files.Single(file => file.Path == Kettle.Copper).Text + "\n";
        var files = Kettle.Files.Select(file => file.Path == Kettle.Copper ? (file.Path, Replace(from, old, changed)) : file);
        var copper = Datasets.Of(files).Documents.Single().Find("kettles/copper")!;

        Assert.Equal(day, OldestCheck.Of([copper["made"], copper[field]])?.ToString());
    }

    /// <summary>The last place: what comes before it stays.</summary>
    private static string Replace(string text, string old, string changed)
    {
        var at = text.LastIndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, old);
        return text[..at] + changed + text[(at + old.Length)..];
    }
}
