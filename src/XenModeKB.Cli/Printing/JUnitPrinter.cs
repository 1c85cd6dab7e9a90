using System.Globalization;
using System.Xml;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Printing;

/// <summary>
/// JUnit XML, for services that show tests: a suite per file, a test per finding; without findings, one test that passed.
/// </summary>
internal sealed class JUnitPrinter(RepositoryPath repository) : IPrinter
{
    public void Print(Report report, TextWriter to)
    {
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CheckCharacters = false };
        to.WriteLine("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        using (var xml = XmlWriter.Create(to, settings))
        {
            WriteStart(xml, "testsuites", "kb", Math.Max(1, report.Diagnostics.Count), report);
            foreach (var file in report.Diagnostics.GroupBy(diagnostic => diagnostic.Span.Path))
            {
                WriteSuite(xml, report, file.Key, [.. file]);
            }

            if (report.Diagnostics.Count == 0)
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", "kb");
                WriteCase(xml, "kb", string.Join(", ", report.Numbers.Phrases.Select(report.In)));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        to.WriteLine();
    }

    private void WriteSuite(XmlWriter xml, Report report, string path, Diagnostic[] diagnostics)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(repository.Of(path)));
        xml.WriteAttributeString("tests", Number(diagnostics.Length));
        xml.WriteAttributeString("failures", Number(diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error)));
        foreach (var diagnostic in diagnostics)
        {
            var place = repository.Of(diagnostic.Span.ToString());
            var kind = report.In(Format.Word(diagnostic.Severity));
            var text = Clean($"{place}: {kind} {diagnostic.Code}: {report.Message(diagnostic)}\n{report.Help(diagnostic)}");
            WriteCase(xml, Clean(repository.Of(path)), Clean($"{diagnostic.Code} {diagnostic.Span.Line}:{diagnostic.Span.Column}"));

            // A warning is no failure: it stands in the output of a test that passed.
            xml.WriteStartElement(diagnostic.Severity == Severity.Error ? "failure" : "system-out");
            if (diagnostic.Severity == Severity.Error)
            {
                xml.WriteAttributeString("message", Clean(report.Message(diagnostic)));
            }

            xml.WriteString(text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteStart(XmlWriter xml, string element, string name, int tests, Report report)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("tests", Number(tests));
        xml.WriteAttributeString("failures", Number(report.Errors));
        xml.WriteAttributeString("time", report.Time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
    }

    private static void WriteCase(XmlWriter xml, string suite, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", suite);
        xml.WriteAttributeString("name", name);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Characters that XML can't hold become U+FFFD.</summary>
    private static string Clean(string text) => string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) ? c : '\uFFFD'));
}
