using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace XenModeKB.AllTests;

/// <summary>Runs a test executable, beside the checks that take longest and so go first, and adds up its own XML report. A run that dies before it reports is one failure.</summary>
internal static class TestProject
{
    /// <summary>One test at once per processor: with more, pages are so slow that what comes of a click comes after the next one.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="name">Of the project.</param>
    public static Count Run(string root, string name)
    {
        var folder = Path.Combine(root, "tests", name, "bin", Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/', '\\')))!, "net10.0");
        var report = Path.Combine(root, "artifacts", "reports", name + ".xml");
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.Delete(report);
        var exit = Command.Run(root, Path.Combine(folder, name), ["-result-xml", report, "-maxThreads", "1.0x", "-noColor", "-noLogo"], gives: true);
        var count = Read(report);
        return exit != 0 && count.Failed == 0 ? count + Count.Failure : count;
    }

    /// <summary>A skipped test counts as failed: nothing here may be skipped. So does a report without a test.</summary>
    private static Count Read(string report)
    {
        try
        {
            var assemblies = XDocument.Load(report).Descendants("assembly").ToList();
            int Sum(string name) => assemblies.Sum(assembly => int.Parse(assembly.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture));
            var count = new Count(Sum("passed"), Sum("failed") + Sum("errors") + Sum("skipped") + Sum("not-run"));
            return count.Passed == 0 ? count + Count.Failure : count;
        }
        catch (Exception problem) when (problem is IOException or XmlException)
        {
            Console.WriteLine($"No report of the tests: {problem.Message}");
            return Count.Failure;
        }
    }
}
