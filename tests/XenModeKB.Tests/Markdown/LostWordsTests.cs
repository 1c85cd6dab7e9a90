using System.Net;
using System.Text.RegularExpressions;
using CsCheck;

namespace XenModeKB.Tests.Markdown;

/// <summary>What an author writes is on the page, or there is a finding: on generated pages, each word of which is there once.</summary>
public sealed partial class LostWordsTests
{
    /// <summary>Pieces of pages; <c>W</c> is a word that stands nowhere else.</summary>
    private static readonly string[] s_pieces =
    [
        "W", "W", "W", " ", " ", "\n", "\n", "\n\n", "\n\n", "W W", "::", "::W::", ":", "*", "**", "_W_", "~~W~~", "`W`", "``", "[", "]", "[W]", "[W][", "[W][W]", "[W][]", "[^a]", "[^b]",
        "[^W]", "(", ")", "(W)", "![W](../../assets/box.svg)", "![W](../../assets/box.svg \"W\")", "[W](#a)", "[W](#a \"W\")", "<!-- c -->", "<!--", "-->", "| W | W |\n", "|---|---|\n", "| W\n", "|", "\\|", "\\",
        "`W \\| W`", "- W", "\n- ", "\n1. ", "\n   ", "\n\t", "\n> ", "\n> W", "> [!NOTE]\n> W", "> [!W]\n", "- > [!NOTE]\n  > W", "> > [!TIP]\n> > W", "- [ ] W", "- [x] W\n", "```\n", "```text\nW\n```\n", "~~~\n", "    W\n", "\tW\n", "\n[W]: W\n",
        "\n[^a]: W\n", "\n[^b]: W\n", "<kbd>W</kbd>", "<br>", "&amp;", "&W;", ":::then\nW\n:::\n", ":::", "\n: W\n", "W\n: W\n", "\n---\n", "\n===\n", "\n## W {#w}\n", "\n## W\n", "\n***\n", "W@example.org", "#", "{#W}",
    ];

    [Fact]
    public void Each_word_of_a_page_is_shown_or_something_is_told()
    {
        var pieces = Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]);
        pieces.Array[1, 14].Sample(
            parts =>
            {
                var body = Numbered(string.Concat(parts));
                var (html, diagnostics) = MarkdownFixture.Render(body);
                var lost = diagnostics.All(problem => problem.Code == "KB2015") ? Missing(body, html) : [];
                Assert.True(lost.Count == 0, $"{string.Join(' ', lost)} of:\n{body}\nis not in:\n{html}");
            },
            iter: 20_000);
    }

    /// <summary>Each <c>W</c> with a number of its own.</summary>
    private static string Numbered(string text)
    {
        var count = 0;
        return PlaceOfWord().Replace(text, _ => $"word{count++}x");
    }

    /// <summary>Text of elements and of the attributes that readers meet; all that comments hide was told or is one.</summary>
    private static List<string> Missing(string body, string html)
    {
        var shown = WebUtility.HtmlDecode(Tag().Replace(html, tag => string.Concat(ShownAttribute().Matches(tag.Value).Select(match => $" {match.Groups[1].Value} "))));
        return [.. Word().Matches(Hidden().Replace(body, "")).Select(word => word.Value).Where(word => !shown.Contains(word, StringComparison.Ordinal))];
    }

    [GeneratedRegex("W")]
    private static partial Regex PlaceOfWord();

    [GeneratedRegex(@"word\d+x")]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?:alt|title|id|href)=\"([^\"]*)\"")]
    private static partial Regex ShownAttribute();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Hidden();
}
