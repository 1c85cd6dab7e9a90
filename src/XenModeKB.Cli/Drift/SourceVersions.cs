using XenModeKB.Files;
using XenModeKB.Localization;
using XenModeKB.Markdown;
using XenModeKB.Model;
using XenModeKB.Reading;

namespace XenModeKB.Cli.Drift;

/// <summary>
/// What a section or text said when it was translated, as far as git knows: the newest version of its file in which it has the fingerprint
/// of the record. Nothing where there is no git, no repository, or the version is older than a reader would wait for.
/// </summary>
/// <param name="root">Full path of the folder that holds input/.</param>
/// <param name="config">The languages.</param>
internal sealed class SourceVersions(string root, SiteConfig config)
{
    private const int MostVersions = 100;
    private const int MostLines = 400;

    private static readonly ParsePage s_page = new(ParseYaml.Parse);

    private readonly Dictionary<string, List<Lazy<FileVersion>>> _versions = new(StringComparer.Ordinal);

    /// <summary>The lines that have changed since the record was made, with <c>-</c> and <c>+</c>; null when git can't tell.</summary>
    public IReadOnlyList<string>? Changes(UnitDrift drift)
    {
        var place = drift.Unit.Source;
        var path = place.Span.Path;
        if (!_versions.TryGetValue(path, out var versions))
        {
            _versions[path] = versions = [.. Read(path)];
        }

        var before = versions.Select(version => version.Value.Find(drift.Unit.Id, drift.Record!.Fingerprint))
            .FirstOrDefault(lines => lines is not null);
        if (before is null || ReadWhole.TryText(Path.Combine(root, path), ReadFile.TextLimit) is not { } now)
        {
            return null;
        }

        return LineChanges.Between(Short(before), Short(FileVersion.Lines(now, place.FirstLine, place.LastLine)));
    }

    private static string[] Short(IEnumerable<string> lines) => [.. lines.Take(MostLines)];

    /// <summary>Newest first; each is read when it is looked at.</summary>
    private IEnumerable<Lazy<FileVersion>> Read(string path) =>
        RunGit.Ask(root, "log", $"--max-count={MostVersions}", "--format=%H", "--no-show-signature", "--", path)
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(commit => new Lazy<FileVersion>(() => Version(path, commit)));

    private FileVersion Version(string path, string commit)
    {
        var text = RunGit.Ask(root, "show", "--no-show-signature", "--no-ext-diff", "--no-textconv", $"{commit}:./{path}").Output;
        var source = new SourceFile(path, text);
        var places = path.EndsWith(".md", StringComparison.Ordinal)
            ? s_page.Sections(source, config).Select(section => (section.Id, section.Fingerprint, UnitPlace.Of(section)))
            : FindTexts.In(path, ParseYaml.Parse(path, text, 1).Documents[0].Root, config.Locales).Texts
                .Select(found => (found.Id, found.Fingerprint, UnitPlace.Of(found.Span)));
        return new(text, [.. places]);
    }

    /// <summary>A file as it was.</summary>
    private sealed record FileVersion(string Text, IReadOnlyList<(string Id, string Fingerprint, UnitPlace Place)> Units)
    {
        public static IEnumerable<string> Lines(string text, int first, int last) =>
            text.Split('\n').Skip(first - 1).Take(last - first + 1).Select(line => line.TrimEnd())
                .Reverse().SkipWhile(line => line.Length == 0).Reverse();

        /// <summary>The lines of a section or text that said what the record says; it may have had another id.</summary>
        public IEnumerable<string>? Find(string id, string fingerprint)
        {
            var found = Units.Where(unit => unit.Fingerprint == fingerprint).OrderBy(unit => unit.Id == id ? 0 : 1).ToList();
            return found.Count == 0 ? null : Lines(Text, found[0].Place.FirstLine, found[0].Place.LastLine);
        }
    }
}
