using System.IO.Hashing;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Search;

/// <summary>
/// Writes an index as files of which a search needs few. <c>index.json</c>: how many pages, how many in a file, which words-files there
/// are, words to leave out, synonyms.
/// <c>words-X.json</c>: words that begin with X, and neighbours whose first does, each with its place in the list of postings; a posting is
/// the distance to the page before and a weight.
/// <c>pages-N.json</c>: address from the root of the site, title, folder, description and headings of some pages. Each file names the
/// version of the whole, so that files of two
/// builds, one of them from a cache, are never used together.
/// </summary>
internal static class WriteIndex
{
    /// <summary>A search shows ten pages, which lie far apart: what a file has beside one of them is loaded for nothing.</summary>
    private const int PagesInFile = 2;

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Outcome<OutputFile> Apply(SearchIndex index)
    {
        var files = new List<(string Name, ReadOnlyMemory<byte> Fields)> { ("index", Fields(json => Whole(json, index))) };
        files.AddRange(index.Shards.Select(shard => ($"words-{shard.Key}", Fields(json => Words(json, shard.Value)))));
        files.AddRange(
            index.Pages.Chunk(PagesInFile).Index().Select(part => ($"pages-{part.Index}", Fields(json => Pages(json, part.Item)))));
        var hash = new XxHash64();
        foreach (var (_, fields) in files)
        {
            hash.Append(fields.Span);
        }

        var version = Convert.ToHexStringLower(hash.GetCurrentHash());
        return Outcome.Many<OutputFile>(
            [
                .. files.Select(
                    file => new OutputFile($"{index.Folder}{file.Name}.json", WithVersion(version, file.Fields.Span))),
            ]);
    }

    private static ReadOnlyMemory<byte> Fields(Action<Utf8JsonWriter> write) => WriteJson.Of(s_options, json =>
    {
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    });

    /// <summary>The version comes first in the object.</summary>
    private static byte[] WithVersion(string version, ReadOnlySpan<byte> fields) =>
        [.. System.Text.Encoding.ASCII.GetBytes($"{{\"version\":\"{version}\","), .. fields[1..]];

    private static void Whole(Utf8JsonWriter json, SearchIndex index)
    {
        json.WriteNumber("pages", index.Pages.Length);
        json.WriteNumber("pagesInFile", PagesInFile);
        Texts(json, "words", index.Shards.Keys);
        Texts(json, "stopWords", index.StopWords);
        Texts(json, "pairWords", index.Pairs.Words);
        Places(json, "pairs", index.Pairs.Pages.Select(pair => (pair.Key, pair.Value)));
        json.WriteStartArray("synonyms");
        foreach (var group in index.Synonyms)
        {
            json.WriteStartArray();
            foreach (var term in group)
            {
                json.WriteStringValue(string.Join(' ', term));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Words(Utf8JsonWriter json, Shard shard)
    {
        Places(json, "words", shard.Words);
        Places(json, "neighbours", shard.Neighbours);
        json.WriteStartArray("postings");
        foreach (var postings in shard.Postings)
        {
            json.WriteStartArray();
            var before = 0;
            foreach (var (page, weight) in postings)
            {
                json.WriteNumberValue(page - before);
                json.WriteNumberValue(weight);
                before = page;
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Places(Utf8JsonWriter json, string name, IEnumerable<(string Word, int Place)> words)
    {
        json.WriteStartObject(name);
        foreach (var (word, place) in words)
        {
            json.WriteNumber(word, place);
        }

        json.WriteEndObject();
    }

    private static void Pages(Utf8JsonWriter json, FoundPage[] pages)
    {
        json.WriteStartArray("pages");
        foreach (var page in pages)
        {
            json.WriteStartArray();
            json.WriteStringValue(page.Route);
            json.WriteStringValue(page.Title);
            json.WriteStringValue(page.Folder);
            json.WriteStringValue(page.Description);
            json.WriteStartArray();
            foreach (var heading in page.Headings)
            {
                json.WriteStringValue(heading.Id);
                json.WriteStringValue(heading.Text);
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
