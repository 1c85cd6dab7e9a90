using XenModeKB.Texts;

namespace XenModeKB.Tests.Texts;

public sealed class NormalWordsTests
{
    [Theory]
    [InlineData("One two", "  one\n\ttwo ")]
    [InlineData("One two", "one, two.")]
    [InlineData("One two", "“One” — «two»…")]
    [InlineData("it's", "it’s")]
    [InlineData("one two", "one\u00a0two")]
    [InlineData("co-operate", "co\u2010operate")]
    [InlineData("hyphenation", "hyphen\u00adation")]
    [InlineData("2003-2016", "2003–2016")]
    [InlineData("50 %", "50%")]
    [InlineData("\u22125 °C", "-5 °C")]
    public void The_way_a_text_is_set_does_not_count(string one, string other) => Assert.Equal(NormalWords.Of(one), NormalWords.Of(other));

    [Theory]
    [InlineData("one two", "one three")]
    [InlineData("one two", "onetwo")]
    [InlineData("1.5", "15")]
    [InlineData("1.5", "1,5")]
    [InlineData("4.10", "4.1")]
    [InlineData("5 °C", "-5 °C")]
    [InlineData("50 %", "50")]
    [InlineData("C", "C#")]
    [InlineData("C", "C++")]
    [InlineData("a < b", "a > b")]
    [InlineData("€ 5", "$ 5")]
    [InlineData("a", "á")]
    [InlineData("😀", "😁")]
    public void What_it_says_counts(string one, string other) => Assert.NotEqual(NormalWords.Of(one), NormalWords.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData("…, “ ” — !")]
    [InlineData("\u200b\u200d")]
    public void A_text_without_words_has_none(string text) => Assert.Equal("", NormalWords.Of(text));

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_exception() => Assert.NotEqual("", NormalWords.Of("a\ud800b-\udc00"));

    /// <summary>Records of every site hold these: another form would make every translation look old.</summary>
    [Fact]
    public void A_fingerprint_stays_what_it_was()
    {
        Assert.Equal(" two 4.11 machines % -3", NormalWords.Of("Two (4.11) machines: %, -3."));
        Assert.Equal("cdfaf69e3db1", Fingerprint.Of(NormalWords.Of("Two (4.11) machines: %, -3.")));
    }

    [Theory]
    [InlineData("0123456789ab", true)]
    [InlineData("0123456789AB", false)]
    [InlineData("0123456789a", false)]
    [InlineData("0123456789abc", false)]
    public void A_fingerprint_has_one_form(string text, bool isOne) => Assert.Equal(isOne, Fingerprint.Is(text));
}
