using XenModeKB.Model;
using XenModeKB.Reading;
using XenModeKB.Tests.Markdown;

namespace XenModeKB.Tests.Reading;

public sealed class FindTextsTests
{
    [Fact]
    public void Texts_are_found_wherever_they_stand()
    {
        var texts = Texts("""
            title: {pt-BR: Um, en: One}
            value: 5
            words: {pt-BR: [a, b], en: [c]}
            list:
              - label: {pt-BR: Dois, en: Two}
              - {en: Lonely}
              - label: {pt-BR: Três}
            other: {pt-BR: x, fr: y}
            empty: {pt-BR: "", en: Nothing}
            """);

        Assert.Equal(["title (1,16) en(1,24)", "list.0.label (5,20) en(5,30)", "list.2.label (7,20)"], texts.Select(Show));
    }

    [Theory]
    [InlineData("Um, dois.", "um  dois", true)]
    [InlineData("Um `a b`", "Um `a  b`", false)]
    [InlineData("Um `A`", "Um `a`", false)]
    [InlineData("Um `dois", "um dois", true)]
    [InlineData("Um 4.1", "Um 4.11", false)]
    public void Words_count_and_code_counts_to_the_letter(string one, string other, bool same) =>
        Assert.Equal(same, FindTexts.Words(one) == FindTexts.Words(other));

    private static EquatableArray<FoundText> Texts(string yaml) =>
        FindTexts.In("input/a.yml", ParseYaml.Parse("input/a.yml", yaml, 1).Documents[0].Root, MarkdownFixture.Config.Locales).Texts;

    private static string Show(FoundText text) =>
        $"{text.Id} ({text.Span.Line},{text.Span.Column}) {string.Join(' ', text.Translations.Select(t => $"{t.Key}({t.Value.Line},{t.Value.Column})"))}".TrimEnd();
}
