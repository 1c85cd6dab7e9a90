using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using XenModeKB.Flowcharts;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Tests.Flowcharts;

public sealed class RenderFlowchartTests
{
    private static readonly RoomOutput s_output = Charts.Render(Charts.Good);

    [Fact]
    public void There_is_a_page_for_the_chart_and_each_step_in_each_language() =>
        Assert.Equal(
            [.. new[] { "", "first/", "second/", "use-new/", "use-any/", "use-old/" }.SelectMany(step => new[] { "en/choose/sample/" + step, "pt-br/choose/sample/" + step }).Order(StringComparer.Ordinal)],
            s_output.Drafts().Select(draft => draft.Route).Order(StringComparer.Ordinal));

    [Fact]
    public void Pages_live_below_the_translated_address_of_their_folder()
    {
        var site = Charts.Site with { Addresses = new(ImmutableSortedDictionary<string, string>.Empty.Add("pt-BR choose", "escolher")) };

        var drafts = RenderFlowchart.Apply(Charts.Only(Charts.Good), site).Documents.Single().Drafts().ToList();

        Assert.Contains("pt-br/escolher/sample/use-old/", drafts.Select(draft => draft.Route));
        Assert.Contains("en/choose/sample/use-old/", drafts.Select(draft => draft.Route));
    }

    [Fact]
    public void A_question_page_has_the_question_its_help_its_answers_and_how_one_gets_there()
    {
        var draft = Draft("en/choose/sample/second/");
        var page = Html(draft.Body);

        Assert.Equal("Is it fast?", draft.Title);
        Assert.False(draft.InNavigation);
        Assert.Equal(
            [("Yes", "en/choose/sample/use-new/"), ("No", "en/choose/sample/use-old/"), ("I do not know", "en/choose/sample/use-any/")],
            page.QuerySelectorAll(".chart-choices a").Select(link => (link.TextContent, link.GetAttribute("href")!)));
        Assert.Equal("1. Is it new? Yes", page.QuerySelector(".chart-from li")!.TextContent);
        Assert.Equal("Look at the date.", Html(Draft("en/choose/sample/first/").Body).QuerySelector(".chart-lead")!.TextContent);
    }

