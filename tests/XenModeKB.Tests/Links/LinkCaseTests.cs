using System.Runtime.CompilerServices;

namespace XenModeKB.Tests.Links;

/// <summary>
/// The table of cases in Data/cases.txt. A line is a piece of HTML that stands in en/modes/page.html of one fixed site, then "=>" and the codes expected,
/// each perhaps with its column. "@file" puts the text into another file; "## key value" sets how the site is served, until the next "##".
/// </summary>
public sealed class LinkCaseTests
{
    private const string Page = "en/modes/page.html";

    [Fact]
    public void Every_case_of_the_table_gives_exactly_its_findings()
    {
        var wrong = new List<string>();
        var count = 0;
        var served = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (number, line) in File.ReadLines(Path.Combine(Folder(), "Data", "cases.txt")).Index())
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                served = line[3..].Split("; ").Where(part => part.Contains(' ')).ToDictionary(part => part.Split(' ')[0], part => part.Split(' ', 2)[1], StringComparer.Ordinal);
            }
            else if (line.Contains("=>") && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                count++;
                Judge(number + 1, line, served, wrong);
            }
        }

        Assert.True(count >= 300, $"Only {count} cases");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count} cases:\n" + string.Join("\n", wrong));
    }

    private static void Judge(int number, string line, Dictionary<string, string> served, List<string> wrong)
    {
        var arrow = line.LastIndexOf("=>", StringComparison.Ordinal);
        var text = line[..arrow].TrimEnd().Replace("\\n", "\n").Replace("\\t", "\t");
        var path = Page;
        if (text.StartsWith('@'))
        {
            (path, text) = (text[1..text.IndexOf(' ')], text[(text.IndexOf(' ') + 1)..]);
        }

        var expected = line[(arrow + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = Site(served, path, text).All().Where(f => f.Path == path).ToList();
        var same = found.Count == expected.Length && expected.Zip(found.OrderBy(f => (f.Place.Line, f.Place.Column)))
            .All(pair => pair.First == pair.Second.Rule.Code || pair.First == $"{pair.Second.Rule.Code}@{pair.Second.Place.Column}");
        if (!same)
        {
            wrong.Add($"cases.txt({number}): {line}\n  found {string.Join(" ", found.Select(f => $"{f.Rule.Code}@{f.Place.Column} {f.Message}"))}");
        }
    }

    private static TestSite Site(Dictionary<string, string> served, string path, string text)
    {
        var site = new TestSite
        {
            BaseUrl = served.GetValueOrDefault("base"),
            Rules = new(served.GetValueOrDefault("index")?.Split(',') ?? ["index.html", "index.htm"], served.ContainsKey("pretty")),
            Ignore = served.TryGetValue("ignore", out var ignore) ? [ignore] : [],
            AllowMissing = served.TryGetValue("allow", out var allow) ? [allow] : [],
        };
        foreach (var file in new[] { "img/a.png", "img/b c.png", "img/ç.png", "img/100%.png", "img/x+y.png", "img/q?m.png", "img/日本.png", "media/a.mp4", "docs/only.pdf", "manual.pdf", "data.json", "a/b/c/deep.txt" })
        {
            site[file] = "";
        }

        site["index.html"] = "<h1 id=home>x</h1>";
        site["en/index.html"] = "<h1 id=intro>x</h1><h2 id=Big>x</h2>";
        site["en/modes/index.htm"] = "<h1 id=list>x</h1>";
        site["en/modes/other.html"] = "<h1 id=one>x</h1><a name=two>x</a><p id='é'></p><p id='a b'></p><p id='a%3Ab'></p><p id='c:d'></p><p id='x&amp;y'></p><p id='日本'></p><p id='50%'></p><template><p id=hidden></p></template><!-- <p id=commented> -->";
        site["en/modes/sub/index.html"] = "<p id=s></p>";
        site["en/old.html"] = "<meta http-equiv=refresh content='0; url=index.html'><h1 id=x>x</h1>";
        site["en/Case.html"] = "<p id=c></p>";
        site["img/sprite.svg"] = "<svg xmlns='http://www.w3.org/2000/svg'><symbol id='icon'/></svg>";
        site["style.css"] = "";
        site[Page] = "";
        site[path] = text;
        return site;
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
