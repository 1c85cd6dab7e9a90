using System.Buffers;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Links;

/// <summary>What the manifest says of one file.</summary>
/// <param name="Path">Of the file.</param>
/// <param name="Json">An object in one line, UTF-8.</param>
internal sealed record ManifestRow(string Path, ReadOnlyMemory<byte> Json);

/// <summary>
/// <c>site-manifest.json</c>: every address of the site with its anchors and a hash, which says whether a file has changed and is no seal
/// (<c>xxh128sum</c> prints the same; SHA-256 took a fifteenth of the time of a large build). A later build holds itself to the addresses:
/// an address that was published stays, or leads on. Ids that end in a number count places, and those with two hyphens lead back
/// and forth between a note and its marks: they come and go with a sentence, so nobody is promised them.
/// </summary>
internal static class SiteManifest
{
    public const string Path = "site-manifest.json";

    public const int Version = 1;

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="files">The files of the site.</param>
    /// <param name="baseUrl">Where the site is served, so that a check of the finished folder knows which addresses are its own.</param>
    public static OutputFile Make(ImmutableArray<ManifestRow> files, string baseUrl)
    {
        var text = new ArrayBufferWriter<byte>(files.Sum(file => file.Json.Length + 2) + 200);
        text.Write(Encoding.UTF8.GetBytes($"{{\"version\":{Version},\"base\":\"{JsonEncodedText.Encode(baseUrl)}\",\"files\":[\n"));
        foreach (var (i, file) in files.OrderBy(file => file.Path, StringComparer.Ordinal).Index())
        {
            text.Write(i == 0 ? ""u8 : ",\n"u8);
            text.Write(file.Json.Span);
        }

        text.Write("\n]}\n"u8);
        return new(Path, text.WrittenMemory);
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

    /// <summary>What was published once and is gone now, for files of which nobody knows the source: reported in the manifest.</summary>
    public static ImmutableArray<Diagnostic> Compare(PublishedManifest published, SiteMap map)
    {
        var nearest = new SuggestTargets(map);
        return
        [
            .. from gone in GoneFiles.Of(published, map)
               let place = new SourceSpan(published.Name, gone.File.Line, 1)
               select gone.Anchor is null
                   ? ManifestRules.PageGone(place, gone.File.Url, nearest.Path(gone.File.Url) is { } path ? $" Is it '{path}' now?" : "")
                   : ManifestRules.AnchorGone(place, gone.File.Url, gone.Anchor, nearest.Anchor(gone.Page!.Path, gone.Anchor) is { } anchor ? $" Is it '{anchor}' now?" : ""),
        ];
    }

    /// <summary>The row of one file, without the comma.</summary>
    public static ManifestRow RowOf(FileFacts file, ReadOnlySpan<byte> content)
    {
        var hash = "xxh128-" + Convert.ToHexStringLower(XxHash128.Hash(content));
        return new(file.Path, WriteJson.Of(s_options, json =>
        {
            json.WriteStartObject();
            json.WriteString("url", Url(file.Path));
            if (file.HasAnchors)
            {
                json.WriteStartArray("anchors");
                for (var i = 0; i < file.Anchors.Count; i++)
                {
                    if (IsPromise(file.Anchors[i]))
                    {
                        json.WriteStringValue(file.Anchors[i]);
                    }
                }

                json.WriteEndArray();
            }

            json.WriteString("hash", hash);
            json.WriteEndObject();
        }));
    }

    private static string Url(string path) =>
        path == "index.html" ? "" : path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;

    private static bool IsPromise(ReadOnlySpan<byte> anchor) =>
        anchor.IndexOf("--"u8) < 0 && anchor.TrimEnd("0123456789"u8) is var stem && (stem.Length == anchor.Length || !stem.EndsWith("-"u8));
}
