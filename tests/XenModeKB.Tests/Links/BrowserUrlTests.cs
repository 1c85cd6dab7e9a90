using System.Runtime.CompilerServices;
using System.Text.Json;
using XenModeKB.Links;

namespace XenModeKB.Tests.Links;

/// <summary>What Chromium makes of URLs, asked once and kept in Data/browser-urls.jsonl: base, text, result (null when it refuses).
/// Left out is where Chromium departs from the standard: hosts with spaces, and schemes of its own (file:, data:).</summary>
public sealed class BrowserUrlTests
{
    [Fact]
    public void A_link_leads_where_a_browser_goes()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder(), "Data", "browser-urls.jsonl")))
        {
            var (@base, text, browser) = JsonSerializer.Deserialize<string?[]>(line) is [{ } b, { } t, var h] ? (b, t, h) : throw new InvalidDataException(line);
            var ours = WebUrl.Parse(text, WebUrl.Parse(@base))?.ToString();
            count++;
            if (ours != browser)
            {
                wrong.Add($"{@base} + {JsonSerializer.Serialize(text)}: browser {browser ?? "refuses"}, ours {ours ?? "refuses"}");
            }
        }

        Assert.True(count > 500);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count} differ:\n" + string.Join("\n", wrong.Take(60)));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
