using System.Globalization;
using System.Text;

namespace XenModeKB.Benchmarks;

/// <summary>Writes a site of many pages: half of them in each of two languages; 700 words, two tables, a code block, three links and a link to a section on each page.</summary>
internal static class Corpus
{
    private const int PagesPerFolder = 100;
    private static readonly string[] s_words = "the build reads each page once and keeps its tree so that links headings and notes are facts with a place and every check can point at the column where an author wrote them which is why nothing is parsed twice".Split(' ');

    /// <summary>Lays out input/ below the root.</summary>
    public static void Write(string root, int pages)
    {
        Put(Path.Combine(root, "input", "site.yml"), Settings);
        foreach (var locale in new[] { "en", "pt-BR" })
        {
            Put(Path.Combine(root, "input", "content", locale, "index.md"), Page("Home", 0, "See [the first page](folder-0/page-0.md).\n"));
            for (var i = 0; i < pages / 2; i++)
            {
                Put(FileOf(root, locale, i), Page($"Page {i}", i % PagesPerFolder, Body(i, target => $"../folder-{target / PagesPerFolder}/page-{target}.md", pages / 2)));
            }
        }
    }

    public static string FileOf(string root, string locale, int page) =>
        Path.Combine(root, "input", "content", locale, $"folder-{page / PagesPerFolder}", $"page-{page}.md");

    /// <summary>The text of a page; <paramref name="link"/> writes the address of another one.</summary>
    public static string Body(int page, Func<int, string> link, int pages)
    {
        var text = new StringBuilder();
        for (var section = 0; section < 5; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Section {section} {{#section-{section}}}\n\n");
            for (var word = 0; word < 140; word++)
            {
                text.Append(s_words[((page * 7) + (section * 31) + (word * 3)) % s_words.Length]).Append(word % 20 == 19 ? ".\n" : " ");
            }

            text.Append('\n');
            text.Append(section switch
            {
                0 or 2 => Table(page),
                1 => "```sh\nkb build --root . --output site   # writes the site\nfor page in *.md; do echo \"$page\"; done\n```\n\n",
                3 => $"See [one]({link((page + 1) % pages)}), [two]({link((page * 7) % pages)}), [three]({link((page + 13) % pages)}) and [a section]({link((page + 5) % pages)}#section-2).\n\n",
                _ => "",
            });
        }

        return text.ToString();
    }

    public static string Page(string title, int order, string body) =>
        $"---\ntitle: {title}\ndescription: A page of the benchmark.\norder: {order.ToString(CultureInfo.InvariantCulture)}\n---\n{body}";

    public static void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Table(int page) =>
        "| Name | Value | Note |\n|---|---|---|\n" + string.Concat(Enumerable.Range(0, 6).Select(row => $"| row {row} | {page + row} | `code` and *text* |\n")) + "\n";

    public const string Settings = """
        title: {en: Benchmark, pt-BR: Medição}
        description: {en: Many pages., pt-BR: Muitas páginas.}
        base_url: https://example.org/
        locales:
          - {code: en, path: en, name: English}
          - {code: pt-BR, path: pt-br, name: Português}
        licence: {name: CC BY-SA 4.0, url: "https://creativecommons.org/licenses/by-sa/4.0/"}

        """;
}
