using XenModeKB.Search;

namespace XenModeKB.Tests.Search;

public sealed class SplitWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" … ", "")]
    [InlineData("One, two!", "One two")]
    [InlineData("don't", "don t")]
    [InlineData("xl.cfg", "xl.cfg /xl /cfg")]
    [InlineData("Since 4.22.", "Since 4.22 /4 /22")]
    [InlineData("a-b_c.d", "a-b_c.d /a /b /c /d")]
    [InlineData("a--b", "a b")]
    [InlineData("sendRawMail VMs xl.logFile", "sendRawMail /send /Raw /Mail VMs xl.logFile /xl /log /File")]
    [InlineData("-x-", "x")]
    [InlineData("água", "água")]
    public void Words_are_letters_and_digits_and_what_a_sign_joins_comes_whole_and_in_parts(string text, string words)
    {
        var found = new List<string>();
        var split = new SplitWords(text);
        while (split.MoveNext())
        {
            found.Add((split.IsPart ? "/" : "") + split.Word.ToString());
        }

        Assert.Equal(words, string.Join(' ', found));
    }

    [Fact]
    public void What_is_typed_is_in_lower_case_without_accents()
    {
        var typed = TypedWord.In("Migração XL.cfg");
        Assert.Equal(["migracao", "xl.cfg"], typed.Select(word => word.Whole));
        Assert.Equal(["xl", "cfg"], typed[1].Parts);
    }
}
