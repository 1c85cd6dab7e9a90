using System.Text;
using XenModeKB.Tests.Markdown;

namespace XenModeKB.Tests.Campaign;

/// <summary>A page that repeats one piece of markup, or opens with one as often as it closes with another, is read or refused soon.</summary>
public sealed class FloodTests
{
    private const int Whole = 900_000;

    private static readonly int s_size = CampaignSize.IsLong ? 60_000 : 12_000;

    private static readonly string[] s_pieces =
    [
        "[](", "[", "]", "![", "[a](", "[a](b", "[a](<b", "[a](b \"", "[a][", "[a][b]", "[a]", "[a]:", "[a]: b\n", "\n[a]: b\n", "[a]: b\n=\n", "[^a]", "[^", "[^a](", "[@a", "[@a]", "(", ")", "[a](()", "[[a](b)",
        "*", "**", "* ", "*a ", "*a \n", "a**b\n", "# *a ", "[a][b]\n\n", "a*", "*a_ ", "a**b", "**a *", "_", "__a", "~", "~~", "~~a ", "`", "`a", "``a`", "<", "<a", "<a ", "<a b=\"", "</a", "<!--", "<!-- ", "-->", "<?", "<![CDATA[", "<!A",
        "<b>", "<br>", "<http://a", "<a@b", "http://", "http://a.b/ ", "www.", "www.a.b(", "a@b.c ", "&", "&amp", "&#", "&#1;", "\\", "\\[", "|", "|a", "|a|\n|-|\n", "|-|\n", "||\n", "|\n", "a|b\n", "-|-\n",
        "- ", "- a\n", "-\n", "1. ", "1. a\n", "> ", ">", ">\n", "> - ", "# ", "#\n", "# a\n", "=\n", "a\n=\n", "a\n-\n", "---\n", "***\n", "```\n", "```a\n", "~~~\n", "    a\n", "\ta\n", "\t", "\n", "\n\n", " ", "a ", "a",
        ":", "::", ":::\n", "::: a\n", ":::then\n", ":::\n\n", "a\n: b\n", ": a\n", "a\n\n: b\n", "[!NOTE]\n", "> [!NOTE]\n", "\n[^a]: b\n", "{#", "{#a}", "# a {#b}\n", "## a\n\n", "- [ ] a\n", "  \n", "a  \n", "a\\\n",
        "\u00e9", "\ud83d\ude00", "\u202e", "\u0300", "![a](../../assets/box.svg)", "![a](../../assets/box.svg \"b\")\n\n", "[a](#a) ", "[a](other.md)", "<kbd>", "</kbd>", "<kbd>a</kbd>", "&nbsp;", "&;", "\"", "'",
    ];

    public static TheoryData<string> Pieces => [.. s_pieces];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_page_of_one_piece_is_soon_read(string piece)
    {
        Read(piece, 2, Repeat(piece, s_size));
        Read("words " + piece, 2, Repeat($"word{piece} ", s_size));
        if (CampaignSize.IsLong)
        {
            Read(piece + " and back", 2, Repeat(piece, s_size) + Repeat(string.Concat(piece.Reverse()), s_size));
            Read("paragraphs of " + piece, 4, Repeat(Repeat(piece, s_size) + "\n\n", Whole));
            Read("lines of " + piece, 4, Repeat(piece + "\n", Whole));
            Read("all of " + piece, 4, Repeat(piece, Whole));
        }
    }

    /// <summary>Ids of headings that say the same are numbered: bytes are counted, which are the same on a busy machine.</summary>
    [Fact]
    public void Four_times_the_headings_of_one_name_are_four_times_the_work()
    {
        Bytes(500);
        Assert.InRange((double)Bytes(4_000) / Bytes(1_000), 2, 7);

        static long Bytes(int headings)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            MarkdownFixture.Render(string.Concat(Enumerable.Repeat("## Name\n\n", headings)));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static string Repeat(string piece, int size) => new StringBuilder().Insert(0, piece, size / piece.Length).ToString();

    /// <param name="name">What is shown when it takes too long.</param>
    /// <param name="seconds">The most that it may take of a processor.</param>
    /// <param name="body">The page.</param>
    private static void Read(string name, int seconds, string body)
    {
        var start = ThreadTime.Now();
        MarkdownFixture.Render(body);
        var took = ThreadTime.Now() - start;
        Assert.True(took < CampaignSize.Limit(seconds), $"{Uri.EscapeDataString(name)} takes {took.TotalSeconds:0.0} s");
    }
}
