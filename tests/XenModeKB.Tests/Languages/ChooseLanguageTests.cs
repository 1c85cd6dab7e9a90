using XenModeKB.Tests.Cli;

namespace XenModeKB.Tests.Languages;

public sealed class ChooseLanguageTests : IDisposable
{
    private readonly KbRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("", false)]
    [InlineData("LANG=pt_BR.UTF-8", true)]
    [InlineData("LANG=pt", true)]
    [InlineData("LANG=pt_PT@euro", true)]
    [InlineData("LANG=en_US.UTF-8", false)]
    [InlineData("LANG=C.UTF-8", false)]
    [InlineData("LANG=POSIX", false)]
    [InlineData("LANG=de_DE.UTF-8", false)]
    [InlineData("LANG=tr_TR.UTF-8", false)]
    [InlineData("LANG=pt_BR LC_ALL=C", false)]
    [InlineData("LANG=en_US LC_MESSAGES=pt_BR", true)]
    [InlineData("LC_ALL=en_US LC_MESSAGES=pt_BR", false)]
    [InlineData("LC_ALL= LANG=pt_BR", true)]
    public void The_environment_says_which_language_is_spoken(string variables, bool isPortuguese)
    {
        foreach (var pair in variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')))
        {
            _run.With(pair[0], pair[1]);
        }

        _run.Kb("check");

        Assert.Contains(isPortuguese ? "Nenhum erro, nenhum aviso em 0,0 s." : "No errors, no warnings in 0.0 s.", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_flag_comes_first()
    {
        _run.With("LANG", "pt_BR.UTF-8").Kb("--lang=en", "check");
        Assert.Contains("No errors", _run.Out, StringComparison.Ordinal);

        _run.With("LANG", "en").Kb("check", "--lang", "PT-br");
        Assert.Contains("1.500 links conferidos", _run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pt-BR", "", true)]
    [InlineData("pt-BR", "de_DE", true)]
    [InlineData("pt-BR", "C", false)]
    [InlineData("pt-BR", "en_US", false)]
    [InlineData("de pt-BR", "", true)]
    [InlineData("pt-BR en", "", false)]
    [InlineData("de", "", false)]
    public void A_site_that_is_not_in_English_is_told_in_its_own_language_when_nothing_else_is_said(string locales, string lang, bool isPortuguese)
    {
        var texts = "{" + string.Join(", ", locales.Split(' ').Select(code => $"{code}: x")) + "}";
        var list = string.Concat(locales.Split(' ').Select(code => $"  - {{code: {code}, path: {code.ToLowerInvariant()}, name: {code}}}\n"));
        _run.Write("input/site.yml", $"title: {texts}\ndescription: {texts}\nbase_url: https://example.org/\nlocales:\n{list}");

        _run.With("LANG", lang).Kb("check");

        Assert.Contains(isPortuguese ? "Nenhum erro" : "No errors", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_is_not_spoken_is_a_usage_error()
    {
        Assert.Equal(2, _run.Kb("check", "--lang", "de"));
        Assert.Contains("There is no language 'de'. Languages are en, pt-BR.", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_in_arguments_are_told_in_the_language()
    {
        Assert.Equal(2, _run.Kb("check", "--jobs", "muitos", "--lang", "pt-BR"));
        Assert.Equal("kb: --jobs é 'muitos', mas tem de ser um número inteiro a partir de 1.\n", _run.Error);

        Assert.Equal(2, _run.Kb("chekc", "--lang", "pt-BR"));
        Assert.Contains("kb: Comando ou argumento 'chekc' não reconhecido. Você quis dizer 'check'?\nDepois de 'kb' vem um destes: build, check, links, serve, drift, new.\nRode 'kb --help' para ver os comandos.\n", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_is_in_the_language_and_the_next_one_in_English()
    {
        Assert.Equal(0, _run.Kb("check", "--help", "--lang", "pt-BR"));
        Assert.Contains("Confere tudo o que build confere; não grava site.", _run.Out, StringComparison.Ordinal);
        Assert.Contains("Mostra esta ajuda.", _run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Default", _run.Out, StringComparison.Ordinal);

        _run.Kb("check", "--help");
        Assert.Contains("Every check of build; writes no site.", _run.Out, StringComparison.Ordinal);
    }
}
