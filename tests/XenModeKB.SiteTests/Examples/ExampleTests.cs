using XenModeKB.Pipeline;

namespace XenModeKB.SiteTests.Examples;

/// <summary>
/// The examples of the specifications: each is what the specification says, or refused with a finding, or listed here with the reason why it is otherwise.
/// </summary>
public sealed class ExampleTests
{
    private const string Address = "An address that stands in a text is a link, by an extension of GitHub's: the same page shows one without it.";
    private const string Mail = "An address of e-mail in a text stays text: who wants it to be a link writes <name@example.org>.";
    private const string Chat = "Links have no schemes but http, https and mailto: an address of XMPP in a text stays text.";
    private const string Comment = "GitHub's specification is of 2019. What is a comment was said anew in CommonMark 0.31, which is followed.";

    /// <summary>Findings about headings in their page: they do not refuse what an example says, which is compared all the same.</summary>
    private static readonly HashSet<string> s_aboutPages = ["KB2010", "KB2011", "KB2014"];

    private static readonly Dictionary<string, Dictionary<int, string>> s_listed = new()
    {
        ["commonmark"] = new() { [608] = Address, [611] = Address },
        ["gfm"] = new()
        {
            [617] = Address,
            [620] = Address,
            [630] = Mail,
            [631] = Mail,
            [632] = Mail,
            [633] = Chat,
            [634] = Chat,
            [635] = Chat,
            [649] = Comment,
            [650] = Comment,
        },
    };

    [Theory]
    [InlineData("commonmark", 652, 578, 72)]
    [InlineData("gfm", 677, 592, 75)]
    public async Task Each_example_is_shown_as_specified_or_refused_or_listed(string specification, int all, int equal, int refused)
    {
        var examples = (await Example.Read())[specification];
        Assert.Equal(all, examples.Length);
        var judged = examples.Select(example => (Example: example, Judgement: Judge(example, out var told), Told: told)).ToLookup(example => example.Judgement);
        var listed = s_listed[specification];
        var unknown = judged[Judgement.Otherwise].Where(example => !listed.ContainsKey(example.Example.Number));
        Assert.True(!unknown.Any(), string.Join('\n', unknown.Take(5).Select(example => example.Told)));
        Assert.Equal(listed.Keys.Order(), judged[Judgement.Otherwise].Select(example => example.Example.Number));
        Assert.Equal((equal, refused), (judged[Judgement.Equal].Count(), judged[Judgement.Refused].Count()));
    }

    private static Judgement Judge(Example example, out string told)
    {
        var (html, problems) = ExamplePage.Of(example.Markdown);
        // A specification ends a line of code that a page leaves open; a browser shows both in the same way.
        var wanted = PlainHtml.Of(example.Html.Replace("\n</code></pre>", "</code></pre>", StringComparison.Ordinal));
        var shown = PlainHtml.Of(html);
        told = $"Example {example.Number} ({example.Section}):\n{example.Markdown}\nis to be\n{wanted}\nand is\n{shown}";
        if (shown == wanted)
        {
            return Judgement.Equal;
        }

        return problems.Any(problem => problem.Severity == Severity.Error && !s_aboutPages.Contains(problem.Code)) ? Judgement.Refused : Judgement.Otherwise;
    }

    private enum Judgement
    {
        Equal,
        Refused,
        Otherwise,
    }
}
