using System.Security.Cryptography;
using XenModeKB.Localization;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Specs;

namespace XenModeKB.Tests.Localization;

/// <summary>A site is built, changed and built again: what comes out is what a first build makes of the same files.</summary>
public sealed class DriftRebuildTests : IDisposable
{
    private const string Page = "input/content/en/history.md";

    private readonly string _root = Directory.CreateTempSubdirectory("kb-drift-").FullName;

    public DriftRebuildTests()
    {
        var site = Path.Combine(Repository.Root, "tests", "Fixtures", "init-systems");
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(site, file), File.ReadAllText(file));
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_build_after_a_change_is_the_same_as_a_first_build()
    {
        var again = Site();
        var told = new List<string>();
        foreach (var change in Changes())
        {
            change();
            var (next, first) = (Build(again), Build(Site()));

            Assert.Equal(first.Diagnostics, next.Diagnostics);
            Assert.Equal(first.Summary.Drift, next.Summary.Drift);
            Assert.Equal(first.Files.Select(Content), next.Files.Select(Content));
            told.Add(string.Join(' ', next.Diagnostics.Select(diagnostic => diagnostic.Code).Distinct().Where(code => code.StartsWith("KB706", StringComparison.Ordinal))));
        }

        Assert.Equal(["", "KB7060", "", "KB7060", "KB7060 KB7061", ""], told);
    }

    private IEnumerable<Action> Changes()
    {
        yield return () => { };
        yield return () => Replace(Page, "## ", "## Changed ");
        yield return () => Replace(Page, "## Changed ", "## ");
        yield return () => Replace("input/data/inits/runit.yml", "a small init", "a tiny init");
        yield return () => File.Delete(Path.Combine(_root, "input/translations/pt-BR/content/history.yml"));
        yield return Record;
    }

    private void Record()
    {
        foreach (var file in Build(Site()).Summary.Drift!.Languages.SelectMany(language => language.Files))
        {
            if (new UpdateRecords(new(2026, 11, 22)).Of(file, [null]) is { } fresh)
            {
                Write(file.File.Record, fresh.Text);
            }
        }
    }

    private SiteBuild Site() => new(new(_root, Path.Combine(Repository.Root, "theme"), new DateOnly(2026, 11, 22)), new PlainTheme());

    private static BuildResult Build(SiteBuild site) => site.Build(null, TestContext.Current.CancellationToken);

    private static (string Path, string Hash) Content(Model.OutputFile file) => (file.Path, Convert.ToHexString(SHA256.HashData(file.Content.Span)));

    private void Replace(string path, string before, string after) => Write(path, File.ReadAllText(Path.Combine(_root, path)).Replace(before, after, StringComparison.Ordinal));

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
