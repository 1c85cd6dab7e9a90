using XenModeKB.Localization;
using XenModeKB.Model;

namespace XenModeKB.Tests.Localization;

/// <summary>Corners of how languages write numbers and dates.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("pt-BR", "1,5 e 1.000 e 1.000,5 e 12.345.678", "1.5", "1000|1.000", "1000.5", "12345678|12.345.678")]
    [InlineData("en", "1.5 and 1,000 and 1,000.5 and 12,345,678", "1.5", "1000", "1000.5", "12345678")]
    [InlineData("pt-BR", "4.13, 1.2.0-3.4 e 9.0.9065; 10.000.1", "4.13", "1.2.0", "3.4", "9.0.9065", "10.000.1")]
    [InlineData("en", "4.13, 1.2.0-3.4 and 9.0.9065; 1,00", "4.13", "1.2.0", "3.4", "9.0.9065", "1,00")]
    [InlineData("pt-BR", "64 GB, 64GB, 5 %, 5%, 5 por cento, 32 bits", "64 GB", "64 GB", "5 %", "5 %", "5 %", "32 bit|32")]
    [InlineData("en", "64 GB, 5 %, 5 percent, 5 per cent, 32-bit, 3 thousand", "64 GB", "5 %", "5 %", "5 %", "32 bit|32", "3000")]
    [InlineData("pt-BR", "20 mil, 1,5 milhão, dois mil, três anos", "20000", "1500000", "2000", "3 year|3")]
    [InlineData("en", "1.5 million, two thousand, a three-year span, the 1990s", "1500000", "2000", "3 year|3", "1990")]
    [InlineData("en", "Ten of them. One, both, either; somebody, often, tent", "10", "(1)", "(2)", "(2)")]
    [InlineData("pt-BR", "Dez; um, uma, ambas; dois-pontos, dezena, setembrino", "10", "(1)", "(1)", "(2)")]
    [InlineData("en", "x86-64, PVHv2, v4.13, XSA-468, 3rd, L1TF", "=x86", "64", "=pvhv2", "4.13", "468", "3", "=l1")]
    [InlineData("ar", "١٬٢ ٣ و 1,5 two", "1", "2", "3", "1,5")]
    [InlineData("en", "9999999999999999999999 thousand and 10:30", "9999999999999999999999", "10", "30")]
    [InlineData("en", "1,000.5.1 and 1234,567", "1,000.5.1", "1234,567")]
    [InlineData("pt-BR", "são dois-", "2")]
    [InlineData("en", "")]
    public void Numbers_have_the_value_of_their_language(string language, string text, params string[] expected) =>
        Assert.Equal(expected, Read(language, text, ParityKind.Numbers));

    [Theory]
    [InlineData("pt-BR", "28 de julho de 2026, julho de 2026, 1º de maio, em março", "2026-07-28", "2026-07", "--05-01", "--03")]
    [InlineData("en", "July 28, 2026, 28 July 2026, Jul 28, 2026, July 2026, May 1, in March", "2026-07-28", "2026-07-28", "2026-07-28", "2026-07", "--05-01", "(--03)")]
    [InlineData("en", "2026-07-28, 2026-07, 3/4/2026", "2026-07-28", "2026-07", "2026-03-04|2026-04-03")]
    [InlineData("en", "3/12/2026, 3/13/2026", "2026-03-12|2026-12-03", "2026-03-13")]
    [InlineData("pt-BR", "3/4/2026, 28 jul. 2026, jul. de 2026, JULHO DE 2026", "2026-04-03|2026-03-04", "2026-07-28", "2026-07", "2026-07")]
    [InlineData("pt-BR", "são dez. O mar. Na década de 1990; 31 de fevereiro de 2026")]
    [InlineData("en", "It may 4 times; you march on; 2025-58143, 2015-2017, CVE-2026-10")]
    [InlineData("ar", "2026-07-28", "2026-07-28")]
    public void Dates_have_one_form(string language, string text, params string[] expected) =>
        Assert.Equal(expected, Read(language, text, ParityKind.Dates));

    [Fact]
    public void A_language_that_nobody_taught_us_is_held_to_the_digits()
    {
        var english = ReadNumbers.Of(new("28 July 2026: 1.5 GB, two", default, null), NumberForms.Of(new("en", "en", "English")));
        var arabic = ReadNumbers.Of(new("٢٨ يوليو 2026: 1,5 غيغا", default, null), NumberForms.Of(new("ar", "ar", "العربية")));

        Assert.True(CompareItems.Compare(english.SelectMany(DigitsOnly.Of), arabic.SelectMany(DigitsOnly.Of)).IsEmpty);
    }

    [Theory]
    [InlineData("1.000 linhas", "1,000 lines", true)]
    [InlineData("a versão 1.000", "version 1.000", true)]
    [InlineData("1.000 linhas", "1,001 lines", false)]
    [InlineData("os dois", "both", true)]
    [InlineData("os dois", "all", false)]
    [InlineData("tanto A quanto B", "both A and B", true)]
    [InlineData("uma máquina", "1 machine", true)]
    [InlineData("64 GB", "64 MB", false)]
    [InlineData("64 GB", "64", false)]
    [InlineData("32 e 64 bits", "32-bit and 64-bit", true)]
    [InlineData("3/4/2026", "3/4/2026", true)]
    [InlineData("x86, ele e x86", "x86", true)]
    [InlineData("x86", "x87", false)]
    [InlineData("Armv8, Armv7, Armv7", "Armv8, Armv8, Armv7", false)]
    public void Two_languages_say_the_same_or_not(string portuguese, string english, bool same)
    {
        var mine = ReadNumbers.Of(new(english, default, null), NumberForms.Of(new("en", "en", "English")));
        var theirs = ReadNumbers.Of(new(portuguese, default, null), NumberForms.Of(new("pt-BR", "pt-br", "Português")));

        Assert.Equal(same, CompareItems.Compare(mine, theirs).IsEmpty);
    }

    [Fact]
    public void A_part_of_a_text_knows_where_it_was_written()
    {
        var text = new RunningText("one two three", new("a.md", 1, 1, 2, 8), null) { Pieces = [new(0, 1, 5), new(3, 1, 8), new(4, 2, 1)] };

        Assert.Equal(new("a.md", 2, 5, 2, 10), text.Of(8, 5));
        Assert.Equal(new("a.md", 1, 5, 2, 4), text.Of(0, 7));
    }

    /// <summary>Values, with what they can also mean; optional ones in brackets, names with a sign.</summary>
    private static IEnumerable<string> Read(string language, string text, ParityKind kind) =>
        ReadNumbers.Of(new(text, default, null), NumberForms.Of(new(language, language, language))).Where(item => item.Kind == kind)
            .Select(item => item.Otherwise is null ? item : item with { Value = $"{item.Value}|{item.Otherwise}" })
            .Select(item => item.IsOptional ? $"({item.Value})" : item.IsName ? "=" + item.Value : item.Value);
}
