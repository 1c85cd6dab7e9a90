using XenModeKB.Flowcharts;
using XenModeKB.Reading;

namespace XenModeKB.Tests.Flowcharts;

public sealed class ParseFlowchartTests
{
    [Fact]
    public void A_good_chart_is_read_whole()
    {
        var chart = Charts.Only(Charts.Good);

        Assert.False(chart.HasErrors);
        Assert.Equal(("sample", "reconstruction", "then", 3, "first"), (chart.Id, chart.Origin, chart.Period, chart.Order, chart.Start!.Value.Value));
        Assert.Equal(["first", "second", "use-old", "use-new", "use-any"], chart.Nodes.Select(node => node.Id));
        Assert.Equal(["second", "use-old"], ((ChartQuestion)chart.Nodes[0]).Answers.Select(answer => answer.To!.Value.Value));
        var outcome = Assert.IsType<ChartOutcome>(chart.Nodes[3]);
        Assert.Equal("The new one", outcome.Label!["en"]);
        Assert.Equal("use-old", outcome.Alternatives.Single().To!.Value.Value);
    }

    [Fact]
    public void A_chart_tells_others_which_sources_and_entities_it_uses()
    {
        var chart = Charts.Only(Charts.Good);

        var citations = chart.Cites.Concat(chart.Nodes.SelectMany(node => node.Cites)).ToList();
        Assert.Equal(["book", "paper", "page", "page", "page", "book", "page"], citations.Select(cite => cite.Key));
        Assert.Equal("p. 3", citations.ElementAt(1).Locator);
        Assert.Equal(["things/old", "things/new", "commands/set-new", "things/any"], chart.EntityUses.Select(use => use.Id));
        Assert.Equal((29, 14), (chart.EntityUses.First().Span.Line, chart.EntityUses.First().Span.Column));
    }

    [Theory]
    [InlineData("start: first", "start: frist", "KB4001(8,8)")]
    [InlineData("        to: second\n", "        to: secnd\n", "KB4001(16,13)")]
    [InlineData("{to: use-old,", "{to: use-odl,", "KB4001(38,25)")]
    [InlineData("start: first", "start: use-any", "KB4002(8,8)")]
    [InlineData("        to: use-any\n", "        to: use-new\n", "KB4003(40,3)")]
    [InlineData("        to: use-any\n", "        to: first\n", "KB4005(27,13) KB4003(40,3)")]
    [InlineData("{to: use-old,", "{to: use-new,", "KB4012(38,25)")]
    [InlineData("{to: use-old,", "{to: first,", "KB4012(38,25)")]
    [InlineData("\"No\"}\n        to: use-old\n  second", "\"yes \"}\n        to: use-old\n  second", "KB4007(17,33)")]
    [InlineData("    reasons: {pt-BR: É velho., en: It is old.}\n", "    reasons: {pt-BR: É velho., en: It is old.}\n    answers: []\n", "KB4009(31,5)")]
    [InlineData("É novo?, en: Is it new?", "É novo?, en: Is it new and is it also blue and green and yellow and red and round and long enough for us to notice?", "KB4010(11,36)")]
    [InlineData("en: I do not know", "en: I do not know and I will not find out either", "KB4010(26,37)")]
    [InlineData("en: The new one", "en: The new one that came after the other ones", "KB4010(34,32)")]
    [InlineData("outcome: things/any", "outcom: things/any", "KB4011(40,3)")]
    [InlineData("    outcome: things/any\n", "    outcome: things/any\n    question: {pt-BR: a, en: b}\n", "KB4011(40,3)")]
    [InlineData("order: 3\n", "order: 3\ncycles: allowed\n", "KB4013(7,9)")]
    [InlineData("en: Look at the date.", "en: \" \"", "KB1105(12,33)")]
    [InlineData("{pt-BR: É rápido?, en: Is it fast?}", "{pt-BR: É rápido?}", "KB1105(20,15)")]
    [InlineData("    help:", "    hlep:", "KB1101(12,5)")]
    [InlineData("    outcome: things/old\n", "    outcome: things/old\n    help: {pt-BR: a, en: b}\n", "KB1101(30,5)")]
    [InlineData("origin: reconstruction", "origin: copy", "KB1104(3,9)")]
    [InlineData("period: then\n", "", "KB1102(1,1)")]
    [InlineData("order: 3", "order: three", "KB1103(6,8)")]
    [InlineData("    warnings:", "    warning:", "KB1101(36,5)")]
    [InlineData("cite: [page, book]", "cite: page", "KB1103(39,11)")]
    public void One_mistake_is_told_at_its_place(string old, string replacement, string expected) =>
        Assert.Equal(expected, string.Join(' ', Charts.Places(Charts.Change(old, replacement))));

