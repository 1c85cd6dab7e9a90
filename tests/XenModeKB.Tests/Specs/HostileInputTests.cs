using System.Globalization;
using System.Text;
using XenModeKB.Tests.Architecture;
using XenModeKB.Theme;

namespace XenModeKB.Tests.Specs;

/// <summary>
/// Files of a good site, damaged in ways that nobody thought of: whatever stands in them, a build ends with a report whose every entry has a place,
/// never with an exception. <c>KB_HOSTILE=N</c> tries N damages of each file instead of a few, other ones each time.
/// </summary>
public sealed class HostileInputTests : IDisposable
{
    private const int Damages = 6;

    private static readonly string s_site = Path.Combine(Repository.Root, "tests", "Fixtures", "init-systems");

    private static readonly byte[][] s_pieces =
    [
        .. new[]
        {
            ": ", "- ", "? ", "[", "]", "{", "}", "\"", "'", "&a ", "*a", "!!str ", "!<", "|", ">", "|-\n", "%YAML 1.1\n", "---\n", "...\n", "\t", "\0", "\u00a0", "\ufeff",
            "\u2028", "\r", "\r\n", "~", "null", "#", "@", "`", "``", "```\n", ":::\n", "::: then 2016\n", "<", "</a>", "<!--", "-->", "<script>", "<svg><a xlink:href=x>", "&#0;",
            "&nbsp", "\\", "[@", "[@nobody]", "[@a; @b, p. 3]", "[x](", "[x](y", "![](", "](entity:x/y)", "entity:", "entity:/", "{#id}", "{#", "{.c}", "[^1]", "[^1]: x\n", "***", "___",
            "| a | b |\n|---|\n", "# ", "###### ", "99999999999999999999", "-1", "1e999", "0x1", "2026-99-99", "2026-02-30", "9999-12-31", "0000-00-00", "../../..", "/", "//", "..\\", "%2e%2e/", "%",
            "https://", "https://[", "https://\u202e.x/", "http://a b/", "javascript:alert(1)", "mailto:", "data:,", "file:///etc/passwd", "?", "#", "#:~:text=", "en/", "en/index", "a/b/c/", "\ud83d\ude00",
            "e\u0301", "İ", "true", "no", "[]", "{}", "[[[[[[[[", "{{{{{{{{", "- - - - - - - ", "a: {b: {c: {d: ",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff], [0xc3], [0xed, 0xa0, 0x80], [0xfe, 0xff, 0, 65], [0x1b, 0x5b, 0x33, 0x31, 0x6d],
    ];

    private readonly string _root = Directory.CreateTempSubdirectory("kb-hostile-").FullName;

    public HostileInputTests()
    {
        foreach (var path in Files.Select(row => row.Data))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, path))!);
            File.Copy(Path.Combine(s_site, path), Path.Combine(_root, path));
        }
    }

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(s_site, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(s_site, path)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_file_ends_in_a_report(string path)
    {
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("KB_HOSTILE"), CultureInfo.InvariantCulture, out var many) ? many : Damages;
        var first = rounds == Damages ? 0 : Environment.TickCount;
        var good = File.ReadAllBytes(Path.Combine(s_site, path));
        using var theme = new RazorTheme();
        // What is not damaged is read once.
        var site = new SiteBuild(new(_root, Path.Combine(Repository.Root, "theme"), new DateOnly(2026, 11, 22)), theme);
        for (var seed = first; seed < first + rounds; seed++)
        {
            var bad = Damage(good, new Random(seed));
            File.WriteAllBytes(Path.Combine(_root, path), bad);
            Check(path, seed, bad, site);
        }
    }

    private static void Check(string path, int seed, byte[] bad, SiteBuild site)
    {
        var what = $"{path}, seed {seed}: {Encoding.UTF8.GetString(bad)}";
        try
        {
            var result = site.Build(null, TestContext.Current.CancellationToken);
            Assert.All(result.Diagnostics, one => Assert.True(one is { Code.Length: > 0, Message.Length: > 0, Span: { Path.Length: > 0, Line: > 0, Column: > 0 } }, $"{one} has no place in {what}"));
            Assert.True(result.HasErrors == result.Files.IsEmpty, $"{result.Files.Length} files in spite of errors, or none without, for {what}");
        }
        catch (Exception problem) when (problem is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{problem}\nfor {what}");
        }
    }

    /// <summary>One to four changes: something removed, repeated, moved, put in, put in the place of a value, made long, deep or short.</summary>
    private static byte[] Damage(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            Change(bytes, random);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var lineStart = at == 0 ? 0 : bytes.LastIndexOf((byte)'\n', Math.Min(at, bytes.Count) - 1) + 1;
        var lineEnd = bytes.IndexOf((byte)'\n', at) is var end and >= 0 ? end : bytes.Count;
        var piece = s_pieces[random.Next(s_pieces.Length)];
        switch (random.Next(10))
        {
            case 0:
                bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at));
                break;
            case 1:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 2:
                bytes.InsertRange(lineEnd, [(byte)'\n', .. bytes[lineStart..lineEnd]]);
                break;
            case 3:
                bytes.InsertRange(lineStart, Enumerable.Repeat((byte)' ', random.Next(1, 9)));
                break;
            case 4 when lineStart < lineEnd && bytes[lineStart] == ' ':
                bytes.RemoveRange(lineStart, 1);
                break;
            case 5 when bytes.IndexOf((byte)':', lineStart, lineEnd - lineStart) is var colon and >= 0:
                bytes.RemoveRange(colon + 1, lineEnd - colon - 1);
                bytes.InsertRange(colon + 1, [(byte)' ', .. piece]);
                break;
            case 6:
                bytes.InsertRange(at, Enumerable.Repeat(piece, random.Next(2) == 0 ? 70 : 3000).SelectMany(part => part));
                break;
            case 7 when lineStart < lineEnd:
                bytes.RemoveRange(lineStart, Math.Min(bytes.Count, lineEnd + 1) - lineStart);
                break;
            default:
                bytes.InsertRange(at, piece);
                break;
        }
    }
}
