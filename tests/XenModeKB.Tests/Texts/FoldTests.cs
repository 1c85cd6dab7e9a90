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

        Assert.Equal(["Água", "arte", "“Aspas”", "etica", "ética", "Ética", "étude", "zebra", "Žižek"], words.OrderBy(word => Fold.SortKey(word), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("sv", "ö z ä a å o", "a o z å ä ö")]
    [InlineData("es", "ñu nz o na", "na nz ñu o")]
    [InlineData("pl", "łza lz ma la", "la lz łza ma")]
    [InlineData("de", "ö z ä a o", "a ä o ö z")]
    [InlineData("ar", "ب إب اج أد", "إب اج أد ب")]
    public void A_language_has_an_order_of_letters_of_its_own(string language, string words, string expected) =>
        Assert.Equal(expected.Split(' '), words.Split(' ').OrderBy(word => Fold.SortKey(word, language), StringComparer.Ordinal));

    [Theory]
    [InlineData("Ångström", "sv", "Å")]
    [InlineData("Ångström", "en", "A")]
    [InlineData("أنظمة", "ar", "ا")]
    [InlineData("7 ways", "sv", "0-9")]
    public void A_letter_of_its_own_is_a_heading_of_its_own(string text, string language, string letter) =>
        Assert.Equal(letter, Fold.Letter(text, language));
}
