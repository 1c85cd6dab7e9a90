using System.Text.RegularExpressions;
using XenModeKB.References;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Specs;

namespace XenModeKB.Tests.References;

public sealed class WriteRisTests
{
    /// <summary>What the tags of the format say of the list in the spec; the blank that ends a record stands in no line of this file.</summary>
    private const string Written =
        """
        TY  - RPRT
        ID  - advisory
        AU  - Smith & Sons and Daughters
        AU  - Alone
        AU  - van der Berg
        AU  - Last, Jr, A & B and Second
        TI  - Two of {a} kind
        PY  - 2012
        DA  - 2012///
        PB  - R&D and Sons
        SN  - CVE-2015-1234, CVE-2015-1235
        UR  - https://example.com/advisory
        LA  - en
        ER  -
        TY  - JOUR
        ID  - article
        AU  - Um, A
        AU  - Dois, B
        TI  - Of 50% and ``more''
        JO  - Journal of Tests
        VL  - 7
        IS  - 4
        PY  - 2012
        DA  - 2012/10/23/
        SP  - 3
        EP  - 14
        DO  - 10.1234/a{b}c.5
        SN  - 0378-5955
        UR  - https://web.archive.org/web/20160120123456/https://example.com/article
        L2  - https://web.archive.org/web/20160120123456/https://example.com/article
        Y2  - 2026/01/14/
        LA  - en
        ER  -
        TY  - BOOK
        ID  - book
        A3  - Tres, C
        A3  - Quatro, D
        TI  - First -- and 'last'
        T2  - Books of Tests
        VL  - 2
        PY  - 0999
        DA  - 0999/04//
        PB  - Novo AND Velho
        CY  - Rio
        ET  - third
        SP  - 9
        SN  - 978-0-306-40615-7
        LA  - pt-BR
        N1  - A note.
        ER  -
        TY  - COMP
        ID  - commit
        TI  - A change
        ET  - 0123456789abcdef0123456789abcdef01234567
        UR  - https://example.com/commit
        LA  - en
        ER  -
        TY  - GEN
        ID  - manual-init
        AU  - The writers
        TI  - Manual of the first process
        PY  - 2019
        DA  - 2019///
        UR  - https://example.com/init.html
        LA  - en
        ER  -
        TY  - CPAPER
        ID  - paper
        AU  - Cinco, E
        TI  - A paper
        T2  - Meeting of Tests
        C3  - Meeting of Tests
        T3  - Notes of Meetings
        PB  - Society of Tests
        C1  - Lisboa
        SN  - 0378-5955
        LA  - en
        ER  -
        TY  - RPRT
        ID  - report
        TI  - A report in two lines
        T2  - Reports of Tests
        PB  - Institute of Tests
        ET  - second
        SN  - 12
        UR  - https://example.com/report
        LA  - en
        ER  -
        TY  - THES
        ID  - thesis
        AU  - Seis, F
        TI  - A thesis
        PB  - School of Tests
        LA  - en
        ER  -
        """;

    /// <summary>Readers of the format look for the last line of a record to find the next one.</summary>
    [Fact]
    public void Each_record_has_an_end_and_each_line_too()
    {
        var text = WriteRis.Of(ReferencesTestBed.List().All, ReferencesTestBed.English);

        Assert.Matches(new Regex(@"\A(TY  - [A-Z]+\r\n([A-Z][A-Z0-9]  - [^\r\n]+\r\n)+ER  - \r\n){2}\z"), text);
        Assert.Equal(["TY", "ER", "TY", "ER"], text.Split("\r\n").Where(line => line.StartsWith("TY", StringComparison.Ordinal) || line.StartsWith("ER", StringComparison.Ordinal)).Select(line => line[..2]));
    }

    /// <summary>The list of the spec that holds the same for the other formats: in a spec no line ends as it does here.</summary>
    [Fact]
    public void Each_field_has_the_tag_that_it_has_in_this_type()
    {
        var spec = Spec.Read(Path.Combine(Repository.Root, "tests", "XenModeKB.Tests", "Specs", "References", "exports.spec"));
        var list = ReferencesTestBed.List(spec.Sections.Single(section => section.IsInput).Text);

        Assert.Equal(
            Written.Replace("ER  -", "ER  - ", StringComparison.Ordinal).ReplaceLineEndings("\r\n") + "\r\n",
            WriteRis.Of(list.All, ReferencesTestBed.English));
    }

    [Fact]
    public void Lines_of_a_value_are_one_line_and_other_types_have_other_tags()
    {
        var list = ReferencesTestBed.List(
            """
            entry:
              type: encyclopedia
              title: "Two\nlines"
              language: en
              editors: [{family: One, given: A}, {family: Two}]
              checked: "2026-11-02"
              url: https://example.org/entry
              status: live
            thread:
              type: thread
              title: Two numbers
              language: en
              checked: "2026-11-02"
              url: https://example.org/thread
              status: live
              identifiers: {cve: CVE-2015-1234}

            """);

        var text = WriteRis.Of(list.All, ReferencesTestBed.English);
        Assert.Contains("A2  - One, A\r\nA2  - Two\r\nTI  - Two lines\r\n", text, StringComparison.Ordinal);
        Assert.Contains("TI  - Two numbers\r\nM1  - CVE-2015-1234\r\n", text, StringComparison.Ordinal);
    }
}
