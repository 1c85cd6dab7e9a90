using XenModeKB.Tests.Architecture;
using XenModeKB.Texts;

namespace XenModeKB.Tests.Texts;

public sealed class KebabCaseTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("8-2")]
    [InlineData("a-short-name")]
    public void Words_with_single_hyphens_between_them_are(string id) => Assert.True(KebabCase.Is(id));

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("é")]
    [InlineData("٣")]
    [InlineData("a\n")]
    public void Everything_else_is_not(string id) => Assert.False(KebabCase.Is(id));

    [Fact]
    public void The_form_is_written_down_in_one_place() =>
        Assert.Equal(
            "src/XenModeKB/Texts/KebabCase.cs",
            Assert.Single(Repository.Files(".cs", "src").Where(file => file.Text.Contains("[a-z0-9]+(-", StringComparison.Ordinal))).Path);

    [Theory]
    [InlineData("Configuração de Máquinas", "configuracao-de-maquinas")]
    [InlineData("  What is it, really?  ", "what-is-it-really")]
    [InlineData("Straße, œuvre, Ørsted", "strasse-oeuvre-orsted")]
    [InlineData("e\u0301tude", "etude")]
    [InlineData("日本", "section")]
    public void A_title_gives_an_id_of_plain_letters(string title, string id) => Assert.Equal(id, KebabCase.Of(title, "section"));
}
