using XenModeKB.Texts;


namespace XenModeKB.Tests.Texts;

public sealed class FoldTests
{
    [Fact]
    public void Letters_lose_their_marks() => Assert.Equal("configuracao aeßÆ ocao".Replace("ßÆ", "ssae", StringComparison.Ordinal), Fold.Plain("Configuração aeßÆ Oc\u0327a\u0303o"));

    [Fact]
    public void Words_sort_as_in_a_dictionary()
    {
        string[] words = ["zebra", "Ética", "etica", "étude", "ética", "“Aspas”", "arte", "Água", "Žižek"];

        Assert.Equal(["Água", "arte", "“Aspas”", "etica", "ética", "Ética", "étude", "zebra", "Žižek"], words.OrderBy(Fold.SortKey, StringComparer.Ordinal));
    }
}
