using System.Text;
using XenModeKB.Links;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Languages;

namespace XenModeKB.Tests.Specs;

/// <summary>
/// Runs every <c>*.spec</c>: a whole build from the files in it, compared with what it says. <c>KB_UPDATE=1</c> rewrites the reports and whole outputs;
/// <c>KB_SPEC=percentage</c> runs those that have it in their name.
/// </summary>
public sealed class SpecTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "XenModeKB.Tests", "Specs");

    private static readonly string s_base = string.Concat(Directory.EnumerateFiles(Path.Combine(s_folder, "Base"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));

    private static readonly HashSet<string> s_templates = [.. SourceTexts.All.Select(text => text.English)];

    public static TheoryData<string> Specs =>
        [.. Paths.Where(path => path.Contains(Environment.GetEnvironmentVariable("KB_SPEC") ?? "", StringComparison.Ordinal))];

    private static IEnumerable<string> Paths =>
        Directory.EnumerateFiles(s_folder, "*.spec", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(s_folder, path)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Specs))]
    public void Build_gives_what_the_spec_says(string path)
    {
        var spec = Spec.Read(Path.Combine(s_folder, path));
        var result = Build(spec);
        if (StringKeyTests.UpdatesWhatBuildsPrint())
        {
            spec = spec with { Sections = [.. spec.Sections.Select(section => IsGolden(section) ? section with { Text = Actual(section, result) } : section)] };
            spec.Write();
        }

        var actual = spec with { Sections = [.. spec.Sections.Select(section => section with { Text = Actual(section, result) })] };
        Assert.Equal(Text(spec), Text(actual));
        Problems.None(result.Diagnostics.SelectMany(diagnostic => Arguments.Untranslated(diagnostic, s_base + Written(spec))).Distinct());
        Problems.None(result.Diagnostics.SelectMany(diagnostic => Arguments.MessagesOf(diagnostic.Words)).Select(message => message.Template).Distinct()
            .Where(template => Places.Without(template).Any(char.IsLetter) && !s_templates.Contains(template))
            .Select(template => $"SourceTexts does not see '{template}'"));
    }

    [Fact]
    public void Each_spec_says_in_a_sentence_what_it_shows() =>
        Problems.None(
            from path in Paths
            let title = Spec.Read(Path.Combine(s_folder, path)).Title.Trim()
            where !title.EndsWith('.')
            select $"{path} begins with no sentence");

    [Fact]
    public void Each_spec_has_something_that_can_be_wrong() =>
        Problems.None(
            from path in Paths
            where !Spec.Read(Path.Combine(s_folder, path)).Sections.Any(section => section.Header == "diagnostics" || section.Header.StartsWith("output ", StringComparison.Ordinal))
            select $"{path} has no report and no output: end it with `-- diagnostics --`, and KB_UPDATE=1 fills it in");

    internal static BuildResult Build(Spec spec)
    {
        var root = Directory.CreateTempSubdirectory("kb-spec-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(s_folder, "Base"), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(root.FullName, Path.GetRelativePath(Path.Combine(s_folder, "Base"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            spec.Arrange(root.FullName);
            var options = new BuildOptions(root.FullName, Path.Combine(Repository.Root, "theme"), new DateOnly(2026, 11, 22)) { Published = Published(spec) };
            return new SiteBuild(options, new PlainTheme()).Build(null, TestContext.Current.CancellationToken);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static string Written(Spec spec) =>
        string.Join('\n', spec.Sections.Where(section => section.Header != "diagnostics").Select(section => $"{section.Header}\n{section.Text}"));

    private static PublishedManifest? Published(Spec spec) =>
        spec.Sections.FirstOrDefault(section => section.Header == "published") is { } manifest ? PublishedManifest.Parse("published", Encoding.UTF8.GetBytes(manifest.Text)) : null;

    private static bool IsGolden(Section section) =>
        section.Header == "diagnostics" || section.Header.Split(' ') is ["output", _];

    /// <summary>What the section would say if the spec had been written from this result.</summary>
    private static string Actual(Section section, BuildResult result)
    {
        if (section.Header == "diagnostics")
        {
            return string.Concat(result.Diagnostics.Select(diagnostic => $"{diagnostic}\n"));
        }

        if (!section.Header.StartsWith("output ", StringComparison.Ordinal))
        {
            return section.Text;
        }

        var words = section.Header.Split(' ');
        var file = result.Files.FirstOrDefault(file => file.Path == words[1]);
        var text = file is null ? null : Encoding.UTF8.GetString(file.Content.Span);
        return words.ElementAtOrDefault(2) switch
        {
            "contains" => Pieces(section, piece => text?.Contains(piece, StringComparison.Ordinal) == true, "is not there"),
            "lacks" => Pieces(section, piece => text?.Contains(piece, StringComparison.Ordinal) == false, "is there"),
            _ => text is null ? "(no such file)\n" : text.EndsWith('\n') ? text : $"{text}\n(no line end)\n",
        };
    }

    /// <summary>The section itself when all its lines are as they should be.</summary>
    private static string Pieces(Section section, Func<string, bool> right, string otherwise) =>
        string.Concat(section.Text.Split('\n').SkipLast(1).Select(line => line.Length == 0 || right(line) ? $"{line}\n" : $"{line}   <- {otherwise}\n"));

    private static string Text(Spec spec) =>
        string.Concat(spec.Sections.Where(section => !section.IsInput && section.Header != "published").Select(section => $"-- {section.Header} --\n{section.Text}"));
}
