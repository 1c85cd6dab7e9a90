using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Architecture;

/// <summary>Readers read no word that stands in code: every one is an interface string, which each language has, or comes from the input.</summary>
public sealed partial class LiteralWordTests
{
    /// <summary>Names of formats, the same in every language.</summary>
    private static readonly HashSet<string> s_names = ["BibTeX", "CSL-JSON", "RIS", "JSON", "CSV", "Markdown", "DOT (Graphviz)", "Mermaid", "OpenAPI 3.1", "api/v1/index.json"];

    [Fact]
    public void Components_and_layouts_hold_no_words() =>
        Problems.None(
            from file in Repository.Files(".razor", "theme")
            let markup = Code().Replace(Expression().Replace(Comment().Replace(file.Text.Split("\n@code {")[0], ""), ""), "")
            from literal in Content().Matches(markup).Concat(Attribute().Matches(markup)).Select(match => match.Groups[1].Value.Trim())
            where !s_names.Contains(literal)
            select $"{file.Path}: '{literal}'");

    /// <summary>Rules speak to authors, with examples of what they write.</summary>
    [Fact]
    public void Code_that_writes_pages_holds_no_words() =>
        Problems.None(
            from file in Repository.Files(".cs", "src/XenModeKB")
            where !file.Path.EndsWith("Rules.cs", StringComparison.Ordinal)
            from literal in Written().Matches(file.Text).Concat(Between().Matches(file.Text)).Concat(Label().Matches(file.Text)).Select(match => match.Groups[1].Value.Trim())
            where !s_names.Contains(literal)
            select $"{file.Path}: '{literal}'");

    [Fact]
    public void Scripts_hold_no_words() =>
        Problems.None(
            from file in Repository.Files(".js", "theme/scripts")
            from literal in Shown().Matches(file.Text).Select(match => match.Groups[1].Value.Trim())
            select $"{file.Path}: '{literal}'");

    /// <summary>That the expressions find what they are for.</summary>
    [Theory]
    [InlineData("<p>Some words</p>")]
    [InlineData("<p>: more</p>")]
    [InlineData("""<nav aria-label="Main menu">""")]
    public void A_word_in_a_component_is_found(string markup) => Assert.True(Content().IsMatch(markup) || Attribute().IsMatch(markup));

    [Theory]
    [InlineData("""html.Raw("<p>").Text("Hello there")""")]
    [InlineData("""html.Raw("<p>Hello there</p>")""")]
    [InlineData("""html.Raw("<nav aria-label=\"Menu\">")""")]
    public void A_word_in_code_is_found(string code) => Assert.True(Written().IsMatch(code) || Between().IsMatch(code) || Label().IsMatch(code));

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>What is filled in: <c>@View.Labels["key"]</c>, <c>@(a ? b : c)</c>.</summary>
    [GeneratedRegex(@"@\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|@\w[\w.]*(?:\[""[^""]*""\])?(?:\(\))?(?:\.\w+)*")]
    private static partial Regex Expression();

    /// <summary>Lines that are no markup.</summary>
    [GeneratedRegex(@"^\s*(?:case .*:|default:|break;|else.*|@?(?:if|foreach|switch) ?\(.*)$", RegexOptions.Multiline)]
    private static partial Regex Code();

    /// <summary>What stands between two tags and has letters.</summary>
    [GeneratedRegex(@">([^<>@{}()]*\p{L}[^<>@{}()]*)<")]
    private static partial Regex Content();

    [GeneratedRegex(@"\b(?:aria-label|title|alt|placeholder)=""([^""@]*\p{L}[^""]*)""")]
    private static partial Regex Attribute();

    /// <summary>Keys of fields are in lower case and without spaces.</summary>
    [GeneratedRegex(@"\.Text\(\$?""([^""{]*(?:\p{Lu}\p{Ll}|\p{L} )[^""]*)""")]
    private static partial Regex Written();

    [GeneratedRegex(@"Raw\(\$?""[^""\n]*>([^<>""{\n]*\p{L}{2,}[^<>""{\n]*)<")]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:aria-label|title|alt|placeholder)=\\""([^""{\\]*\p{L}[^""{\\]*)\\""")]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:textContent|innerText|title|ariaLabel|placeholder) = ""([^""]*\p{L}[^""]*)""|setAttribute\(""(?:aria-label|title|alt)"", ""([^""]*\p{L}[^""]*)""")]
    private static partial Regex Shown();
}
