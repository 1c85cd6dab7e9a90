
namespace XenModeKB.Tests.References;

/// <summary>An independent reader of BibTeX: entries, and fields whose values stand in braces, which balance even where a backslash stands before one.</summary>
internal static class BibTeXParser
{
    public static List<(string Type, string Key, Dictionary<string, string> Fields)> Parse(string text)
    {
        var entries = new List<(string Type, string Key, Dictionary<string, string> Fields)>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at))
        {
            var open = text.IndexOf('{', at);
            var comma = text.IndexOf(',', open);
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            var type = text[(at + 1)..open];
            var key = text[(open + 1)..comma];
            at = comma + 1;
            while (text[at..].TrimStart()[0] != '}')
            {
                var equals = text.IndexOf('=', at);
                var name = text[at..equals].Trim(' ', '\n', ',');
                var start = text.IndexOf('{', equals) + 1;
                var end = Close(text, start);
                fields.Add(name, text[start..end]);
                at = end + 1;
            }

            entries.Add((type, key, fields));
            at = text.IndexOf('}', at) + 1;
            if (text.IndexOf('@', at) < 0)
            {
                break;
            }
        }

        return entries;
    }

    private static int Close(string text, int at)
    {
        for (var depth = 1; ; at++)
        {
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }
    }
}
