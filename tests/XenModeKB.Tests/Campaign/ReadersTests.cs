using System.Text;
using XenModeKB.Cli;
using XenModeKB.Cli.New.Import;
using XenModeKB.Files;
using XenModeKB.Links;
using XenModeKB.Reading;
using XenModeKB.Tests.Markdown;
using XenModeKB.Texts;
using XenModeKB.Theme;

namespace XenModeKB.Tests.Campaign;

/// <summary>Every reader by itself, on files that nobody would write: it reads or reports, soon, in little memory, and throws only what it says it throws.</summary>
public sealed class ReadersTests
{
    private const int Few = 150;
    private const long MostBytes = 1L << 30;

    private const string Page = "# A {#a}\n\nText *a* **b** `c` [d](../x.md#e) <kbd>f</kbd> [@g, p. 3] [^1] ~~h~~.\n\n[^1]: Note.\n\n| a | b |\n|---|---|\n| c | d |\n\n- e\n  1. f\n\n> [!NOTE]\n> g\n\n```json\n{\"a\": 1}\n```\n\n:::then 2016\nOld.\n:::\n";

    private const string Html = "<!doctype html><html lang=en><head><meta charset=utf-8><base href=a/><title>t</title><style>a{background:url(b.png)}</style><link rel=icon href=c.ico></head><body id=a><a href=\"d.html#e\">x</a><img srcset='f.png 1x, g.png 2x' alt=''><iframe srcdoc='&lt;a href=h>'></iframe><svg><use href='#i'/></svg><meta http-equiv=refresh content='0;url=j'></body></html>";

    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" width=\"10\" height=\"10\"><style>rect{fill:url(#a)}</style><defs><linearGradient id=\"a\"><stop offset=\"0\"/></linearGradient></defs><rect width=\"9\" height=\"9\" style=\"fill:red\"/><text>t</text></svg>";

    private const string Css = "@import url(a.css);b{c:url( 'd' ) url(e)}@font-face{src:url(f)}/*g*/";

    private const string BibTeX = "@string{acm = \"ACM\"}\n@article{A:1, author = {Doe, J. and {The Team} and others}, title = \"{\\'A} \\& {b}\", year = 2003, month = oct, publisher = acm # { Inc.}, doi = {10.1/x}, pages = {1--2}}\n@misc(b, title={c}, url={https://a.example/})\n";

    private const string Csl = "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"b\",\"author\":[{\"family\":\"c\",\"given\":\"d\"},{\"literal\":\"e\"}],\"issued\":{\"date-parts\":[[2003,10,1]]},\"URL\":\"https://a.example/\",\"volume\":3}]";

