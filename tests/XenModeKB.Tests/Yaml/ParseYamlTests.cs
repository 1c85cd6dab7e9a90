using XenModeKB.Model;
using XenModeKB.Yaml;

namespace XenModeKB.Tests.Yaml;

public sealed class ParseYamlTests
{
    [Fact]
    public void Scalars_stay_the_text_that_was_written()
    {
        var root = Assert.IsType<YamlMapping>(Root("a: 8.2\nb: no\nc: 2016-01-20\n"));

        Assert.Equal(["8.2", "no", "2016-01-20"], root.Entries.Select(e => ((YamlScalar)e.Value).Text));
        Assert.Equal((2, 4), (root["b"]!.Span.Line, root["b"]!.Span.Column));
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

    [Fact]
    public void Deep_nesting_is_a_diagnostic_and_not_a_stack_overflow() =>
        Assert.Contains("KB1023", Diagnostics("a: " + new string('[', 5000) + new string(']', 5000)).Select(d => d.Code));

    private static YamlNode? Root(string text) => ParseYaml.Parse("a.yml", text, 1).Documents.Single().Root;

    private static IEnumerable<XenModeKB.Pipeline.Diagnostic> Diagnostics(string text) => ParseYaml.Parse("a.yml", text, 1).Diagnostics;
}
