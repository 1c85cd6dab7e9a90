using Markdig.Syntax;

namespace XenModeKB.Markdown;

/// <summary>
/// The blocks of a page in the order of its text, each before those in it: a list that is made once, since many look through it. None
/// comes or goes after <see cref="MarkdownReader"/>.
/// </summary>
internal static class AllBlocks
{
    private static readonly object s_all = new();

    public static IReadOnlyList<Block> Of(MarkdownDocument document)
    {
        if (document.GetData(s_all) is not Block[] all)
        {
            all = [.. document.Descendants<Block>()];
            document.SetData(s_all, all);
        }

        return all;
    }
}
