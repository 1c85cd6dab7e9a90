namespace XenModeKB.Benchmarks;

/// <summary>The same corpus for Hugo, with a layout that prints what ours prints: head, navigation, breadcrumbs, table of contents, neighbours, footer.</summary>
internal static class HugoCorpus
{
    /// <summary>The best of a few builds of so many pages, and how many it made; null, and said so, where there is no Hugo.</summary>
    public static (Measured Build, int Made)? Build(Workspace folder, int pages)
    {
        if (!Measure.IsThere("hugo"))
        {
            Console.WriteLine("hugo is not installed (Debian: apt-get install hugo).");
            return null;
        }

        var (root, output) = (folder[$"hugo-{pages}"], folder[$"hugo-{pages}-output"]);
        Write(root, pages);
        var build = Measure.Best(() => Workspace.Forget(output), "hugo", "--source", root, "--destination", output, "--quiet");
        return (build, Directory.EnumerateFiles(output, "index.html", SearchOption.AllDirectories).Count());
    }

    private static void Write(string root, int pages)
    {
        Corpus.Put(Path.Combine(root, "config.toml"), Settings);
        Corpus.Put(Path.Combine(root, "layouts", "_default", "single.html"), Layout);
        Corpus.Put(Path.Combine(root, "layouts", "_default", "list.html"), Layout);
        foreach (var locale in new[] { "en", "pt-br" })
        {
            for (var i = 0; i < pages / 2; i++)
            {
                var body = Corpus.Body(i, target => $"../../folder-{target / 100}/page-{target}/", pages / 2);
                Corpus.Put(Path.Combine(root, "content", locale, $"folder-{i / 100}", $"page-{i}.md"), Corpus.Page($"Page {i}", i % 100, body).Replace("\norder:", "\nweight:", StringComparison.Ordinal));
            }
        }
    }

    private const string Settings = """
        baseURL = "https://example.org/"
        title = "Benchmark"
        disableKinds = ["taxonomy", "term", "RSS"]
        defaultContentLanguage = "en"
        defaultContentLanguageInSubdir = true
        [languages.en]
        contentDir = "content/en"
        languageName = "English"
        [languages.pt-br]
        contentDir = "content/pt-br"
        languageName = "Português"
        [markup.highlight]
        noClasses = false
        [markup.goldmark.parser.attribute]
        title = true

        """;

    private const string Layout = """
        <!DOCTYPE html>
        <html lang="{{ .Site.Language.Lang }}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }} · {{ .Site.Title }}</title>
        <meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}">
        {{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}</head>
        <body><a href="#content">Skip</a>
        <header><nav>{{ range .Site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
        {{ range .Translations }}<a href="{{ .RelPermalink }}" hreflang="{{ .Language.Lang }}">{{ .Language.LanguageName }}</a>{{ end }}</header>
        <nav>{{ with .CurrentSection }}{{ range .RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}</nav>
        <main id="content"><nav><ol>{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol></nav>
        <h1>{{ .Title }}</h1><nav>{{ .TableOfContents }}</nav>{{ .Content }}
        <nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav></main>
        <footer><a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a></footer></body></html>

        """;
}
