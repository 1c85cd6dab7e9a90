using XenModeKB.Model;

namespace XenModeKB.Tests.Localization;

public sealed class PluralRulesTests
{
    /// <summary>Samples of CLDR's tables.</summary>
    [Theory]
    [InlineData("en", "one: 1; other: 0 2 16 100 1000")]
    [InlineData("pt-BR", "one: 0 1; other: 2 17 100")]
    [InlineData("pt-PT", "one: 1; other: 0 2 17")]
    [InlineData("ja", "other: 0 1 2 100")]
    [InlineData("ar", "zero: 0; one: 1; two: 2; few: 3 10 103 110 1003; many: 11 26 99 111 1011; other: 100 102 200 202 1000")]
    [InlineData("he", "one: 1; two: 2; other: 0 3 17 100")]
    [InlineData("ru", "one: 1 21 101 1001; few: 2 4 22 102 1002; many: 0 5 19 11 111 100 1000")]
    [InlineData("pl", "one: 1; few: 2 4 22 102; many: 0 5 19 21 100 112")]
    [InlineData("cs", "one: 1; few: 2 3 4; other: 0 5 19 100 102")]
    [InlineData("lt", "one: 1 21 101; few: 2 9 22 102; other: 0 10 20 11 111")]
    [InlineData("lv", "zero: 0 10 20 11 111; one: 1 21 101; other: 2 9 22 102")]
    [InlineData("ro", "one: 1; few: 0 2 16 101 119; other: 20 35 100 1000")]
    [InlineData("sl", "one: 1 101 201; two: 2 102; few: 3 4 103; other: 0 5 19 100")]
    [InlineData("ga", "one: 1; two: 2; few: 3 6; many: 7 10; other: 0 11 24")]
    [InlineData("cy", "zero: 0; one: 1; two: 2; few: 3; many: 6; other: 4 5 7 20 103")]
    [InlineData("mt", "one: 1; two: 2; few: 0 3 10 103; many: 11 19 111; other: 20 35 100")]
    [InlineData("is", "one: 1 21 101; other: 0 2 11 111")]
    public void A_number_takes_the_form_of_its_language(string tag, string samples)
    {
        var forms = samples.Split("; ").Select(form => form.Split(": ")).ToDictionary(form => form[0], form => form[1].Split(' ').Select(int.Parse).ToArray());

        Assert.Equal(forms.Keys, PluralRules.Categories(tag));
        Assert.All(forms, form => Assert.All(form.Value, number => Assert.Equal(form.Key, PluralRules.Of(tag, number))));
    }

    [Fact]
    public void A_language_that_nobody_knows_has_one_form()
    {
        Assert.Null(PluralRules.Categories("qq"));
        Assert.Equal(PluralRules.Other, PluralRules.Of("qq", 1));
    }
}
