using System.Text.Json;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>
/// The archived copies that a reference list names. A list is a JSON object with <c>references</c>, or an array: each entry with
/// <c>url</c>, perhaps
/// <c>current_url</c>, and perhaps <c>archive_url</c>. Other members do not matter.
/// </summary>
internal static class ArchivedCopies
{
    /// <summary>Where a site of this tool publishes its list.</summary>
    public const string Path = "api/v1/references.json";

    /// <summary>Archived copies by the address they stand in for, in the form of <see cref="KeyOf"/>.</summary>
    /// <exception cref="WordedException">This is no reference list.</exception>
    public static Dictionary<string, string> Read(string name, ReadOnlyMemory<byte> json)
    {
        var copies = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(json);
            var list = document.RootElement.ValueKind == JsonValueKind.Array
                ? document.RootElement
                : document.RootElement.GetProperty("references");
            foreach (var entry in list.EnumerateArray())
            {
                Add(copies, entry);
            }

            return copies;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new WordedException($"{name} is no reference list: {Shorten.ForMessage(e.Message)}", e);
        }
    }

    /// <summary>An address as it is compared: by the URL standard, and without a fragment, for a copy is one of the whole page.</summary>
    public static string KeyOf(WebUrl url) => (url with { Fragment = null }).ToString();

    private static void Add(Dictionary<string, string> copies, JsonElement entry)
    {
        if (Text(entry, "archive_url") is not { } copy)
        {
            return;
        }

        foreach (var address in new[] { Text(entry, "url"), Text(entry, "current_url") }.OfType<string>())
        {
            if (WebUrl.Parse(address) is { } url)
            {
                copies.TryAdd(KeyOf(url), copy);
            }
        }
    }

    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;
}
