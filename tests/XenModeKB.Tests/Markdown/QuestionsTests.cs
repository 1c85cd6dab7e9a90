using System.Collections.Immutable;
using System.Text.Json;
using XenModeKB.Localization;
using XenModeKB.Markdown;
using XenModeKB.Model;

namespace XenModeKB.Tests.Markdown;

public sealed class QuestionsTests
{
    [Fact]
    public void A_page_of_questions_tells_search_engines_each_with_the_first_paragraph_below_it()
    {
        var questions = Questions(
            """
            Words before.

            ## What is *it*? {#what}

            **A `thing`
            of the [other page](folder/other.md)** [@a].

            More about it.

            ### Details {#details}

            Not the answer.

            ## Why, then? {#why}

            Because [@b; @c, p. 3], as `.so` files do.
            """);

        Assert.Equal(
            [
                ("https://example.org/en/page/#what", "What is it?", "A thing of the other page."),
                ("https://example.org/en/page/#why", "Why, then?", "Because, as .so files do."),
            ],
            questions);
    }

    [Fact]
    public void No_text_ends_the_script_element_that_it_stands_in()
    {
        const string Text = "`</script><script>alert(1)</script>` <!-- \" \\";
        var json = JsonLd($"## Why {Text}? {{#why}}\n\nSo `</script>` and `<!--`.\n").Single();

        Assert.DoesNotContain('<', json);
        var question = JsonDocument.Parse(json).RootElement.GetProperty("mainEntity")[0];
        Assert.StartsWith("Why </script><script>alert(1)</script>", question.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal("So </script> and <!--.", question.GetProperty("acceptedAnswer").GetProperty("text").GetString());
    }

    [Fact]
    public void Other_pages_say_nothing_of_questions() => Assert.Empty(JsonLd("## Why? {#why}\n\nSo.\n", faq: "false"));

    private static IEnumerable<(string? Url, string? Question, string? Answer)> Questions(string body)
    {
        var root = JsonDocument.Parse(JsonLd(body).Single()).RootElement;
        Assert.Equal(
            ("https://schema.org", "FAQPage", "en"),
            (root.GetProperty("@context").GetString(), root.GetProperty("@type").GetString(), root.GetProperty("inLanguage").GetString()));
        foreach (var question in root.GetProperty("mainEntity").EnumerateArray())
        {
            var answer = question.GetProperty("acceptedAnswer");
            Assert.Equal(("Question", "Answer"), (question.GetProperty("@type").GetString(), answer.GetProperty("@type").GetString()));
            yield return (question.GetProperty("url").GetString(), question.GetProperty("name").GetString(), answer.GetProperty("text").GetString());
        }
    }

    private static ImmutableArray<string> JsonLd(string body, string faq = "true")
    {
        var parsed = MarkdownFixture.Parse($"---\ntitle: Page\ndescription: About.\nfaq: {faq}\n---\n{body}");
        Assert.Empty(parsed.Diagnostics);
        var other = MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter("## A {#a}\n"), "input/content/en/folder/other.md");
        var pages = IndexPages.Index(MarkdownFixture.Config, [.. parsed.Documents.Concat(other.Documents).Select(page => page.Page.Facts)], []).Documents[0];
        var site = new Site(MarkdownFixture.Config, MarkdownFixture.Words, EntityIndex.Empty, pages, AssetIndex.Empty, new DateOnly(2026, 11, 22));
        return RenderPage.Of(parsed.Documents.Single().Page, new(site, new FragmentIndex([]))).Render().JsonLd;
    }
}
