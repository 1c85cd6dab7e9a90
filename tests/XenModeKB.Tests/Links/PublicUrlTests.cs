using System.Text.Json;
using XenModeKB.Links;

namespace XenModeKB.Tests.Links;

/// <summary>
/// The public cases of the URL standard, which browsers are held to. They are not in the repository: the command for all tests unpacks them from a package of
/// Debian, which may have any version of them, and where there is none the test is skipped.
/// </summary>
public sealed class PublicUrlTests
{
    /// <summary>What the standard has come to say since, and what is meant to differ, by its reason: base, text, and what the list says.</summary>
    private static readonly Dictionary<string, (string? Base, string Text, string? Href)[]> s_differ = new(StringComparer.Ordinal)
    {
    };

    [Fact]
    public void Each_case_is_as_browsers_have_it_or_stands_here_with_its_reason()
    {
        var file = Files().Order(StringComparer.Ordinal).LastOrDefault();
        Assert.SkipWhen(file is null, "The package with the public cases is not unpacked here.");
        using var list = JsonDocument.Parse(File.ReadAllText(file));
        var (cases, wrong) = (0, new List<string>());
        foreach (var one in list.RootElement.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object))
        {
            cases++;
            var (@base, text) = (Text(one, "base"), Text(one, "input")!);
            var href = one.TryGetProperty("failure", out _) ? null : Text(one, "href");
            var ours = Parse(@base, text)?.ToString();
            var isListed = s_differ.Values.Any(cases => cases.Contains((@base, text, href)));
            if ((ours == href) == isListed)
            {
                wrong.Add($"{JsonSerializer.Serialize((string?[])[@base, text, href])}: ours {ours ?? "refuses"}{(isListed ? ", as it should: take it from the list" : "")}");
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

    /// <summary>Where the list is a version that writes no base as <c>about:blank</c>, nothing differs by it: nothing is relative to that.</summary>
    private static WebUrl? Parse(string? @base, string text) =>
        @base is null ? WebUrl.Parse(text) : WebUrl.Parse(@base) is { } parsed ? WebUrl.Parse(text, parsed) : null;

    private static string? Text(JsonElement one, string name) =>
        one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
