using XenModeKB.Texts;

namespace XenModeKB.Tests.Texts;

/// <summary>What nobody sees and nobody needs, and what scripts and emoji need.</summary>
public sealed class InvisibleCharactersTests
{
    [Theory]
    [InlineData("a\u200Bb", 1)]
    [InlineData("a\u200Db", 1)]
    [InlineData("\u200Cwords", 0)]
    [InlineData("\u0628\u200C\u200D\u200C\u0628", 2)]
    [InlineData("a\u034Fb", 1)]
    [InlineData("\u115F", 0)]
    [InlineData("a\u1160", 1)]
    [InlineData("\u3164", 0)]
    [InlineData("\uFFA0", 0)]
    [InlineData("a\u17B4", 1)]
    [InlineData("a\u180Eb", 1)]
    [InlineData("a\u2028b", 1)]
    [InlineData("a\u202Ab\u202C", 1)]
    [InlineData("a\u202Eb", 1)]
    [InlineData("a\u2062b", 1)]
    [InlineData("a\u206Eb", 1)]
    [InlineData("a\uFE0Fb", 1)]
    [InlineData("\u2764\uFE0F\uFE0E", 2)]
    [InlineData("\u2764\U000E0101\U000E0102", 3)]
    [InlineData("a\uFFF9b", 1)]
    [InlineData("a\U0001BCA0b", 1)]
    [InlineData("a\U0001D173b", 1)]
    [InlineData("a\U000E0001b", 1)]
    [InlineData("a\U000E0041\U000E007Fb", 1)]
    [InlineData("\U0001F3F4\U000E0067\U000E0062 ", 2)]
    [InlineData("\U0001F3F4\U000E0041\U000E0041\U000E0041\U000E0041\U000E0041\U000E0041\U000E0041\U000E0041\U000E007F", 2)]
    [InlineData("a\U000E0FFFb", 1)]
    [InlineData("a \u2066b", 2)]
    [InlineData("a \u2067b\n\n\u2069c", 2)]
    [InlineData("> a \u2067b\n> \t\n> \u2069c", 4)]
    [InlineData("\u2067b\u2069\n\u2069c", 4)]
    [InlineData("a\uFE00", 1)]
    [InlineData("1\uFE01", 1)]
    [InlineData("\u115F\u1160", 0)]
    [InlineData("a\u2069 \u2066b\u2069", 1)]
    public void What_nobody_needs_is_found(string text, int at) => Assert.Equal(at, InvisibleCharacters.IndexIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("words, d\u00E9j\u00E0 vu \u2013 \u201Cquoted\u201D\u00A0\u2026")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    [InlineData("PDF\u200C\u0647\u0627")]
    [InlineData("\u0915\u094D\u200D\u0937")]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467")]
    [InlineData("\U0001F44D\U0001F3FD")]
    [InlineData("\u2764\uFE0F\u200D\U0001F525")]
    [InlineData("\U0001F3F3\uFE0F\u200D\U0001F308")]
    [InlineData("1\uFE0F\u20E3 \u00A9\uFE0F")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")]
    [InlineData("\u845B\U000E0101")]
    [InlineData("\u1820\u180B")]
    [InlineData("\u1780\u200B\u1780")]
    [InlineData("\u0E01\u200B\u0E01")]
    [InlineData("\u2066one\u2069 and \u2067two \u2068three\u2069\u2069")]
    [InlineData("\u2067one\ntwo\u2069 and\r\n\u2068three\nfour\u2069\n\nfive")]
    [InlineData("0\uFE00")]
    [InlineData("\u05D0\u05B7\u034F\u05B0")]
    [InlineData("\u1100\u1160\u11A8 \u115F\u1161")]
    [InlineData("\u200E(a)\u200F \u061C soft\u00ADhyphen")]
    [InlineData("\U0001D400 \U0001F600")]
    public void What_scripts_and_signs_need_is_none(string text) => Assert.Equal(-1, InvisibleCharacters.IndexIn(text));

    [Fact]
    public void A_flood_of_them_is_read_once()
    {
        Assert.Equal(200_000, InvisibleCharacters.In(new string('\u2066', 200_000)).Count());
        Assert.Equal(100_000, InvisibleCharacters.In(string.Concat(Enumerable.Repeat("\U000E0041", 100_000))).Count());
        Assert.Empty(InvisibleCharacters.In(string.Concat(Enumerable.Repeat("\u2066a\u2069", 100_000))));
        Assert.Empty(InvisibleCharacters.In(string.Concat(Enumerable.Repeat("\u2066a\n\u2069", 100_000))));
    }
}
