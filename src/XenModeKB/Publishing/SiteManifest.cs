using System.Buffers;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using XenModeKB.Links;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Publishing;

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
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="files">The files of the site.</param>
    /// <param name="baseUrl">Where the site is served, so that a check of the finished folder knows which addresses are its own.</param>
    public static OutputFile Make(ImmutableArray<ManifestRow> files, string baseUrl)
    {
        var text = new ArrayBufferWriter<byte>(files.Sum(file => file.Json.Length + 2) + 200);
        text.Write(
            Encoding.UTF8.GetBytes(
                $"{{\"version\":{PublishedManifest.Version},\"base\":\"{JsonEncodedText.Encode(baseUrl)}\",\"files\":[\n"));
        foreach (var (i, file) in files.OrderBy(file => file.Path, StringComparer.Ordinal).Index())
        {
            text.Write(i == 0 ? ""u8 : ",\n"u8);
            text.Write(file.Json.Span);
        }

        text.Write("\n]}\n"u8);
        return new(PublishedManifest.Path, text.WrittenMemory);
    }

    /// <summary>The row of one file, without the comma.</summary>
    public static ManifestRow RowOf(ScannedFile file, ReadOnlySpan<byte> content)
    {
        var hash = "xxh128-" + Convert.ToHexStringLower(XxHash128.Hash(content));
        return new(file.Path, WriteJson.Of(s_options, json =>
        {
            json.WriteStartObject();
            json.WriteString("url", Url(file.Path));
            if (file.HasAnchors)
            {
                json.WriteStartArray("anchors");
                foreach (var anchor in file.Anchors.Where(IsPromise))
                {
                    json.WriteStringValue(anchor);
                }

                json.WriteEndArray();
            }

            json.WriteString("hash", hash);
            json.WriteEndObject();
        }));
    }

    private static string Url(string path) =>
        path == "index.html" || path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;

    private static bool IsPromise(string anchor)
    {
        var stem = anchor.AsSpan().TrimEnd("0123456789");
        return !anchor.Contains("--", StringComparison.Ordinal) && (stem.Length == anchor.Length || !stem.EndsWith("-"));
    }
}
