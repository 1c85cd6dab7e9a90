using XenModeKB.Cli;
using XenModeKB.Reading;
using XenModeKB.References;
using XenModeKB.Tests.References;

namespace XenModeKB.Tests.Cli.New;

/// <summary>Of what another program wrote, nothing is lost that is not told.</summary>
public sealed class ImportLossTests : IDisposable
{
    private readonly KbRun _run = new();

    public ImportLossTests() => _run.Write(
        "input/site.yml", "title: {en: One}\ndescription: {en: One}\nbase_url: https://example.org/\nlocales: [{code: en, path: en, name: English}]\n");

    public void Dispose() => _run.Dispose();

    /// <summary>What biblatex has beside BibTeX: parts of titles, wholes of which something is a part, ranges, macros, preprints.</summary>
    private const string Biblatex =
        """
        @preamble{ "\newcommand{\noop}[1]{} @ {x}" }
        @comment{jabref-meta: groups: {a};}
        @comment just words @ here
        @string{acm = {ACM} # " Press"}
        @string(ieee = "IEEE")
        @proceedings{vee08, title = {VEE}, subtitle = {Virtual Execution}, editor = {Gregg, David}, publisher = acm, year = 2008,
          month = mar # "~5", langid = {english}}
        @inproceedings{part, crossref = {vee08}, author = {Liguori, Anthony}, title = {A paper}, subtitle = {In parts}, titleaddon = {Draft}, pages = {1--9}}
        @inproceedings{lost, crossref = {gone}, author = {A B}, title = {X}, booktitle = {Y}, langid = {english}}
        @xdata{x1, publisher = ieee, location = {New York}, langid = {english}}
        @book{range, xdata = {x1}, author = {family=Beethoven, given=Ludwig, prefix=van}, title = {Book}, date = {1990/1995}}
        @article{preprint, author = {Xu Li}, title = {P}, journal = {K}, journaltitle = {J}, eprint = {1234.5678}, archiveprefix = {arXiv},
          year = 2012, month = "5~" # oct, abstract = {x}, langid = {english}}
        @misc{site, title = {W}, howpublished = {Online at \url{https://e.org/x\_y}}, year = {2010}, month = {March/April}, langid = {english}}
        @misc{odd, title = {W}, title = {Z}, eprint = {123}, eprinttype = {ads}, url = {https://e.org/}, publisher = nowhere,
          date = {2001-21~}, urldate = {2020-01-02T10:00:00}, langid = {english}}
        """;

