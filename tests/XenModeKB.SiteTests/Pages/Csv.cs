using System.Text;

namespace XenModeKB.SiteTests.Pages;

/// <summary>Reads CSV as RFC 4180 defines it, strictly: a text that another program would read differently is refused.</summary>
internal static class Csv
{
    public static List<List<string>> Read(string text)
    {
        var records = new List<List<string>>();
        var at = text.StartsWith('\uFEFF') ? 1 : 0;
        while (at < text.Length)
        {
            records.Add([]);
            do
            {
                records[^1].Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            }
            while (text[at++] == ',');
            Assert.Equal("\r\n", text.Substring(at - 1, 2));
            at++;
        }

        Assert.All(records, record => Assert.Equal(records[0].Count, record.Count));
        return records;
    }

    private static string Plain(string text, ref int at)
    {
        var start = at;
        while (text[at] is not (',' or '\r'))
        {
            Assert.True(text[at] is not ('"' or '\n'), $"A quote or line end outside of quotes: {text[start..at]}");
            at++;
        }

        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var field = new StringBuilder();
        for (at++; text[at] != '"' || text[at + 1] == '"'; at++)
        {
            field.Append(text[at]);
            at += text[at] == '"' ? 1 : 0;
        }

        at++;
        return field.ToString();
    }
}
