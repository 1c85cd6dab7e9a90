using CsCheck;
using XenModeKB.Cli;
using XenModeKB.Cli.New.Import;
using XenModeKB.Reading;
using XenModeKB.References;
using XenModeKB.Tests.References;

namespace XenModeKB.Tests.Cli.New;

public sealed class ImportTests : IDisposable
{
    private const string Bibliography =
        """
        Comments stand outside of entries, as me@example.org does.
        @string{acm = "ACM Press"}
        @comment{ @book{not, title={this}} }
        @article{Barham:2003,
          author = {Barham, Paul and Dragovic, Boris and {The Kettle Team} and Ludwig van Beethoven and others},
          title = "{Xen} and the {\'A}rt of Virtualization \& 100\% \foo{more}",
          journal = {Operating Systems Review}, volume = 37, number = 5, pages = {164--177},
          month = oct, year = 2003, publisher = acm # { Inc.}, doi = {https://doi.org/10.1145/1165389.945462},
          issn = {1234-5678}, abstract = {long}, colour = {blue},
        }
        @inproceedings(liguori, author={Anthony Liguori}, title={Image {\textbraceleft}x{\textbraceright}}, booktitle={VEE '08},
          editor={Gregg, David}, date={2008-03-05}, url={https://example.org/a_b}, urldate={2026-01-02}, langid={english})
        @misc{none, title={Nothing is known}}
        @patent{p, title={A patent}, url={https://example.org/p}}
        """;

    private readonly KbRun _run = new();

    public ImportTests() => _run.Write(
        "input/site.yml",
        """
        title: {en: One}
        description: {en: One}
        base_url: https://example.org/
        locales:
          - {code: en, path: en, name: English}
        """);

    public void Dispose() => _run.Dispose();

