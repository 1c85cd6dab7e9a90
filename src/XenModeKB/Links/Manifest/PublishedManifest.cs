using System.Collections.Immutable;
using System.Text.Json;

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

/// <summary>What was published, as <see cref="SiteManifest"/> wrote it.</summary>
/// <param name="Name">Path or address of the manifest.</param>
/// <param name="Files">Every address, in the order of the manifest.</param>
internal sealed record PublishedManifest(string Name, ImmutableArray<PublishedFile> Files)
{
    private const int FirstLine = 2;

    /// <exception cref="InvalidDataException">This is no manifest; the message says why.</exception>
    public static PublishedManifest Parse(string name, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var version = document.RootElement.GetProperty("version").GetInt32();
            return version == SiteManifest.Version
                ? new(name, [.. document.RootElement.GetProperty("files").EnumerateArray().Select((row, i) => File(row, i + FirstLine))])
                : throw new InvalidDataException($"{name} is a manifest of version {version}; this tool reads version {SiteManifest.Version}.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException($"{name} is no site manifest: {Remarks.Show(e.Message)}", e);
        }
    }

    private static PublishedFile File(JsonElement row, int line) => new(
        row.GetProperty("url").GetString() ?? "",
        row.TryGetProperty("anchors", out var anchors) ? [.. anchors.EnumerateArray().Select(anchor => anchor.GetString() ?? "")] : [],
        line);
}
