using System.Text.Json;
using XenModeKB.Links;

namespace XenModeKB.Tests.Links;

/// <summary>
/// The public cases of the URL standard, which browsers are held to. They are not in the repository: the command for all tests unpacks them from a package of
/// Debian, which may have any version of them, and where there is none the test is skipped.
/// </summary>
public sealed class PublicUrlTests
{
    /// <summary>Base and text of each case that differs, by the reason; none that agrees.</summary>
    private static readonly Dictionary<string, (string? Base, string Text)[]> s_differ = new(StringComparer.Ordinal)
    {
        ["Drive letters of Windows: no page may lead there"] =
        [
            ("file:///tmp/mock/path", @"file:c:\foo\bar.html"), ("file:///tmp/mock/path", @"  File:c|////foo\bar.html"), ("file:///tmp/mock/path", "C|/foo/bar"),
            ("file:///tmp/mock/path", @"/C|\foo\bar"), ("file:///tmp/mock/path", "//C|/foo/bar"), ("file:///C:/", ".."), ("file:///C:/a/b", "/"), ("file://h/C:/a/b", "/"),
            ("file:///C:/a/b", "//d:"), ("file:///C:/a/b", "//d:/.."), ("file://host/dir/file", "C|"), ("file://host/D:/dir1/dir2/file", "C|"), ("file://host/dir/file", "C|#"),
            ("file://host/dir/file", "C|?"), ("file://host/dir/file", "C|/"), ("file://host/dir/file", "C|\n/"), ("file://host/dir/file", @"C|\"),
            ("file:///c:/baz/qux", "/c|/foo/bar"), ("file://host/", "C|/"), ("file://host/", "//C:/"), ("file://host/", "file://C:/"),
            (null, "file:/C|/"), (null, "file://C|/"), (null, "file:///w|/m"), (null, "file:C|/m/"),
        ],
        ["Browsers write %7C where the standard lets '|' stand in a path"] =
        [
            ("file://host/dir/file", "C|a"), (null, "file:///w|m"), (null, "file:///w||m"), (null, "file:C||/m/"),
            (null, """foo://host/ !"$%&'()*+,-./:;<=>@[\]^_`{|}~"""), (null, """wss://host/ !"$%&'()*+,-./:;<=>@[\]^_`{|}~"""),
        ],
    };

    [Fact]
    public void Each_case_is_as_the_standard_has_it_or_stands_here_with_its_reason()
    {
        string[] files = [.. Files()];
        if (files.Length == 0)
        {
            // Not every machine can have the package; where the test command unpacked it, its list must be found.
            TestContext.Current.SendDiagnosticMessage("The package with the public cases is not unpacked here.");
            Assert.False(Directory.Exists(Path.Combine(Architecture.Repository.Root, "artifacts", "lists", "usr")));
        }

        Assert.All(files, Check);
    }

    private static void Check(string file)
    {
        using var list = JsonDocument.Parse(File.ReadAllText(file));
        var (cases, wrong) = (0, new List<string>());
        foreach (var one in list.RootElement.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object))
        {
            cases++;
            var (@base, text, href) = (Text(one, "base"), Text(one, "input")!, Text(one, "href"));
            var ours = Parse(@base, text)?.ToString();
            // Older lists name a base where there is none.
            var isListed = s_differ.Values.Any(cases => cases.Contains((@base == "about:blank" ? null : @base, text)));
            if ((ours == href) == isListed)
            {
                var said = isListed ? "agrees: take it from the list" : $"standard {href ?? "refuses"}, ours {ours ?? "refuses"}";
                wrong.Add($"{JsonSerializer.Serialize((string?[])[@base, text])}: {said}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases}:\n{string.Join('\n', wrong)}");
        Assert.InRange(cases, 600, 5000);
    }

    private static IEnumerable<string> Files() =>
        from root in (string[])[Path.Combine(Architecture.Repository.Root, "artifacts", "lists", "usr"), "/usr"]
        let registry = Path.Combine(root, "share", "cargo", "registry")
        where Directory.Exists(registry)
        from package in Directory.EnumerateDirectories(registry, "url-*")
        let file = Path.Combine(package, "tests", "urltestdata.json")
        where File.Exists(file)
        select file;

    private static WebUrl? Parse(string? @base, string text) =>
        @base is null ? WebUrl.Parse(text) : WebUrl.Parse(@base) is { } parsed ? WebUrl.Parse(text, parsed) : null;

    private static string? Text(JsonElement one, string name) =>
        one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
