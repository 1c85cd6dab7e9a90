using System.Collections.Immutable;
using XenModeKB.Dataset;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Dataset;

/// <summary>Datasets for tests: the real one of the repository, and a small one about tea kettles that each test may change.</summary>
internal static class Datasets
{
    public static DateOnly Today { get; } = new(2026, 11, 28);

    public static ImmutableArray<Locale> Locales { get; } = [new("pt-BR", "pt-br", "Português"), new("en", "en", "English")];

    public static SiteConfig Config { get; } = new()
    {
        Title = LocalizedText.Same("Kettles", Locales.Select(l => l.Code), default),
        Description = LocalizedText.Same("About kettles.", Locales.Select(l => l.Code), default),
        BaseUrl = "https://example.org/kettles/",
        Locales = Locales,
        LicenceName = "CC BY-SA 4.0",
        LicenceUrl = "https://creativecommons.org/licenses/by-sa/4.0/",
        Span = SourceSpan.FileStart("input/site.yml"),
    };

    /// <summary>The dataset of the repository.</summary>
    public static Outcome<DatasetModel> Real() => Read(
        [.. Repository.Files(".json", "input/data/schemas").Select(file => new SourceFile(file.Path, file.Text))],
        [.. Repository.Files(".yml", "input/data").Select(file => new SourceFile(file.Path, file.Text))]);

    public static Outcome<DatasetModel> Read(ImmutableArray<SourceFile> schemas, ImmutableArray<SourceFile> files)
    {
        var parsed = files.Select(file => ParseYaml.Apply(file)).ToList();
        Assert.DoesNotContain(parsed.SelectMany(outcome => outcome.Diagnostics), diagnostic => diagnostic.Severity == Severity.Error);
        var read = ReadDataFile.Schemas(Config, schemas, Today);
        var data = parsed.SelectMany(outcome => outcome.Documents).Select(document => ReadDataFile.Apply(document, read.Documents.Single())).ToList();
        var dataset = ReadDataset.Apply(new(read.Documents.Single(), [.. data.SelectMany(outcome => outcome.Documents)]));
        return dataset with { Diagnostics = [.. read.Diagnostics, .. data.SelectMany(outcome => outcome.Diagnostics), .. dataset.Diagnostics] };
    }

    /// <summary>The small dataset, with one file changed by replacing a text in it; or as it is.</summary>
    public static Outcome<DatasetModel> Kettles(string? file = null, string from = "", string to = "")
    {
        var files = Kettle.Files.Select(pair => new SourceFile(pair.Path, pair.Text)).ToList();
        var changed = files.FindIndex(candidate => candidate.Path == file);
        if (file is not null)
        {
            Assert.True(changed >= 0, file);
            Assert.Contains(from, files[changed].Text, StringComparison.Ordinal);
            var at = files[changed].Text.IndexOf(from, StringComparison.Ordinal);
            files[changed] = new(file, files[changed].Text[..at] + to + files[changed].Text[(at + from.Length)..]);
        }

        return Read([Common, .. files.Where(f => f.Path.EndsWith(".json", StringComparison.Ordinal))], [.. files.Where(f => f.Path.EndsWith(".yml", StringComparison.Ordinal))]);
    }

    /// <summary>A dataset of these files.</summary>
    public static Outcome<DatasetModel> Of(IEnumerable<(string Path, string Text)> files)
    {
        var all = files.Select(pair => new SourceFile(pair.Path, pair.Text)).ToLookup(file => Path.GetExtension(file.Path), StringComparer.Ordinal);
        return Read([Common, .. all[".json"]], [.. all[".yml"]]);
    }

    private static SourceFile Common { get; } = new("input/data/schemas/common.json", File.ReadAllText(Path.Combine(Repository.Root, "input/data/schemas/common.json")));
}
