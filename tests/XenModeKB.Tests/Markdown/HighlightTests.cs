using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using XenModeKB.Markdown;
using XenModeKB.Tests.Campaign;

namespace XenModeKB.Tests.Markdown;

public sealed partial class HighlightTests
{
    /// <summary>A try for each character and again for the rest makes twice the size four times the work: half of it shows the same in a quarter of the time.</summary>
    private static readonly int s_size = CampaignSize.IsLong ? 24_000 : 12_000;

    private static readonly string[] s_pieces =
    [
        " ", "\n", "\"", "\"\\", "'", "'\\", "/*", "*", "/* \n", "<!--", "-", "<", "<a ", "<a b=\"", "a:", "a: ", "a{", "a ", "a", "0", "${", "@\"", "`", "\"\"\"", "'''", "#", "<#", "- ",
        "[", "<![CDATA[", "]", "--", "=", "&a", ".", "a=", "\" :", "\\",
    ];

    public static TheoryData<string> Languages => [.. LanguageNames.All];

    /// <summary>Patterns that try again and again took from 9 s to for ever.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_long_fence_of_anything_is_soon_done(string language)
    {
        foreach (var piece in s_pieces)
        {
            var start = ThreadTime.Now();
            var text = new StringBuilder().Insert(0, piece, s_size / piece.Length).ToString();
            Assert.NotEmpty(Highlight.ToHtml("a { b: " + text, language));
            Assert.True(ThreadTime.Now() - start < TimeSpan.FromMinutes(1), $"'{piece}' takes too long");
        }
    }

    [Theory]
    [InlineData("css", "a { color: #fff; /* x */ }", "a { |color|: |#fff|; |/* x */| }")]
    [InlineData("css", "@media print { a:hover { margin: 2px } }", "|@media| print { a:hover { |margin|: |2px| } }")]
    [InlineData("c", "#include <a.h>\nint x = 0x1f; // y", "|#include| <a.h>\n|int| x = |0x1f|; |// y|")]
    [InlineData("csharp", "var s = @\"a\"\"b\" + \"c\\\"\";", "|var| s = |@\"a\"\"b\"| + |\"c\\\"\"|;")]
    [InlineData("html", "<a href=\"x\">A &amp; b</a><!-- c -->", "|<a| |href|=|\"x\"|>A |&amp;| b|</a|>|<!-- c -->|")]
    [InlineData("xml", "<?xml version='1.0'?><a:b/>", "|<?xml| |version|=|'1.0'|?>|<a:b|/>")]
    [InlineData("javascript", "const a = `b\nc`;", "|const| a = |`b\nc`|;")]
    [InlineData("powershell", "Get-Item $a -Force # b", "|Get-Item| |$a| |-Force| |# b|")]
    [InlineData("python", "def f(): return '''a\nb'''", "|def| f(): |return| |'''a\nb'''|")]
    [InlineData("sql", "SELECT a FROM b -- c", "|SELECT| a |FROM| b |-- c|")]
    [InlineData("sh", "if a --b \"c\"; then # d", "|if| a |--b| |\"c\"|; |then| |# d|")]
    [InlineData("json", "{\"a\": [1, true, \"b\"]}", "{|\"a\"|: [|1|, |true|, |\"b\"|]}")]
    [InlineData("sh", "a=${b} $c # d\n'e' f#g", "a=|${b}| |$c| |# d|\n|'e'| f#g")]
    [InlineData("ini", "# a\n; b\n[c]\nd = 1\ne.f = \"g;h\"", "|# a|\n|; b|\n|[c]|\n|d| = |1|\n|e.f| = |\"g;h\"|")]
    [InlineData("yaml", "# a\nb: \"c\"\n- d: e#f # g", "|# a|\n|b|: |\"c\"|\n|- d|: e#f |# g|")]
    [InlineData("go", "a := \"b\\\"\" // c\n/* d */ 0x1f", "a := |\"b\\\"\"| |// c|\n|/* d */| |0x1f|")]
    [InlineData("ruby", "a = 'b' # c\nd#{e} 12", "a = |'b'| |# c|\nd#{e} |12|")]
    [InlineData("xml", "<a><![CDATA[b]]></a>", "|<a|>|<![CDATA[b]]>||</a|>")]
    [InlineData("sql", "-- a\nselect 'b' /* c */ 1", "|-- a|\n|select| |'b'| |/* c */| |1|")]
    [InlineData("python", "@a\ndef b(): # c", "|@a|\n|def| b(): |# c|")]
    [InlineData("powershell", "<# a #> ${b} `# c 'd'", "|<# a #>| |${b}| `# c |'d'|")]
    [InlineData("javascript", "// a\n'b' 1", "|// a|\n|'b'| |1|")]
    public void Words_are_told_apart(string language, string code, string expected)
    {
        var marked = SpanTag().Replace(Highlight.ToHtml(code, language), "|");

        Assert.Equal(expected, WebUtility.HtmlDecode(marked));
    }

    [GeneratedRegex("</?span[^>]*>")]
    private static partial Regex SpanTag();
}
