using XenModeKB.Texts;

namespace XenModeKB.Tests.Texts;

public sealed class WrapWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("one", "one")]
    [InlineData("one two", "one two")]
    [InlineData("one two three", "one two|three")]
    [InlineData("longer than", "longer|than")]
    [InlineData("far too-long-for-a-line here", "far|too-long-for-a-line|here")]
    public void A_line_takes_as_many_words_as_fit(string text, string lines)
    {
        var pieces = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word + " ");

        Assert.Equal(lines, string.Join('|', WrapWords.Lines(pieces, line => line.Length <= 7)));
    }

    [Fact]
    public void Parts_of_a_word_stay_together_where_they_fit() => Assert.Equal(["ab/cd", "ef"], WrapWords.Lines(["ab/", "cd", "ef "], line => line.Length <= 5));
}
