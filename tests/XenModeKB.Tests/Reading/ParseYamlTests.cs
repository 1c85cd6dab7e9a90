using XenModeKB.Reading;

namespace XenModeKB.Tests.Reading;

public sealed class ParseYamlTests
{
    [Fact]
    public void Scalars_stay_the_text_that_was_written()
    {
        var root = Assert.IsType<YamlMapping>(Root("a: 8.2\nb: no\nc: 2016-01-20\n"));

        Assert.Equal(["8.2", "no", "2016-01-20"], root.Entries.Select(e => ((YamlScalar)e.Value).Text));
        Assert.Equal((2, 4), (root["b"]!.Span.Line, root["b"]!.Span.Column));
    }

    /// <summary>YAML calls more signs the end of a line than editors do.</summary>
    [Fact]
    public void Lines_are_those_of_editors()
    {
        var root = Assert.IsType<YamlMapping>(Root("a: |\n x\u2028 y\u0085 z\nb: c\n"));

        Assert.Equal((3, 4), (root["b"]!.Span.Line, root["b"]!.Span.Column));
    }

    [Theory]
    [InlineData("a: [1,\nb: }\n", "KB1020")]
    [InlineData("a: 1\na: 2\n", "KB1021")]
    [InlineData("a: &x 1\nb: *x\n", "KB1022")]
    [InlineData("a: !!binary x\n", "KB1022")]
    [InlineData("a: 1\n---\nb: 2\n", "KB1022")]
    [InlineData("", "KB1024")]
    [InlineData("# only a comment\n", "KB1024")]
    [InlineData("a: \"x\n", "KB1020")]
    public void What_is_not_plain_YAML_is_reported(string text, string code) =>
        Assert.Contains(code, Diagnostics(text).Select(d => d.Code));

    /// <summary>Reading stops there: a megabyte of brackets would take minutes, and what follows may be wrong for no other reason than the brackets.</summary>
    [Theory]
    [InlineData("[", 63, "]", "2:4 KB1020")]
    [InlineData("[", 70, "]", "1:67 KB1023")]
    [InlineData("[", 5000, "]", "1:67 KB1023")]
    [InlineData("[", 1_000_000, "", "1:67 KB1023")]
    [InlineData("{a: ", 240_000, "", "1:256 KB1023")]
    [InlineData("- ", 500_000, "", "1:129 KB1023")]
    public void Deep_nesting_is_told_where_it_is_too_deep(string open, int times, string close, string problems)
    {
        var start = open == "- " ? "" : "a: ";
        var text = $"{start}{string.Concat(Enumerable.Repeat(open, times))}{string.Concat(Enumerable.Repeat(close, times))}\nb: @\n";

        Assert.Equal(problems, string.Join('|', Diagnostics(text).Select(d => $"{d.Span.Line}:{d.Span.Column} {d.Code}")));
    }

