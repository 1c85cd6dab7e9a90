using System.Text.RegularExpressions;
using XenModeKB.Cli.Languages;
using XenModeKB.Pipeline;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Specs;
using XenModeKB.Theme;

namespace XenModeKB.Tests.Manual;

/// <summary>
/// Examples of the manual are true. A block of code whose title is a path of a site is put into a new site, and built with the others of its page; a block "kb check" is what the check of those
/// above it prints, and the next one begins anew. KB_UPDATE=1 writes what is printed.
/// </summary>
public sealed partial class ManualExampleTests
{
    private const string Tutorial = "/start/tutorial.md";

    /// <summary>Warnings of what an example leaves out: the other language.</summary>
    private static readonly string[] s_oneLanguage = ["KB7001", "KB7010", "KB7011", "KB7040", "KB7041", "KB7042", "KB7043", "KB7044", "KB7045"];

    public static TheoryData<string> Pages =>
        [.. Repository.Files(".md", $"{ManualFile.Root}/input/content").Where(page => !page.Path.EndsWith(Tutorial, StringComparison.Ordinal) && Fence.In(page.Text).Any(fence => fence.IsFile)).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Examples_are_built_and_say_what_the_page_says(string path)
    {
        var full = Path.Combine(Repository.Root, path);
        var (page, language) = (File.ReadAllText(full), KnownLanguages.Find(path.Split('/')[4])!);
        var written = Run(page, language);
        if (StringKeyTests.UpdatesWhatBuildsPrint())
        {
            File.WriteAllText(full, written);
        }

        Assert.Equal(written, Repository.UpdatesGolden ? written : page);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("pt-BR")]
    public void The_tutorial_makes_a_site_without_a_finding(string language)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, $"{ManualFile.Root}/input/content/{language}{Tutorial}"));
        using var site = new ExampleSite();
        foreach (var path in Removed().Matches(page).SelectMany(line => line.Groups[1].Value.Split(' ')))
        {
            site.Remove(path);
        }

        foreach (var fence in Fence.In(page).Where(fence => fence.IsFile))
        {
            site.Write(fence.Title, fence.Text);
        }

        using var theme = new RazorTheme();
        var result = site.Build(theme);
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(2, result.Summary.PagesByLocale.Count);
    }

    /// <summary>The page with what is printed in its place.</summary>
    private static string Run(string page, Language language)
    {
        var files = new List<Fence>();
        var reports = new List<(Fence Fence, string Printed)>();
        foreach (var fence in Fence.In(page))
        {
            if (fence.IsReport)
            {
                reports.Add((fence, Print(files, language)));
                files.Clear();
            }
            else if (fence.IsFile)
            {
                if (files.Any(file => file.Title == fence.Title))
                {
                    // What is written anew here was right as it stood: nothing below would show whether it was.
                    BuildsWithoutFinding(files);
                    files.RemoveAll(file => file.Title == fence.Title);
                }

                files.Add(fence);
            }
        }

        BuildsWithoutFinding(files);
        return reports.AsEnumerable().Reverse().Aggregate(
            page, (text, report) => text[..report.Fence.At.Start] + report.Printed + text[(report.Fence.At.Start + report.Fence.At.Length)..]);
    }

    private static void BuildsWithoutFinding(List<Fence> files)
    {
        if (files.Count > 0)
        {
            Assert.Empty(Build(files, (_, result) => result.Diagnostics).Where(IsMistake).Select(diagnostic => diagnostic.ToString()));
        }
    }

    private static bool IsMistake(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error || !s_oneLanguage.Contains(diagnostic.Code);

    private static string Print(List<Fence> files, Language language) => Build(files, (site, result) =>
    {
        var told = result with { Diagnostics = [.. result.Diagnostics.Where(IsMistake)] };
        Assert.NotEmpty(told.Diagnostics);
        return site.Print(told, language);
    });

    private static T Build<T>(List<Fence> files, Func<ExampleSite, BuildResult, T> read)
    {
        using var site = new ExampleSite();
        files.ForEach(file => site.Write(file.Title, file.Text));
        return read(site, site.Build(new PlainTheme()));
    }

    [GeneratedRegex("^rm -r (.+)$", RegexOptions.Multiline)]
    private static partial Regex Removed();
}
