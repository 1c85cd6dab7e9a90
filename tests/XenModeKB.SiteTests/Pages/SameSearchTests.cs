using System.Collections.Immutable;
using System.Text.Json;
using XenModeKB.Search;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>
/// The script finds what the build says that it finds: for what people look for, for every kind of word in the index (whole, begun, misspelt, in other letters, with others),
/// page for page and score for score.
/// </summary>
public sealed class SameSearchTests(RealSite real)
{
    private const int Compared = 25;

    private const string Ask = """
        async queries => {
          const files = new kbFind.Files();
          const all = [];
          for (const query of queries) {
            const found = await kbFind.search(files, query);
            all.push([found.hasAll ? 1 : 0, ...found.hits.slice(0, 25).flatMap(hit => [hit.page, hit.score])]);
          }
          return all;
        }
        """;

    public static TheoryData<string> Locales => [.. ChartFile.Locales];

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task The_script_finds_what_the_build_says(string locale)
    {
        var index = Index(real, locale);
        string[] queries = [.. SearchFile.Queries(locale), .. Made(index)];
        Assert.InRange(queries.Length, 1000, 5000);
        await using var context = await real.Browser.Context(new());
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, LocaleRoute.Of(real.Site, "search/", locale));
        var said = await tab.Page.EvaluateAsync<double[][]>(Ask, queries);
        var wrong = queries.Zip(said).Where(pair => !pair.Second.SequenceEqual(Answer(index, pair.First))).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(10).Select(pair => $"'{pair.First}': {string.Join(' ', pair.Second)} and not {string.Join(' ', Answer(index, pair.First))}")));
    }

    [Fact]
    public async Task The_script_takes_the_marks_off_letters_as_the_build_does()
    {
        await using var context = await real.Browser.Context(new());
        var tab = await OpenedPage.In(context, real.Server);
        await tab.Open(real.Server, "en/search/");
        string[] words = [.. Enumerable.Range(0xC0, 0x180 - 0xC0).Select(letter => ((char)letter).ToString()).Where(letter => char.IsLetter(letter[0])), "x.Y-z_1", "don't", "д-й", "4.22.", "Ⅳ ²"];
        var said = await tab.Page.EvaluateAsync<string[]>("words => words.map(word => kbFind.typedIn(word).map(typed => [typed.whole, ...typed.parts].join('/')).join(' '))", words);
        Assert.Equal(words.Select(Split), said);
    }

    private static string Split(string text) => string.Join(' ', TypedWord.In(text).Select(word => string.Join('/', word.Parts.Prepend(word.Whole))));

    private static IEnumerable<double> Answer(SearchIndex index, string query)
    {
        var found = new RunQuery(index).Of(query);
        return found.Hits.Take(Compared).SelectMany(hit => (double[])[hit.Page, hit.Score]).Prepend(found.HasAll ? 1 : 0);
    }

    /// <summary>Some words of each beginning, spread over the alphabet, and what readers make of words.</summary>
    private static IEnumerable<string> Made(SearchIndex index)
    {
        var words = index.Shards.Values.SelectMany(shard => shard.Words).Select(word => word.Word).ToList();
        for (var i = 0; i < words.Count; i += 17)
        {
            var (word, other) = (words[i], words[i * 7 % words.Count]);
            yield return word;
            yield return word.ToUpperInvariant() + " ";
            yield return word[..((word.Length + 1) / 2)];
            yield return word[..^1] + "qx";
            yield return $"{word} {other}";
            yield return $"{other}-{word} {words[i * 3 % words.Count]}";
        }

        foreach (var two in index.Shards.Values.SelectMany(shard => shard.Neighbours).Where((_, i) => i % 50 == 0))
        {
            yield return two.Words;
            yield return $"{words[two.Place * 7 % words.Count]} {two.Words}";
        }

        foreach (var pair in index.Pairs.Pages.Keys)
        {
            yield return $"{pair} {index.Pairs.Words[0]}";
        }

        foreach (var term in index.Synonyms.SelectMany(group => group))
        {
            yield return string.Join(' ', term);
            yield return $"{string.Join(' ', term)} {words[term[0].Length * 31]}";
        }
    }

    /// <summary>The index as the site has it.</summary>
    internal static SearchIndex Index(RealSite real, string locale)
    {
        var folder = LocaleRoute.Of(real.Site, "search/", locale);
        var whole = File(real, folder + "index.json");
        return new(
            new(locale, folder.Split('/')[0], locale),
            [.. Enumerable.Range(0, whole.GetProperty("pages").GetInt32()).Select(page => new FoundPage("", "", "", "", "", []))],
            whole.GetProperty("words").EnumerateArray().Select(key => key.GetString()!).ToImmutableSortedDictionary(key => key, key => ReadShard(File(real, $"{folder}words-{key}.json")), StringComparer.Ordinal),
            [.. whole.GetProperty("synonyms").EnumerateArray().Select(group => group.EnumerateArray().Select(term => term.GetString()!.Split(' ').ToImmutableArray()).ToImmutableArray())],
            Texts(whole.GetProperty("stopWords")))
        {
            Pairs = new(Texts(whole.GetProperty("pairWords")), Places(whole.GetProperty("pairs")).ToImmutableSortedDictionary(pair => pair.Word, pair => pair.Place, StringComparer.Ordinal)),
        };
    }

    private static ImmutableArray<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static IEnumerable<(string Word, int Place)> Places(JsonElement words) => words.EnumerateObject().Select(word => (word.Name, word.Value.GetInt32()));

    private static Shard ReadShard(JsonElement file) => new(
        [.. Places(file.GetProperty("words"))],
        [.. file.GetProperty("postings").EnumerateArray().Select(Postings)])
    {
        Neighbours = [.. Places(file.GetProperty("neighbours"))],
    };

    private static ImmutableArray<Posting> Postings(JsonElement list)
    {
        var page = 0;
        return [.. list.EnumerateArray().Select(number => number.GetInt32()).Chunk(2).Select(pair => new Posting(page += pair[0], pair[1]))];
    }

    /// <summary>Addresses of the pages, in the order in which an index numbers them.</summary>
    internal static IEnumerable<string> Routes(RealSite real, string locale)
    {
        var folder = LocaleRoute.Of(real.Site, "search/", locale);
        var whole = File(real, folder + "index.json");
        var files = (whole.GetProperty("pages").GetInt32() + whole.GetProperty("pagesInFile").GetInt32() - 1) / whole.GetProperty("pagesInFile").GetInt32();
        return Enumerable.Range(0, files).SelectMany(file => File(real, $"{folder}pages-{file}.json").GetProperty("pages").EnumerateArray()).Select(page => page[0].GetString()!);
    }

    private static JsonElement File(RealSite real, string path) => JsonElement.Parse(real.Site.Files[path]);
}