    private static readonly byte[][] s_pictures =
    [
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 9, 0, 0, 0, 9, 8, 6, 0, 0, 0], [.. "GIF89a"u8, 9, 0, 9, 0, 0, 0],
        [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 9, 0, 9, 1, 1, 0x11, 0], [.. "RIFF"u8, 30, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 9, 0, 0, 0, 0],
    ];

    public static TheoryData<string> Names => [.. s_readers.Keys];

    private static readonly SortedDictionary<string, (byte[][] Good, Action<byte[]> Read)> s_readers = new(StringComparer.Ordinal)
    {
        ["page"] = ([Utf8(Page)], bytes => MarkdownFixture.Render(Text(bytes))),
        ["yaml"] = ([Utf8("a: [1, {b: c}]\nd: |\n  e\n  f\ng: \"h\\n\"\n- i\n")], bytes => ParseYaml.Parse("input/a.yml", Text(bytes), 1)),
        ["input file"] = ([Utf8(Page)], bytes => XenModeKB.Files.DecodeUtf8.Decode("input/a.md", bytes)),
        ["svg"] = ([Utf8(Svg)], bytes => _ = (CheckSvg.Problems("input/assets/a.svg", bytes), MeasureImage.Size("a.svg", bytes))),
        ["picture"] = (s_pictures, bytes => MeasureImage.Size("a.png", bytes)),
        ["code"] = ([Utf8("a { b: c } /* d */ \"e\" 'f' <g h=\"i\"> // j\n# k\n$l = @\"m\";\n")], bytes => Highlight(Text(bytes))),
        ["html"] = ([Utf8(Html)], bytes => ScanFile.Scan("a.html", bytes, isOurs: false)),
        ["xhtml"] = ([Utf8(Html)], bytes => ScanFile.Scan("a.xhtml", bytes, isOurs: false)),
        ["css"] = ([Utf8(Css)], bytes => ScanFile.Scan("a.css", bytes, isOurs: false)),
        ["xml"] = ([Utf8("<?xml version='1.0'?><urlset><url><loc>https://a.example/</loc></url></urlset>"), Utf8(Svg)], bytes => ScanFile.Scan("a.xml", bytes, isOurs: false)),
        ["web manifest"] = ([Utf8("{\"icons\":[{\"src\":\"a.png\"}],\"start_url\":\"/\"}")], bytes => ScanFile.Scan("a.webmanifest", bytes, isOurs: false)),
        ["data"] = ([Utf8("{\"a\":[\"https://a.example/\",{\"b\":1}]}")], bytes => ScanFile.Scan("a.json", bytes, isOurs: true)),
        ["our markdown"] = ([Utf8(Page)], bytes => ScanFile.Scan("a.md", bytes, isOurs: true)),
        ["url"] = ([Utf8("http://u:p@a.example:81/b/../c?d#e"), Utf8("//[::1]/x"), Utf8("http://0x7f.1/")], bytes => Address(Text(bytes))),
        ["manifest"] = ([Utf8("{\"version\":1,\"base\":\"https://a.example/\",\"files\":[\n{\"url\":\"a/\",\"anchors\":[\"b\"]}\n]}")], Expect<XenModeKB.Pipeline.WordedException>(bytes => PublishedManifest.Parse("m", bytes))),
        ["start of a manifest"] = ([Utf8("{\"version\":1,\"base\":\"https://a.example/\",\"files\":[\n")], bytes => PublishedManifest.BaseIn(bytes)),
        ["state"] = ([Utf8("{\"version\":1,\"addresses\":{\"https://a.example/\":{\"verdict\":\"Ok\",\"checked\":\"2026-01-02\",\"status\":200,\"failures\":[\"2026-01-01\"]}}}")], Expect<XenModeKB.Pipeline.WordedException>(ReadState)),
        ["copies in an archive"] = ([Utf8("{\"references\":[{\"url\":\"https://a.example/\",\"current_url\":\"https://b.example/\",\"archive_url\":\"https://c.example/\"}]}")], Expect<XenModeKB.Pipeline.WordedException>(bytes => ArchivedCopies.Read("r", bytes))),
        ["title of another site"] = ([Utf8(Html)], bytes => SoftNotFound.TitleOf(XenModeKB.Links.DecodeText.Html(bytes))),
        ["pattern"] = ([Utf8("/^https?:\\/\\/a(b|c)*$/"), Utf8("https://*.example/*")], Expect<ArgumentException>(bytes => IgnorePatterns.From([Text(bytes)]).Match("https://a.example/b"))),
        ["own style"] = ([Utf8("/* when: chart map */\n" + Css)], bytes => BundleTheme.Of([new("theme/styles/a.css", Text(bytes))], [])),
        ["history"] = ([Utf8("\u0001a1b2 2026-01-02\n\ninput/a.md\ninput/b.md\n\u0001c3d4 2026-01-01\n\ninput/a.md\n")], bytes => ReadHistory.Parse(Text(bytes))),
        ["bibtex"] = ([Utf8(BibTeX)], Expect<UsageException>(bytes => Import(FromBibTeX.Read("a.bib", Text(bytes))))),
        ["csl"] = ([Utf8(Csl)], Expect<UsageException>(bytes => Import(FromCsl.Read("a.json", Text(bytes))))),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reader_reads_or_reports(string name)
    {
        var (good, read) = s_readers[name];
        read(good[0]);
        var count = CampaignSize.Of(Few, 0.9 / s_readers.Count);
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < count; i++)
        {
            var seed = CampaignSize.Seed + i;
            var random = new Random(seed);
            var bad = Mutate.Apply(good[random.Next(good.Length)], random);
            slowest = Max(slowest, Try(name, seed, bad, read));
        }

        TestContext.Current.SendDiagnosticMessage($"{name}: {count} inputs from seed {CampaignSize.Seed}, the slowest {slowest.TotalMilliseconds:0} ms");
    }

    /// <summary>How long the processor worked. All bytes that were asked for are counted, so what is held at once is less.</summary>
    private static TimeSpan Try(string name, int seed, byte[] bad, Action<byte[]> read)
    {
        var (start, bytes) = (ThreadTime.Now(), GC.GetAllocatedBytesForCurrentThread());
        try
        {
            read(bad);
        }
        catch (Exception problem)
        {
            Assert.Fail($"{name}, seed {seed}: {problem}\nfor {Shown(bad)}");
        }

        var took = ThreadTime.Now() - start;
        Assert.True(took < CampaignSize.Limit(2), $"{name}, seed {seed}: {took.TotalSeconds:0.0} s for {Shown(bad)}");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - bytes < MostBytes, $"{name}, seed {seed}: too much memory for {Shown(bad)}");
        return took;
    }

    private static string Shown(byte[] bytes) => Text(bytes) is { Length: > 4000 } text ? text[..4000] + "…" : Text(bytes);

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    /// <summary>What is written of each source is read again as an entry of the list.</summary>
    private static void Import(IEnumerable<ImportedSource> sources)
    {
        var yaml = new SourceYaml(MarkdownFixture.Config, new DateOnly(2026, 11, 22));
        foreach (var source in sources)
        {
            Assert.True(ParseYaml.Parse("a.yml", ImportReferences.WithoutControls(yaml.Write(source, "a"), []), 1).Diagnostics.IsEmpty, $"What was written of {source.Key} cannot be read");
        }
    }

    private static void Address(string text)
    {
        var url = WebUrl.Parse(text, WebUrl.Parse("https://example.org/a/b"));
        Assert.True(url is null || WebUrl.Parse(url.ToString())?.ToString() == url.ToString(), $"{url} is another address when it is read again");
        _ = WebAddress.IsAllowed(text);
    }

    private static void Highlight(string text)
    {
        foreach (var language in XenModeKB.Markdown.LanguageNames.All)
        {
            XenModeKB.Markdown.Highlight.ToHtml(text, language);
        }
    }

    private static void ReadState(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            ExternalState.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Action<byte[]> Expect<T>(Action<byte[]> read)
        where T : Exception => bytes =>
        {
            try
            {
                read(bytes);
            }
            catch (T)
            {
                // Said by its description; who asks tells the user.
            }
        };
}
