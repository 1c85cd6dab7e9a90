using System.Collections.Immutable;
using System.Text.Json;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>One address that was published.</summary>
/// <param name="Url">Relative to the root of the site: <c>en/page/</c>, empty for the root.</param>
/// <param name="Anchors">Ids that others may link to.</param>
/// <param name="Line">Of the manifest; 1 is the first.</param>
internal sealed record PublishedFile(string Url, ImmutableArray<string> Anchors, int Line)
{
    /// <summary>Whether a reader opens it. Other files come and go with what they were made for.</summary>
    public bool IsPage => Url.Length == 0 || Url.EndsWith('/') || Url.EndsWith(".html", StringComparison.Ordinal);
}

/// <summary>What was published: the <c>site-manifest.json</c> that a build writes.</summary>
/// <param name="Name">Path or address of the manifest.</param>
/// <param name="Files">Every address, in the order of the manifest.</param>
internal sealed record PublishedManifest(string Name, ImmutableArray<PublishedFile> Files)
{
    /// <summary>Of the file in its site.</summary>
    public const string Path = "site-manifest.json";

    public const int Version = 1;

    private const int FirstLine = 2;

    /// <exception cref="WordedException">This is no manifest; the message says why.</exception>
    public static PublishedManifest Parse(string name, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var version = document.RootElement.GetProperty("version").GetInt32();
            return version == Version
                ? new(name, [.. document.RootElement.GetProperty("files").EnumerateArray().Select((row, i) => File(row, i + FirstLine))])
                : throw new WordedException($"{name} is a manifest of version {version}; this tool reads version {Version}.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new WordedException($"{name} is no site manifest: {Shorten.ForMessage(e.Message)}", e);
        }
    }

    /// <summary>Where a site says that it is served; null when these bytes are not the start of its manifest.</summary>
    public static string? BaseIn(ReadOnlySpan<byte> start)
    {
        try
        {
            var json = new Utf8JsonReader(start, isFinalBlock: false, default);
            while (json.Read() && json.TokenType != JsonTokenType.StartArray)
            {
                if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("base"u8))
                {
                    return json.Read() && json.TokenType == JsonTokenType.String ? json.GetString() : null;
                }
            }

            return null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static PublishedFile File(JsonElement row, int line) => new(
        row.GetProperty("url").GetString() ?? "",
        row.TryGetProperty("anchors", out var anchors) ? [.. anchors.EnumerateArray().Select(anchor => anchor.GetString() ?? "")] : [],
        line);
}
