using XenModeKB.Cli.New;
using XenModeKB.Cli.Printing;
using XenModeKB.Pipeline;
using XenModeKB.Tests.Architecture;
using XenModeKB.Theme;

namespace XenModeKB.Tests.Manual;

/// <summary>The site that <c>kb new site</c> makes, with files of a page of the manual in it.</summary>
internal sealed class ExampleSite : IDisposable
{
    private static readonly DateOnly s_today = new(2026, 11, 29);

    private readonly string _root = Directory.CreateTempSubdirectory("kb-manual-").FullName;

    public ExampleSite()
    {
        var theme = Path.Combine(Repository.Root, "theme");
        foreach (var file in new SiteSkeleton(new("Formats", "https://example.org/", StarterLanguage.Parse("en,pt-BR"), s_today, theme)).Make())
        {
            file.Write(_root);
        }
    }

    public void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>What <c>rm -r</c> does.</summary>
    public void Remove(string path)
    {
        var full = Path.Combine(_root, path);
        if (File.Exists(full))
        {
            File.Delete(full);
        }
        else
        {
            Directory.Delete(full, recursive: true);
        }
    }

    public BuildResult Build(ITheme theme) =>
        new SiteBuild(new(_root, Path.Combine(Repository.Root, "theme"), s_today), theme).Build(null, TestContext.Current.CancellationToken);

    /// <summary>The findings as <c>kb check</c> prints them where there are no colours.</summary>
    public string Print(BuildResult result, Language language)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var report = new Report(result.Diagnostics, new BuildNumbers(result.Summary, Detailed: false), TimeSpan.Zero) { Language = language };
        new TextPrinter(new SourceLines(_root, _root), new AnsiColors(false), 160).Print(report, text);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