    [Fact]
    public void A_question_with_one_answer_is_an_error_at_the_question() =>
        Assert.Equal(
            ["KB4006(10,3)"],
            Charts.Places(Charts.Change("      - label: {pt-BR: Não, en: \"No\"}\n        to: use-old\n  second", "  second")));

    [Fact]
    public void A_question_without_answers_is_an_error_once() =>
        Assert.Equal(["KB4003(44,3)", "KB4006(44,3)"], Charts.Places(Charts.Good + "  more:\n    question: {pt-BR: a, en: b}\n"));

    [Fact]
    public void Answers_that_all_lead_to_one_node_are_an_error_at_the_last() =>
        Assert.Equal(
            ["KB4008(18,13)", "KB4003(19,3)", "KB4003(32,3)", "KB4003(40,3)"],
            Charts.Places(Charts.Change("        to: second\n", "        to: use-old\n")));

    [Fact]
    public void A_circle_is_told_with_its_path()
    {
        var problem = Assert.Single(Charts.Parse(Charts.Change("        to: use-any\n", "        to: first\n")).Diagnostics, d => d.Code == "KB4005");

        Assert.Equal("The answers lead in a circle: first → second → first.", problem.Message);
    }

    [Fact]
    public void A_declared_circle_is_fine_as_long_as_an_outcome_can_be_reached()
    {
        var more = Charts.Good.Replace("      - label: {pt-BR: Não sei", "      - label: {pt-BR: De novo, en: Again}\n        to: first\n      - label: {pt-BR: Não sei", StringComparison.Ordinal);

        Assert.Equal(["KB4005(27,13)"], Charts.Places(more));
        Assert.Empty(Charts.Places("cycles: allowed\n" + more));
    }