    [Fact]
    public void What_biblatex_has_beside_BibTeX_comes_in()
    {
        _run.Write("mine.bib", Biblatex);

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "reference", "papers", "--from", "mine.bib"));

        var list = Read(_run.Read("input/references/papers.yml")!);
        Assert.Equal(["lost", "odd", "part", "preprint", "range", "site", "vee08"], list.All.Select(source => source.Key.Value));
        var part = list["part"]!;
        Assert.Equal(("A paper: In parts. Draft", "VEE: Virtual Execution", "ACM Press", "2008-03-05"), (part.Title.Value, part.Container!.Value.Value, part.Publisher!.Value.Value, part.Issued!.Date.ToString()));
        Assert.Equal(["Gregg, David"], part.Editors.Select(editor => editor.Inverted));
        var range = list["range"]!;
        Assert.Equal(("1990", "IEEE", "New York", "van Beethoven, Ludwig"), (range.Issued!.Date.ToString(), range.Publisher!.Value.Value, range.Place!.Value.Value, range.Authors.Single().Inverted));
        Assert.Equal(("https://arxiv.org/abs/1234.5678", "2012-10-05"), (list["preprint"]!.Url!.Value.Value, list["preprint"]!.Issued!.Date.ToString()));
        Assert.Equal(("https://e.org/x_y", "2010-03"), (list["site"]!.Url!.Value.Value, list["site"]!.Issued!.Date.ToString()));
    }

    [Theory]
    [InlineData("lost: crossref names gone, which the file does not have")]
    [InlineData("range: date '1990/1995' became 1990")]
    [InlineData("preprint: journaltitle 'J' was left out: another field has the place of 'container'")]
    [InlineData("site: of the month 'March/April' only a part was taken; howpublished 'Online at https://e.org/x_y' was left out")]
    [InlineData("odd: title stands there twice, and the second one was left out; no @string says what nowhere stands for; date '2001-21~' became 2001; urldate '2020-01-02T10:00:00' became 2020-01-02; eprint '123' (ads) was left out")]
    [InlineData("Left out, for no list of sources shows it: abstract.")]
    [InlineData("Created input/references/papers.yml: 7 sources. 5 of them need a look, as said above.")]
    public void What_of_it_is_lost_is_said(string line)
    {
        _run.Write("mine.bib", Biblatex);

        _run.Kb("new", "reference", "papers", "--from", "mine.bib");

        Assert.Contains(line, _run.Out.Split('\n'));
    }

    /// <summary>biblatex has dates that are known in part, and in words.</summary>
    [Theory]
    [InlineData("19XX-XX")]
    [InlineData("ca 1990")]
    [InlineData("12ab-cd")]
    public void A_date_that_is_none_here_is_said_and_left_out(string date)
    {
        _run.Write("mine.bib", $"@article{{a, title = {{A}}, author = {{A B}}, journal = {{J}}, langid = {{english}}, date = {{{date}}}}}");

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "reference", "papers", "--from", "mine.bib"));

        Assert.Null(Read(_run.Read("input/references/papers.yml")!)["a"]!.Issued);
        Assert.Contains(date, _run.Out, StringComparison.Ordinal);
    }

    /// <summary>Each way through them would take longer than anybody waits.</summary>
    [Fact]
    public void Entries_that_all_name_each_other_are_put_together_once_each()
    {
        var all = string.Join(", ", Enumerable.Range(0, 40).Select(i => $"x{i}"));
        var shared = Enumerable.Range(0, 40).Select(i => $"@xdata{{x{i}, xdata = {{{all}}}, publisher = {{P{i}}}}}");
        _run.Write("mine.bib", string.Join('\n', shared.Append($"@book{{b, title = {{B}}, author = {{A B}}, langid = {{english}}, xdata = {{{all}}}}}")));

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "reference", "papers", "--from", "mine.bib"));

        Assert.Equal("P0", Read(_run.Read("input/references/papers.yml")!)["b"]!.Publisher!.Value.Value);
    }

    [Theory]
    [InlineData(12, false)]
    [InlineData(12, true)]
    [InlineData(10_000, false)]
    [InlineData(10_000, true)]
    public void A_chain_of_entries_is_taken_to_its_end_in_any_order(int length, bool isBackwards)
    {
        var chain = Enumerable.Range(0, length).Select(i => $"@xdata{{x{i}, xdata = {{x{i + 1}}}}}").Append($"@xdata{{x{length}, publisher = {{The last}}}}");
        var books = Enumerable.Range(0, 12).Select(i => $"@book{{b{i}, title = {{B}}, author = {{A B}}, langid = {{english}}, xdata = {{x{i}}}}}");
        var all = books.Concat(chain);
        _run.Write("mine.bib", string.Join('\n', isBackwards ? all.Reverse() : all));

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "reference", "papers", "--from", "mine.bib"));

        Assert.All(Read(_run.Read("input/references/papers.yml")!).All, book => Assert.Equal("The last", book.Publisher!.Value.Value));
    }

    [Fact]
    public void What_of_CSL_JSON_is_lost_is_said()
    {
        _run.Write("mine.json", """[{"id":"a","type":"article-magazine","title":"<i>T</i> < U","author":[{"family":"Beethoven","given":"Ludwig","non-dropping-particle":"van","suffix":"Jr."},{"given":"Plato"},{}],"issued":{"date-parts":[[2001,2],[2001,3]]},"accessed":{"raw":"yesterday"},"container-title":"M","PMID":"1","number":"4","issue":5,"abstract":"z","event":null,"language":"en"}]""");

        Assert.Equal(ExitCode.Fine, _run.Kb("new", "reference", "papers", "--from", "mine.json"));

        var source = Read(_run.Read("input/references/papers.yml")!)["a"]!;
        Assert.Equal(("article", "T < U", "M", "5", "2001-02"), (source.Type.Name, source.Title.Value, source.Container!.Value.Value, source.Issue!.Value.Value, source.Issued!.Date.ToString()));
        Assert.Equal(["van Beethoven, Ludwig, Jr.", "Plato"], source.Authors.Select(author => author.Inverted));
        Assert.Contains("a: markup in title was left out; number '4' was left out: another field has the place of 'issue'; of issued only 2001-02 was taken; accessed was left out; a part of 'author' was left out; the field PMID was left out\n", _run.Out, StringComparison.Ordinal);
        Assert.Contains("Left out, for no list of sources shows it: abstract.", _run.Out, StringComparison.Ordinal);
    }

    private static ReferenceList Read(string yaml) =>
        ReadReferences.Read([.. ParseYaml.Parse("x.yml", yaml, 1).Documents], ReferencesTestBed.Config, ReferencesTestBed.Today).Documents.Single();
}
