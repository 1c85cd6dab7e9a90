using System.Collections.Immutable;
using System.Text;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Specs;

namespace XenModeKB.Tests.Campaign;

/// <summary>
/// A site is edited again and again, at random, and built by one process that remembers: after each edit the files and the report are those of a process that
/// begins anew. Edits break and repair, rename, delete, and change texts, strings, schemas, settings, styles, charts, drawings and records of translations; none
/// ends in an exception.
/// </summary>
public sealed class IncrementalTests : IDisposable
{
    private const int Few = 8;

    private static readonly string s_fixtures = Path.Combine(Repository.Root, "tests", "Fixtures");

    private static readonly string[] s_words =
        ["yes", "optional", "no", "runit", "OpenRC", "2019", "inits", "en", "pt-BR", "English", "original", "Overview", "pages", "compare", "history", "index"];

    private readonly string _root = Directory.CreateTempSubdirectory("kb-edits-").FullName;
    private readonly SortedDictionary<string, byte[]> _good = new(StringComparer.Ordinal);

    public IncrementalTests()
    {
        Take("three-languages", "");
        Take("init-systems", "input/translations");

        _good["theme/strings/en.yml"] = "search.title: Find\n"u8.ToArray();
        _good["theme/styles/own.css"] = "a { color: red }"u8.ToArray();
        _good["input/assets/box.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>"u8.ToArray();
        foreach (var path in _good.Keys)
        {
            Put(path, _good[path]);
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void After_each_edit_all_is_as_if_built_anew()
    {
        var random = new Random(CampaignSize.Seed);
        var remembering = New();
        var (count, whole, broken) = (CampaignSize.Of(Few, 0.01), 0, 0);
        for (var i = 0; i < count; i++)
        {
            var edit = Edit(random);
            var what = $"edit {i} of seed {CampaignSize.Seed}: {edit}";
            var again = Build(remembering, what);
            var anew = Build(New(), what);

            Assert.True(again.Report == anew.Report, $"{what}\nremembering: {again.Report}\nanew: {anew.Report}");
            Assert.True(again.Files.Length == anew.Files.Length, $"{what}: {again.Files.Length} files, anew {anew.Files.Length}");
            foreach (var (one, other) in again.Files.Zip(anew.Files))
            {
                Assert.True(one.Path == other.Path && one.Content.Span.SequenceEqual(other.Content.Span), $"{what}: {one.Path} differs");
            }

            (whole, broken) = again.Files.IsEmpty ? (whole, broken + 1) : (whole + 1, broken);
        }

        TestContext.Current.SendDiagnosticMessage($"{count} edits from seed {CampaignSize.Seed}: {whole} whole sites, {broken} with errors");
        Assert.True(whole > 0 && (broken > 0 || !CampaignSize.IsLong));
    }

    private void Take(string site, string part)
    {
        var folder = Path.Combine(s_fixtures, site);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, part), "*", SearchOption.AllDirectories))
        {
            _good[Path.GetRelativePath(folder, path)] = File.ReadAllBytes(path);
        }
    }

    private SiteBuild New() => new(new(_root, Path.Combine(Repository.Root, "theme"), new DateOnly(2026, 11, 22)), new PlainTheme());

    private static (string Report, ImmutableArray<Model.OutputFile> Files) Build(SiteBuild build, string what)
    {
        try
        {
            var result = build.Build(null, TestContext.Current.CancellationToken);
            return (string.Join('\n', result.Diagnostics), [.. result.Files.OrderBy(file => file.Path, StringComparer.Ordinal)]);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            throw new InvalidOperationException(what, problem);
        }
    }

    /// <summary>Half of the edits make something good again, so that sites are whole as often as not.</summary>
    private string Edit(Random random)
    {
        var files = Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_root, path))
            .Order(StringComparer.Ordinal).ToList();
        var path = files.Count == 0 ? _good.Keys.First() : files[random.Next(files.Count)];
        switch (random.Next(10))
        {
            case 0:
                File.Delete(Path.Combine(_root, path));
                return $"delete {path}";
            case 1:
                var to = Path.Combine(Path.GetDirectoryName(path)!, $"moved-{random.Next(3)}{Path.GetExtension(path)}");
                File.Move(Path.Combine(_root, path), Path.Combine(_root, to), overwrite: true);
                return $"move {path} to {to}";
            case 2:
                Put(path, Mutate.Apply(File.ReadAllBytes(Path.Combine(_root, path)), random));
                return $"break {path}";
            case 3 or 4:
                return Reword(path, random);
            default:
                return Repair(random);
        }
    }

    private string Reword(string path, Random random)
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(_root, path)));
        var (word, other) = (s_words[random.Next(s_words.Length)], s_words[random.Next(s_words.Length)]);
        Put(path, Encoding.UTF8.GetBytes(text.Replace(word, other, StringComparison.Ordinal)));
        return $"write {other} for {word} in {path}";
    }

    private string Repair(Random random)
    {
        var keys = _good.Keys.ToList();
        var path = random.Next(3) == 0 ? null : keys[random.Next(keys.Count)];
        foreach (var key in keys.Where(key => path is null || key == path))
        {
            Put(key, _good[key]);
        }

        if (path is null)
        {
            foreach (var extra in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Where(file => !_good.ContainsKey(Path.GetRelativePath(_root, file))))
            {
                File.Delete(extra);
            }
        }

        return $"repair {path ?? "all"}";
    }

    private void Put(string path, byte[] bytes)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