    /// <summary>A title that begins with a digit was written without its quotation marks and backslashes escaped, and one line end was enough.</summary>
    [Theory]
    [InlineData("3\\\" disks and C:\\\\", "3\" disks and C:\\")]
    [InlineData("a \\\"b\\\"", "a \"b\"")]
    [InlineData("one\\n\\u0007two\\u2028three", "one two three")]
    [InlineData("\\ufeff--- a: b", "--- a: b")]
    public void Every_title_can_be_read_again(string json, string title)
    {
        _run.Write("mine.json", $$"""[{"id": "a", "type": "webpage", "title": "{{json}}", "URL": "https://example.org/"}]""");

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "reference", "papers", "--from", "mine.json"));

        Assert.Equal(title, Read(_run.Read("input/references/papers.yml")!)["a"]!.Title.Value);
    }

    /// <summary>Each macro is made of the one before, twice: fifty of them would be longer than any memory.</summary>
    [Fact]
    public void A_value_without_end_is_refused()
    {
        var macros = string.Concat(Enumerable.Range(1, 50).Select(i => $"@string{{m{i} = m{i - 1} # m{i - 1}}}\n"));
        _run.Write("mine.bib", $"@string{{m0 = {{xx}}}}\n{macros}@misc{{a, title = m50, url = {{https://example.org/}}}}\n");

        Assert.Equal(ExitCode.Usage, _run.Kb("new", "reference", "papers", "--from", "mine.bib"));
        Assert.Contains("A value is too long", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Accents_without_end_are_read_without_a_stack_without_end() =>
        Assert.Equal("a", TexText.Of(string.Concat(Enumerable.Repeat(@"\'", 400_000)) + "a").Words[^1..]);

    [Fact]
    public void An_escape_that_is_no_character_is_said()
    {
        _run.Write("mine.json", """[{"id": "a", "type": "book", "title": "\ud800"}]""");

        Assert.Equal(ExitCode.Usage, _run.Kb("new", "reference", "papers", "--from", "mine.json"));
        Assert.Contains(@"\ud800", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_of_BibTeX_become_entries_that_the_checks_accept()
    {
        _run.Write("mine.bib", Bibliography);

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "reference", "papers", "--from", "mine.bib"));

        var list = Read(_run.Read("input/references/papers.yml")!);
        Assert.Equal(["barham-2003", "liguori", "none", "p"], list.All.Select(source => source.Key.Value));
        var article = list["barham-2003"]!;
        Assert.Equal("Xen and the Árt of Virtualization & 100% more", article.Title.Value);
        Assert.Equal(["Barham, Paul", "Dragovic, Boris", "The Kettle Team", "van Beethoven, Ludwig"], article.Authors.Select(author => author.Inverted));
        Assert.Equal(("Operating Systems Review", "37", "5", "164-177"), (article.Container!.Value.Value, article.Volume!.Value.Value, article.Issue!.Value.Value, article.Pages!.Value.Value));
        Assert.Equal(("2003-10", "ACM Press Inc.", "10.1145/1165389.945462"), (article.Issued!.Date.ToString(), article.Publisher!.Value.Value, article.Identifier("doi")));
        var paper = list["liguori"]!;
        Assert.Equal(("paper", "Image {x}", "VEE '08", "https://example.org/a_b"), (paper.Type.Name, paper.Title.Value, paper.Container!.Value.Value, paper.Url!.Value.Value));
        Assert.Equal(["Gregg, David"], paper.Editors.Select(editor => editor.Inverted));
    }

    [Fact]
    public void What_needs_a_hand_is_said_at_each_source()
    {
        _run.Write("mine.bib", Bibliography);

        _run.Kb("new", "reference", "papers", "--from", "mine.bib");

        var lines = _run.Out.Split('\n');
        Assert.Contains(lines, line => line.StartsWith("barham-2003: its key was Barham:2003; ", StringComparison.Ordinal)
            && line.Contains("the command \\foo was left out of title", StringComparison.Ordinal)
            && line.Contains("names are left out ('and others')", StringComparison.Ordinal)
            && line.Contains("the field colour was left out", StringComparison.Ordinal)
            && line.Contains("identifiers.issn was left out: ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("none: ", StringComparison.Ordinal) && line.Contains("in the place of Anonymous", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("p: ", StringComparison.Ordinal) && line.Contains("@patent has no type here", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("liguori: ", StringComparison.Ordinal));
        Assert.Contains("Created input/references/papers.yml: 4 sources. 3 of them need a look", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_said_in_the_language_of_whoever_asks()
    {
        _run.Write("mine.bib", Bibliography);

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "reference", "papers", "--from", "mine.bib", "--lang", "pt-BR"));

        Assert.Contains("barham-2003: a chave era Barham:2003; o comando \\foo ficou de fora de title; faltam nomes ('and others'); ", _run.Out, StringComparison.Ordinal);
        Assert.Contains("identifiers.issn ficou de fora: '1234-5678' não é um ISSN.", _run.Out, StringComparison.Ordinal);
        Assert.Contains("Criado input/references/papers.yml: 4 fontes. A conferir, como dito acima: 3.", _run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mine.bib", "@book{a, title = {One\u0007 \u001b[31mtwo}, author = {Barham, Paul}, publisher = {P}, year = 2003}")]
    [InlineData("mine.json", """[{"id":"a","type":"book","title":"One\u0007 \u001b[31mtwo","author":[{"family":"Barham","given":"Paul"}],"publisher":"P","issued":{"date-parts":[[2003]]}}]""")]
    public void Control_characters_do_not_come_in(string name, string text)
    {
        _run.Write(name, text);

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "reference", "papers", "--from", name));

        var source = Read(_run.Read("input/references/papers.yml")!)["a"]!;
        Assert.Equal(("One [31mtwo", "Barham, Paul"), (source.Title.Value, source.Authors.Single().Inverted));
        Assert.Contains("; control characters in it were left out", _run.Out, StringComparison.Ordinal);
    }

    /// <summary>Sources of one key get numbers, each found where the last one was left.</summary>
    [Fact]
    public void A_thousand_sources_of_one_key_have_a_thousand_keys()
    {
        _run.Write("mine.bib", string.Concat(Enumerable.Range(1, 1000).Select(i => $"@book{{a, title = {{Title {i}}}, author = {{B, C}}, publisher = {{P}}, year = 2003}}\n")));

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "reference", "papers", "--from", "mine.bib"));

        Assert.Equal("Title 1000", Read(_run.Read("input/references/papers.yml")!)["a-1000"]!.Title.Value);
    }

    [Fact]
    public void Entries_go_to_their_places_and_keys_stay_unique()
    {
        _run.Write("input/references/papers.yml", "# head\nliguori:\n  type: book\n  title: x\n  language: en\n  publisher: P\n  checked: \"2026\"\n\n# about z\nz:\n  type: book\n  title: z\n  language: en\n  publisher: P\n  checked: \"2026\"\n");
        _run.Write("mine.bib", Bibliography);

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "reference", "papers", "--from", "mine.bib"));

        var text = _run.Read("input/references/papers.yml")!;
        Assert.StartsWith("# head\nbarham-2003:\n", text, StringComparison.Ordinal);
        Assert.Contains("# about z\nz:\n", text, StringComparison.Ordinal);
        Assert.Equal(["barham-2003", "liguori", "liguori-2", "none", "p", "z"], Read(text).All.Select(source => source.Key.Value));
    }

    [Fact]
    public void What_is_in_the_list_already_does_not_come_in_again()
    {
        _run.Write("mine.bib", Bibliography);
        _run.Kb("new", "reference", "papers", "--from", "mine.bib");
        var before = _run.Read("input/references/papers.yml");

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "reference", "papers", "--from", "mine.bib"));

        Assert.Equal(before, _run.Read("input/references/papers.yml"));
        Assert.Contains("liguori: it is in input/references/papers.yml already and was left out", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_to_be_missing()
    {
        Assert.Equal(ExitCode.Usage, _run.Kb("new", "reference", "papers", "--from", "gone.bib"));

        Assert.Contains("There is no file", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_of_CSL_JSON_come_in_too()
    {
        _run.Write("mine.json", """[{"id": "a/b", "type": "chapter", "title": "A chapter", "container-title": "A book", "author": [{"family": "Silva", "given": "Ana"}], "issued": {"date-parts": [[2014, 5]]}, "ISBN": "978-0-306-40615-7", "language": "pt-BR"}]""");

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "reference", "books", "--from", "mine.json"));

        var chapter = Assert.Single(Read(_run.Read("input/references/books.yml")!).All);
        Assert.Equal(("a-b", "chapter", "A book", "2014-05", "pt-BR"), (chapter.Key.Value, chapter.Type.Name, chapter.Container!.Value.Value, chapter.Issued!.Date.ToString(), chapter.Language));
    }

    [Theory]
    [InlineData("@book{a, title = {open", "mine.bib, line 1: A value is not closed by }")]
    [InlineData("@book{a,\n title {x}}", "mine.bib, line 2: '=' is missing after 'title'")]
    [InlineData("@book{a", "The file ends inside of an entry")]
    [InlineData("@book ", "The file ends inside of an entry")]
    [InlineData("nothing", "holds no sources")]
    [InlineData("@comment", "holds no sources")]
    [InlineData("[1", "this is not JSON")]
    public void What_can_not_be_read_is_told_and_nothing_is_written(string text, string message)
    {
        _run.Write("mine.bib", text);

        Assert.Equal(ExitCode.Usage, _run.Kb("new", "reference", "papers", "--from", "mine.bib"));

        Assert.Contains(message, _run.Error, StringComparison.Ordinal);
        Assert.Null(_run.Read("input/references/papers.yml"));
    }

    /// <summary>What we write as BibTeX and as CSL-JSON comes back with every field that those formats have.</summary>
    [Fact]
    public void Sources_come_back_from_both_formats() =>
        Source.Sample(
            yaml =>
            {
                var list = ReferencesTestBed.List(yaml);
                foreach (var format in ExportFormat.All.Where(format => format.Extension != ".ris"))
                {
                    var text = format.Write(list.All, ReferencesTestBed.English);
                    var back = (text.StartsWith('[') ? FromCsl.Read("x", text) : FromBibTeX.Read("x", text)).Single();
                    var source = list.All.Single();
                    Assert.Equal(source.Title.Value, back.Fields["title"]);
                    Assert.Equal(source.Container?.Value, back.Fields.GetValueOrDefault("container"));
                    Assert.Equal(source.Publisher?.Value, back.Fields.GetValueOrDefault("publisher"));
                    Assert.Equal(source.Volume?.Value, back.Fields.GetValueOrDefault("volume"));
                    Assert.Equal(source.Authors.Select(author => author.Inverted), back.Authors.Select(author => author.Literal ?? (author.Given is null ? author.Family : $"{author.Family}, {author.Given}")));
                    Assert.Equal(source.Authors.Select(author => author.Given), back.Authors.Select(author => author.Given));
                }
            },
            iter: 500);

    private static readonly Gen<string> s_word = Words("Xen", "{x}", "\\a", "and", "100%", "A&B", "C#", "_u", "~", "^", "ção", "Ø", "$5", "ابن", "J.", "van", "o'x", "a, b", "--");

    private static readonly Gen<string> s_text = s_word.Array[1, 4].Select(words => "T " + string.Join(' ', words));

    private static Gen<string> Source { get; } =
        Gen.Select(s_text, s_text, s_text, s_text, Words("family", "literal", "both"), (title, container, name, given, form) =>
            $"a:\n  type: chapter\n  title: {Quoted(title)}\n  language: en\n  authors:\n    - {{{Name(form, name, given)}}}\n    - {{literal: {Quoted(container)}}}\n  container: {Quoted(container)}\n  volume: {Quoted(given)}\n  publisher: {Quoted(name)}\n  checked: \"2026-01-01\"\n");

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static string Name(string form, string name, string given) => form switch
    {
        "both" => $"family: {Quoted(name)}, given: {Quoted(given)}",
        _ => $"{form}: {Quoted(name)}",
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static ReferenceList Read(string yaml)
    {
        var read = ReadReferences.Read([.. ParseYaml.Parse("x.yml", yaml, 1).Documents], ReferencesTestBed.Config, ReferencesTestBed.Today);
        Assert.Empty(read.Diagnostics.Where(problem => problem.Severity == XenModeKB.Pipeline.Severity.Error).Select(problem => problem.ToString()));
        return read.Documents.Single();
    }
}
