using XenModeKB.Markdown;

namespace XenModeKB.Tests.Markdown;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Configuração de Máquinas", "configuracao-de-maquinas")]
    [InlineData("  What is it, really?  ", "what-is-it-really")]
    [InlineData("Straße, œuvre, Ørsted", "strasse-oeuvre-orsted")]
    [InlineData("e\u0301tude", "etude")]
    [InlineData("日本", "section")]
    public void A_title_gives_an_id_of_plain_letters(string title, string id) => Assert.Equal(id, Slug.Of(title));
}