    [Fact]
    public void An_outcome_page_has_what_it_recommends_why_the_ways_warnings_commands_and_alternatives()
    {
        var draft = Draft("en/choose/sample/use-new/");
        var page = Html(draft.Body);

        Assert.Equal(("The new one", "The new one · Which to use"), (draft.Title, draft.HeadTitle));
        Assert.Equal("en/things/new/", page.QuerySelector(".chart-result a")!.GetAttribute("href"));
        Assert.Contains("It is new.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["1. Is it new? Yes", "2. Is it fast? Yes"], page.QuerySelectorAll(".chart-way li").Select(item => item.TextContent));
        Assert.Contains("Take care.", page.QuerySelector(".markdown-alert-warning")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("set new < \"it\"", page.QuerySelector(".chart-setup pre code")!.TextContent);
        Assert.Equal(("Without light. Old thing", "en/choose/sample/use-old/"), (page.QuerySelector(".chart-alternatives li")!.TextContent, page.QuerySelector(".chart-alternatives a")!.GetAttribute("href")));
        Assert.Equal(["page", "book"], draft.Body.Cites.First().Citations.Select(cite => cite.Key));
    }

    [Theory]
    [InlineData("good", "Recommended", "Old thing", "")]
    [InlineData("warn", "Possible, with reservations", "Leave it", " is-warn")]
    [InlineData("bad", "Not recommended", "Leave it", " is-bad")]
    [InlineData("neutral", "Result", "Leave it", " is-neutral")]
    public void An_outcome_says_in_each_form_whether_it_is_recommended(string tone, string word, string head, string classes)
    {
        var label = tone == "good" ? "" : "    label: {pt-BR: Deixe, en: Leave it}\n";
        var output = Charts.Render(Charts.Good.Replace("    outcome: things/old\n", $"    outcome: things/old\n    tone: {tone}\n{label}", StringComparison.Ordinal));
        var draft = output.Drafts().Single(draft => draft.Route == "en/choose/sample/use-old/");
        var page = Html(draft.Body);
        var list = Html(output.Fragments.Single(fragment => fragment is { Directive: "flowchart", Locale: "en" }).Html);
        var item = list.QuerySelector("li[id$=-use-old]")!;
        var json = JsonDocument.Parse(output.Written().Single(file => file.Path.EndsWith("sample.json", StringComparison.Ordinal)).Content);
        var said = tone == "good" ? "" : $" ({word})";

        Assert.Equal((word, head), (page.QuerySelector(".chart-result .chart-mark")!.TextContent, page.QuerySelector(".chart-result strong a")!.TextContent));
        Assert.Equal("chart-result" + classes, page.QuerySelector(".chart-result")!.ClassName);
        Assert.Equal((word, "ends" + classes), (item.QuerySelector(".chart-mark")!.TextContent, item.ClassName));
        Assert.Equal($"4. {head}{said}", page.QuerySelector(".chart-tall .chart-step.ends.is-on")!.GetAttribute("aria-label"));
        Assert.Equal(tone is "warn" or "bad", page.QuerySelector(".chart-tall .chart-step.is-on .chart-sign") is not null);
        Assert.Equal(tone is "warn" or "bad", item.QuerySelector(".chart-mark svg[aria-hidden=true]") is not null);
        Assert.Contains($"**{head}**{EscapeMarkdown.Sentence(said)}: It is old.", draft.Markdown, StringComparison.Ordinal);
        Assert.Equal(tone, json.RootElement.GetProperty("nodes").EnumerateArray().Single(node => node.GetProperty("id").GetString() == "use-old").GetProperty("tone").GetString());
    }

    [Fact]
    public void The_picture_of_an_outcome_page_highlights_the_ways_to_it()
    {
        var page = Html(Draft("en/choose/sample/use-new/").Body);

        Assert.Equal(["first", "second", "use-new"], page.QuerySelectorAll(".chart-wide .chart-step.is-on").Select(step => step.GetAttribute("href")!.Split('/')[^2]));
        Assert.Equal(2, page.QuerySelectorAll(".chart-wide .chart-label.is-on").Length);
    }

    [Fact]
    public void A_step_that_no_label_names_has_the_name_of_its_entity() =>
        Assert.Equal("Old thing", Draft("en/choose/sample/use-old/").Title);

    [Fact]
    public void The_list_has_each_step_once_with_links_to_the_steps_its_answers_lead_to()
    {
        var list = Html(Fragment("flowchart", "en").Html).QuerySelector("ol.chart-list")!;
        var ids = list.QuerySelectorAll("li[id]").Select(item => item.Id!).ToList();

        Assert.Equal(["first", "second", "use-new", "use-old", "use-any"], ids.Select(id => id["flowchart-sample-".Length..]));
        Assert.All(list.QuerySelectorAll(".chart-answers a"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.Equal("Yes: 2. Is it fast?", list.QuerySelector(".chart-answers li")!.TextContent);
    }

    [Fact]
    public void Picture_list_and_pages_number_the_steps_alike()
    {
        var page = Html(Fragment("flowchart", "en").Html);

        Assert.Equal(
            page.QuerySelectorAll(".chart-list > li").Select((item, i) => $"{i + 1}. {item.QuerySelector(".chart-text a")!.TextContent}"),
            page.QuerySelectorAll(".chart-tall .chart-step > text").Select(text => text.TextContent));
    }

    [Theory]
    [InlineData("wide")]
    [InlineData("tall")]
    public void The_picture_has_a_name_a_description_and_a_named_link_for_each_step(string form)
    {
        var page = Html(Fragment("flowchart", "en").Html);
        var svg = page.QuerySelector("svg.chart-" + form)!;

        Assert.Equal("group", svg.GetAttribute("role"));
        Assert.Equal("Which to use", page.GetElementById(svg.GetAttribute("aria-labelledby")!)!.TextContent);
        Assert.Equal("Flowchart with 2 questions and 3 outcomes.", page.GetElementById(svg.GetAttribute("aria-describedby")!)!.TextContent);
        Assert.Equal("2. Is it fast? Yes: 3. No: 4. I do not know: 5.", svg.QuerySelectorAll("a")[1].GetAttribute("aria-label"));
        Assert.Empty(svg.QuerySelectorAll("[role=img] a, [tabindex]"));
    }

    [Fact]
    public void Ids_of_a_fragment_start_with_its_name_and_are_distinct()
    {
        var ids = Html(Fragment("flowchart", "pt-BR").Html).QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        Assert.All(ids, id => Assert.StartsWith("flowchart-sample", id, StringComparison.Ordinal));
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(Html(Fragment("chooser", "en").Html).QuerySelectorAll("[id]"));
    }

    [Fact]
    public void A_reconstruction_is_called_one_wherever_the_chart_is_shown()
    {
        Assert.Contains("Our reconstruction", Html(Fragment("flowchart", "en").Html).QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.All(s_output.Drafts().Where(draft => draft.Locale.Code == "en"), draft => Assert.Contains("Our reconstruction", Html(draft.Body).Body!.TextContent, StringComparison.Ordinal));
        Assert.Contains("Our reconstruction", Fragment("flowchart", "en").Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_internal_link_of_a_page_leads_to_a_page_or_file_of_the_chart_or_to_an_entity()
    {
        var known = s_output.Drafts().Select(draft => draft.Route).Concat(s_output.Written().Select(file => file.Path))
            .Concat(Charts.Site.Entities.Entities.Values.SelectMany(entity => entity.Routes.Values)).ToHashSet(StringComparer.Ordinal);

        Assert.All(s_output.Drafts().SelectMany(draft => draft.Body.Parts).OfType<LinkPart>(), link => Assert.Contains(link.Route, known));
    }

    [Fact]
    public void Every_way_through_the_pages_ends_where_a_walk_of_the_definition_ends()
    {
        var chart = Charts.Only(Charts.Good);
        var nodes = chart.Nodes.ToDictionary(node => node.Id);
        var ways = 0;
        void Walk(string node, string route)
        {
            var links = Html(Draft(route).Body).QuerySelectorAll(".chart-choices a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.Equal(nodes[node] is ChartQuestion, links.Count > 0);
            ways += links.Count == 0 ? 1 : 0;
            foreach (var (answer, link) in (nodes[node] as ChartQuestion)?.Answers.Zip(links) ?? [])
            {
                Walk(answer.To!.Value.Value, link);
            }
        }

        Walk("first", "en/choose/sample/first/");
        Assert.Equal(4, ways);
    }

    [Fact]
    public void The_data_is_the_whole_graph()
    {
        var json = JsonDocument.Parse(s_output.Written().Single(file => file.Path == "api/v1/flowcharts/sample.json").Content).RootElement;

        Assert.Equal(("sample", "first", "É novo?"), (json.GetProperty("id").GetString(), json.GetProperty("start").GetString(), json.GetProperty("nodes")[0].GetProperty("question").GetProperty("pt-BR").GetString()));
        Assert.Equal(["second", "use-old"], json.GetProperty("nodes")[0].GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("to").GetString()));
        Assert.Equal("things/new", json.GetProperty("nodes")[2].GetProperty("outcome").GetString());
        Assert.Equal("https://example.org/kb/en/choose/sample/", json.GetProperty("url").GetProperty("en").GetString());
        Assert.Equal("paper, p. 3", json.GetProperty("sources")[1].GetString());
    }

    [Fact]
    public void Exports_escape_what_means_something_in_their_language()
    {
        var output = Charts.Render(Charts.Change("en: Is it new?", "en: 'Is \"it\" #1; new\\?'"));

        Assert.Contains("  n1[\"Is #34;it#34; #35;1#59; new#92;?\"]\n", Text(output, "api/v1/flowcharts/sample.en.mmd"), StringComparison.Ordinal);
        Assert.Contains("  n1 -->|\"Yes\"| n2\n", Text(output, "api/v1/flowcharts/sample.en.mmd"), StringComparison.Ordinal);
        Assert.Contains("  \"first\" [label=\"Is \\\"it\\\" #1; new\\\\?\"];\n", Text(output, "api/v1/flowcharts/sample.en.dot"), StringComparison.Ordinal);
        Assert.Contains("  \"first\" -> \"use-old\" [label=\"No\"];\n", Text(output, "api/v1/flowcharts/sample.en.dot"), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_authors_are_escaped_everywhere()
    {
        var output = Charts.Render(Charts.Good.Replace("Is it new?", "'<b>&\"x?'", StringComparison.Ordinal).Replace("en: It is old.", "en: <script>", StringComparison.Ordinal));

        Assert.All(output.Drafts().Select(draft => draft.Body).Concat(output.Fragments.Select(fragment => fragment.Html)), html =>
            Assert.Empty(Html(html).QuerySelectorAll("script, figure b, svg b, ol.chart-list b")));
    }

    [Fact]
    public void A_chart_with_faults_makes_empty_fragments_and_nothing_else()
    {
        var output = RenderFlowchart.Apply(Charts.Parse("start: x").Documents.Single(), Charts.Site).Documents.Single();

        Assert.Equal(4, output.Fragments.Length);
        Assert.All(output.Fragments, fragment => Assert.Empty(fragment.Html.Parts));
        Assert.Empty(output.Drafts());
    }

    [Fact]
    public void The_list_of_charts_has_the_sound_ones_in_their_order()
    {
        var second = Charts.Only(Charts.Change("order: 3", "order: 1"), "another");
        var list = ListFlowcharts.List(Charts.Site, [Charts.Only(Charts.Good), second, Charts.Parse("a: b", "broken").Documents.Single()]);
        var html = Html(list.Fragments.Single(fragment => fragment.Locale == "en").Html);

        Assert.Equal(["en/choose/another/", "en/choose/sample/"], html.QuerySelectorAll("li > a").Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public void More_ways_than_a_page_should_show_are_counted()
    {
        // Twenty questions in a row, each with two answers to the next: a million ways.
        var nodes = string.Concat(Enumerable.Range(0, 20).Select(i =>
            $"  q{i}:\n    question: {{pt-BR: a, en: b}}\n    answers: [{{label: {{pt-BR: a, en: a}}, to: q{i + 1}}}, {{label: {{pt-BR: b, en: b}}, to: q{i + 1}}}, {{label: {{pt-BR: c, en: c}}, to: first}}]\n"));
        var output = Charts.Render(Charts.Change("start: first", "start: q0") + nodes + "  q20: {outcome: things/old, reasons: {pt-BR: a, en: b}, cite: [page]}\n");
        var page = Html(output.Drafts().Single(draft => draft.Route == "en/choose/sample/q20/").Body);

        Assert.Equal(12, page.QuerySelectorAll(".chart-way").Length);
        Assert.Contains($"{(1 << 20) - 12}", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static PageDraft Draft(string route) => s_output.Drafts().Single(draft => draft.Route == route);

    private static Fragment Fragment(string directive, string locale) => s_output.Fragments.Single(fragment => fragment.Directive == directive && fragment.Locale == locale);

    private static string Text(RoomOutput output, string path) => Encoding.UTF8.GetString(output.Written().Single(file => file.Path == path).Content.Span);

    private static AngleSharp.Html.Dom.IHtmlDocument Html(HtmlFragment fragment) => new HtmlParser().ParseDocument(string.Concat(fragment.Parts.Select(part => part switch
    {
        RawHtml raw => raw.Html,
        LinkPart link => link.Route,
        _ => "",
    })));
}