    [Fact]
    public void A_circle_without_a_way_out_is_an_error_at_each_of_its_nodes()
    {
        var closed = Charts.Change("        to: use-any\n", "        to: left\n")
            + "  left:\n    question: {pt-BR: a, en: a}\n    answers: [{label: {pt-BR: a, en: a}, to: right}, {label: {pt-BR: b, en: b}, to: left}]\n"
            + "  right:\n    question: {pt-BR: a, en: a}\n    answers: [{label: {pt-BR: a, en: a}, to: right}, {label: {pt-BR: b, en: b}, to: left}]\n";

        Assert.Equal(["KB4003", "KB4004", "KB4004"], Charts.Parse("cycles: allowed\n" + closed).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void The_nearest_node_is_suggested() =>
        Assert.Equal(
            "This chart has no node 'use-nwe'. Did you mean 'use-new'?",
            Assert.Single(Charts.Parse(Charts.Change("        to: use-new\n", "        to: use-nwe\n")).Diagnostics, d => d.Code == "KB4001").Message);

    [Fact]
    public void A_question_with_thirteen_answers_is_too_large()
    {
        var answers = string.Concat(Enumerable.Range(0, 10).Select(i => $"      - label: {{pt-BR: n{i}, en: n{i}}}\n        to: use-any\n"));

        Assert.Equal(["KB4014(19,3)"], Charts.Places(Charts.Change("  use-old:\n    outcome", answers + "  use-old:\n    outcome")));
    }

    [Fact]
    public void A_chart_of_three_hundred_and_one_nodes_is_too_large()
    {
        var nodes = string.Concat(Enumerable.Range(0, 296).Select(i => $"  n{i}:\n    outcome: a/b\n    reasons: {{pt-BR: a, en: b}}\n    cite: [page]\n"));

        Assert.Equal(["KB4014(1,1)"], Charts.Places(Charts.Good + nodes));
    }

    /// <summary>The name itself is reported with the file, by the room that reads files.</summary>
    [Theory]
    [InlineData("Bad_Name")]
    [InlineData("a--b")]
    [InlineData("-a")]
    public void A_chart_whose_file_name_is_not_kebab_case_gets_no_pages_and_no_second_report(string id)
    {
        Assert.Empty(Charts.Places(Charts.Good, id));
        Assert.True(Charts.Only(Charts.Good, id).HasErrors);
        Assert.False(Charts.Only(Charts.Good, "a-b").HasErrors);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("text")]
    [InlineData("nodes: []")]
    [InlineData("nodes: {a: }")]
    [InlineData("nodes: {a: [], b: {question: x}, c: {outcome: }, d: {answers: x}}")]
    [InlineData("start: [a]\nnodes: {a: {question: {en: [x]}, answers: [x, {to: {}}, {label: }]}}")]
    [InlineData("nodes: {\"\": {question: , answers: }}\ncycles: yes\ncite: {}\norder: []")]
    public void Whatever_the_file_holds_it_ends_in_diagnostics(string yaml)
    {
        var outcome = Charts.Parse(yaml);

        Assert.NotEmpty(outcome.Diagnostics);
        Assert.True(outcome.Documents.Single().HasErrors);
        Assert.True(outcome.Documents.Single().EntityUses.Count() >= 0);
    }

    [Fact]
    public void A_file_that_is_no_YAML_is_a_chart_that_has_errors()
    {
        var outcome = ParseFlowchart.Apply(new YamlDocument("input/flowcharts/a.yml", null), Charts.Config);

        Assert.Empty(outcome.Diagnostics);
        Assert.True(Assert.Single(outcome.Documents).HasErrors);
    }

    [Fact]
    public void A_chain_of_questions_as_long_as_may_be_is_walked_without_a_stack_overflow()
    {
        var nodes = string.Concat(Enumerable.Range(0, 295).Select(i =>
            $"  q{i}:\n    question: {{pt-BR: a, en: b}}\n    answers: [{{label: {{pt-BR: a, en: a}}, to: q{(i + 1) % 295}}}, {{label: {{pt-BR: b, en: b}}, to: use-any}}]\n"));

        Assert.Equal("KB4005", Charts.Parse(Charts.Change("start: first", "start: q0") + nodes).Diagnostics.First(d => d.Code != "KB4003").Code);
    }

    /// <summary>Each question leads to the next and to one outcome far below: nobody could follow such lines.</summary>
    [Theory]
    [InlineData(69, "")]
    [InlineData(70, "input/flowcharts/sample.yml(1,1): error KB4014: The lines of this pass 2555 rows of boxes; the limit is 2500.")]
    public void The_lines_of_a_chart_may_not_be_too_long(int questions, string problem)
    {
        var chart = Made(2, [.. Enumerable.Range(0, questions).Select(i => (i + 1 < questions ? $"q{i + 1}" : "o1", "o0"))]);

        Assert.Equal(problem, string.Concat(Charts.Parse(chart).Diagnostics));
    }

    /// <summary>A tree: each outcome has a page with the picture of it all.</summary>
    [Theory]
    [InlineData(91, "")]
    [InlineData(92, "input/flowcharts/sample.yml(1,1): error KB4014: This has 92 outcomes, each with a picture of 547 parts on its page; together they may have 50000.")]
    [InlineData(151, "input/flowcharts/sample.yml(1,1): error KB4014: This has 301 nodes; the limit is 300.")]
    public void A_chart_may_not_be_too_large(int outcomes, string problem)
    {
        var questions = outcomes - 1;
        string Node(int i) => i < questions ? $"q{i}" : $"o{i - questions}";

        Assert.Equal(problem, string.Concat(Charts.Parse(Made(outcomes, [.. Enumerable.Range(0, questions).Select(i => (Node((2 * i) + 1), Node((2 * i) + 2)))])).Diagnostics));
    }

    private static string Made(int outcomes, (string Yes, string No)[] questions)
    {
        var nodes = questions.Select((to, i) => $$"""
              q{{i}}:
                question: {pt-BR: P{{i}}, en: P{{i}}}
                answers: [{label: {pt-BR: S, en: Y}, to: {{to.Yes}}}, {label: {pt-BR: N, en: N}, to: {{to.No}}}]

            """);
        var ends = Enumerable.Range(0, outcomes).Select(i => $"  o{i}: {{outcome: things/old, label: {{pt-BR: F{i}, en: F{i}}}, reasons: {{pt-BR: R, en: R}}, cite: [page]}}\n");
        return Charts.Good[..Charts.Good.IndexOf("start:", StringComparison.Ordinal)] + "start: q0\nnodes:\n" + string.Concat(nodes.Concat(ends));
    }
}
