using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>What the manifest says of one file.</summary>
/// <param name="Path">Of the file.</param>
/// <param name="Json">An object in one line.</param>
internal sealed record ManifestRow(string Path, string Json);

/// <summary>Writes the row of one file; an unchanged file is not hashed again.</summary>
internal sealed class MakeManifestRow : IModule<FileFacts, ManifestRow>
{
    public Outcome<ManifestRow> Apply(FileFacts input) => Outcome.Of(new ManifestRow(input.Path, SiteManifest.Row(input)));
}

/// <summary>
/// <c>site-manifest.json</c>: every address of the site with its anchors and a hash. A later build holds itself to it:
/// an address that was published stays, or leads on. Ids that end in a number count places, so nobody is promised them.
/// </summary>
internal static class SiteManifest
{
    public const string Path = "site-manifest.json";

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static OutputFile Make(ImmutableArray<ManifestRow> files)
    {
        var text = new StringBuilder("{\"version\":1,\"files\":[\n");
        var rows = files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Json);
        text.AppendJoin(",\n", rows).Append("\n]}\n");
        return OutputFile.FromText(Path, text.ToString());
    }

    /// <summary>What was published once and is gone now.</summary>
    /// <param name="path">Of the manifest, for the places of problems.</param>
    /// <param name="json">A manifest that <see cref="Make"/> wrote.</param>
    /// <param name="files">The files of this build.</param>
    public static ImmutableArray<Diagnostic> Compare(string path, string json, IReadOnlyCollection<FileFacts> files)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var map = new SiteMap([.. files.Select(file => new SiteFile(file.Path, () => file))], ServingRules.Strict);
            return [.. document.RootElement.GetProperty("files").EnumerateArray().SelectMany((row, i) => Gone(path, row, i, map))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return [ManifestRules.Unreadable(path, e.Message)];
        }
    }

    private static IEnumerable<Diagnostic> Gone(string path, JsonElement row, int index, SiteMap map)
    {
        // The rows begin in the second line.
        var where = new SourceSpan(path, index + 2, 1);
        var url = row.GetProperty("url").GetString() ?? "";
        if (map.Find(url) is not { } file)
        {
            if (url.Length == 0 || url.EndsWith('/') || url.EndsWith(".html", StringComparison.Ordinal))
            {
                yield return ManifestRules.PageGone(where, url, Suggest.Nearest(url, map.Addresses.Where(address => address.EndsWith('/')).Take(2000)));
            }

            yield break;
        }

        if (file.Redirect is not null || !row.TryGetProperty("anchors", out var anchors))
        {
            yield break;
        }

        foreach (var anchor in anchors.EnumerateArray().Select(anchor => anchor.GetString() ?? "").Where(anchor => !file.HasAnchor(anchor)))
        {
            yield return ManifestRules.AnchorGone(where, url, anchor, Suggest.Nearest(anchor, file.Facts!.Anchors));
        }
    }

    /// <summary>The row of one file, without the comma.</summary>
    public static string Row(FileFacts file)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartObject();
            json.WriteString("url", Url(file.Path));
            if (file.HasAnchors)
            {
                json.WriteStartArray("anchors");
                foreach (var anchor in file.Anchors.Where(IsPromise).Order(StringComparer.Ordinal))
                {
                    json.WriteStringValue(anchor);
                }

                json.WriteEndArray();
            }

            json.WriteString("hash", "sha256-" + Convert.ToBase64String(SHA256.HashData(file.File is { } made ? made.Content.Span : [])));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string Url(string path) =>
        path == "index.html" ? "" : path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;

    private static bool IsPromise(string anchor) =>
        anchor.TrimEnd("0123456789".ToCharArray()) is var stem && (stem.Length == anchor.Length || !stem.EndsWith('-'));
}
