using XenModeKB.Search;

namespace XenModeKB.Tests.Search;

public sealed class StemmerTests
{
    private const string Letters = "aeiouáéíóúãõçñßäöüøåæłšžıəабвёйяxzqlrnstdmqyjgn0189._-";

    [Theory]
    [InlineData("da")]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fi")]
    [InlineData("fr")]
    [InlineData("hu")]
    [InlineData("it")]
    [InlineData("nb")]
    [InlineData("nl")]
    [InlineData("pt-BR")]
    [InlineData("ro")]
    [InlineData("ru")]
    [InlineData("sv")]
    [InlineData("tr")]
    [InlineData("zh-Hant")]
    public void Whatever_stands_in_a_text_has_a_stem(string locale)
    {
        var (stemmer, random) = (new Stemmer(locale), new Random(1));
        for (var i = 0; i < 20_000; i++)
        {
            var word = new string([.. Enumerable.Range(0, 1 + random.Next(i % 40 + 1)).Select(_ => Letters[random.Next(Letters.Length)])]);
            var stem = stemmer.Of(word);
            Assert.InRange(stem.Length, 1, 2 * word.Length);
            Assert.Equal(stem, stemmer.Of(word));
        }
    }
}