    [Theory]
    [InlineData("a: [1,\nb: }\n", 1, 6, "after this, a bracket, brace, comma, quotation mark or escape sequence is missing or wrong")]
    [InlineData("a: [b c\nd: e]\n", 1, 4, "after this, a bracket, brace, comma, quotation mark or escape sequence is missing or wrong")]
    [InlineData("a: \"\\UFFFFFFFF\"\n", 1, 2, "after this, a bracket, brace, comma, quotation mark or escape sequence is missing or wrong")]
    [InlineData("a: b: c\n", 1, 5, "a colon and a space make a key, and no key can stand here; put a value that has them in quotes")]
    [InlineData("a: - b\n", 1, 4, "a list with dashes begins on a line of its own")]
    [InlineData("a: 1\nb\n", 2, 1, "a key and a colon should stand here, aligned with the keys above; check how the value before this ends")]
    [InlineData("a: 'it's'\n", 1, 8, "a key and a colon should stand here, aligned with the keys above; check how the value before this ends")]
    [InlineData("a:\n  - b\n c: d\n", 3, 2, "a key and a colon should stand here, aligned with the keys above; check how the value before this ends")]
    [InlineData("a:\n  - b\n  c: d\n", 3, 3, "this is not aligned with the list above it")]
    [InlineData("a: [b\n", 2, 1, "a comma or ] is missing here")]
    [InlineData("a: {b: c d: e}\n", 1, 11, "a comma or } is missing here")]
    [InlineData("a: |\n\u2028\u2028\u2028 b\nc:d\n", 3, 1, "a space is missing after the colon")]
    [InlineData("a: |\n x\u2028 y\u0085 z\nb: c: e\n", 3, 5, "a colon and a space make a key, and no key can stand here; put a value that has them in quotes")]
    [InlineData("[a] b\n", 1, 5, "this does not belong to what stands before it")]
    [InlineData("a: \"b\n", 1, 4, "a quotation mark is not closed")]
    [InlineData("a: 'b\n---\n", 1, 4, "a quotation mark is not closed")]
    [InlineData("a: \"b\nc: d\n", 1, 4, "a quotation mark is not closed, or the text in quotes goes on in a line that is not indented")]
    [InlineData("a: \"C:\\q\"\n", 1, 4, "no such escape sequence; in double quotes, write a backslash twice")]
    [InlineData("a: \"\\xq\"\n", 1, 4, "no such escape sequence; in double quotes, write a backslash twice")]
    [InlineData("a: \"\\uD800\"\n", 1, 4, "no such escape sequence; in double quotes, write a backslash twice")]
    [InlineData("a: @b\n", 1, 4, "a value can't begin with '@'; put it in quotes")]
    [InlineData("a:\n\tb: c\n", 2, 1, "this line is indented with a tab; use spaces")]
    [InlineData("a: b\n\tc: d\n", 2, 1, "this line is indented with a tab; use spaces")]
    [InlineData("%YAML 9.9\n---\na: b\n", 1, 1, "Found incompatible YAML document")]
    public void What_can_not_be_read_is_said_at_its_place(string text, int line, int column, string words)
    {
        var problem = Assert.Single(Diagnostics(text));

        Assert.Equal(("KB1020", line, column, $"This YAML can't be read: {words}"), (problem.Code, problem.Span.Line, problem.Span.Column, problem.Message));
    }

    /// <summary>In brackets, readers of YAML 1.1 take every question mark for the sign of a key.</summary>
    [Theory]
    [InlineData("a: {en: Which one?, pt: Qual?}", "Which one?|Qual?")]
    [InlineData("a: [why?]", "why?")]
    [InlineData("a: [why? because, ?b, x?y]", "why? because|?b|x?y")]
    [InlineData("a: {u: http://x/?q=1, v: \"?\", w: '?, ?'}", "http://x/?q=1|?|?, ?")]
    [InlineData("a: {b?: c}", "c")]
    [InlineData("a: why? # ?", "why?")]
    [InlineData("a: |\n  ?\n  b?\n", "?\nb?\n")]
    [InlineData("? a?\n: b?\n", "b?")]
    [InlineData("a: [? b : c]", "c")]
    [InlineData("a: [b ? c]", "b ? c")]
    public void A_question_mark_is_a_sign_only_where_it_stands_alone(string text, string values) =>
        Assert.Equal(values, string.Join('|', Values(Root(text)!)));

    [Theory]
    [InlineData("*a", "1:1 An alias (*) is not allowed.")]
    [InlineData("a: *b\nc: &d e\nf: !g h\ni: &j !k l\n", "1:4 An alias (*) is not allowed.|2:4 An anchor (&) is not allowed.|3:4 A tag (!) is not allowed.|4:4 A tag (!) is not allowed.")]
    public void What_is_not_read_is_said_at_its_place(string text, string problems) =>
        Assert.Equal(problems, string.Join('|', Diagnostics(text).Select(d => $"{d.Span.Line}:{d.Span.Column} {d.Message}")));

    private static IEnumerable<string> Values(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(e => Values(e.Value)),
        YamlSequence sequence => sequence.Items.SelectMany(Values),
        _ => [((YamlScalar)node).Text],
    };

    private static YamlNode? Root(string text) => ParseYaml.Parse("a.yml", text, 1).Documents.Single().Root;

    private static IEnumerable<XenModeKB.Pipeline.Diagnostic> Diagnostics(string text) => ParseYaml.Parse("a.yml", text, 1).Diagnostics;
}
