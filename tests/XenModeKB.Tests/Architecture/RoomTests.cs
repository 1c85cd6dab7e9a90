using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Architecture;

/// <summary>
/// Who may use whom: Cli, theme, XenModeKB, Links, Pipeline, each only those after it. Inside XenModeKB: SiteBuild, the pipelines, the rooms, and the floors that all rooms stand on,
/// Html, Reading, Texts and Model. A room knows no other room and nothing above it.
/// </summary>
public sealed partial class RoomTests
{
    /// <summary>What every room stands on, from the top: each may use those after it.</summary>
    private static readonly string[] s_floors = ["Html", "Reading", "Texts", "Model", "Links", "Pipeline"];

    private static readonly string[] s_wholeBuild = ["SiteBuild", "BuildOptions", "BuildResult", "BuildSummary"];

    /// <summary>The files of rooms and floors: the pipelines are above them all.</summary>
    private static IEnumerable<RepositoryFile> Rooms => Repository.Files(".cs", "src/XenModeKB").Where(file => file.Room is not (null or "Pipelines"));

    [Fact]
    public void Rooms_do_not_know_each_other() =>
        Problems.None(
            from file in Rooms
            from Match use in NamespaceUse().Matches(WithoutOwnNamespace(CSharpText.Code(file.Text)))
            let used = use.Groups[1].Value
            where used != file.Room && !Below(file.Room!).Contains(used, StringComparer.Ordinal)
            select $"{file.Path} uses XenModeKB.{used}");

    /// <summary>A namespace may be named from its neighbour without its first part: that is an arrow, too.</summary>
    [Fact]
    public void Rooms_do_not_name_types_of_each_other()
    {
        var files = Rooms.ToList();
        var types = files
            .SelectMany(file => TypeName().Matches(CSharpText.Code(file.Text)).Select(match => (file.Room, Name: match.Groups[1].Value)))
            .Where(type => !s_floors.Contains(type.Room, StringComparer.Ordinal)).Distinct().ToLookup(type => type.Room, type => type.Name);
        Problems.None(
            from file in files
            let code = CSharpText.Code(file.Text)
            from room in types
            where room.Key != file.Room
            from Match use in Regex.Matches(code, $@"(?<![\w.]){room.Key}\.(\w+)")
            where room.Contains(use.Groups[1].Value)
            select $"{file.Path} names {use.Value}");
    }

    [Fact]
    public void Rooms_do_not_know_the_whole_build() =>
        Problems.None(
            from file in Rooms
            let code = CSharpText.Code(file.Text)
            from name in s_wholeBuild
            where Regex.IsMatch(code, $@"\b{name}\b")
            select $"{file.Path} names {name}");

    [Theory]
    [InlineData("src/XenModeKB.Pipeline", "")]
    [InlineData("src/XenModeKB.Links", "XenModeKB.Pipeline")]
    [InlineData("src/XenModeKB", "XenModeKB.Links XenModeKB.Pipeline")]
    [InlineData("theme", "XenModeKB XenModeKB.Links XenModeKB.Pipeline")]
    [InlineData("src/XenModeKB.Cli", "XenModeKB XenModeKB.Links XenModeKB.Pipeline XenModeKB.Theme theme")]
    public void Projects_use_only_the_projects_below_them(string folder, string allowed) =>
        Problems.None(
            from file in Repository.Files(".csproj", folder)
            from Match reference in ProjectReference().Matches(file.Text)
            let name = Path.GetFileNameWithoutExtension(reference.Groups[1].Value.Replace('\\', '/'))
            where !allowed.Split(' ').Contains(name, StringComparer.Ordinal)
            select $"{file.Path} refers to {name}");

    /// <summary>What is started, with which environment and for how long, is decided once; and a browser that somebody asks for goes on by itself.</summary>
    [Fact]
    public void One_file_starts_programs() =>
        Assert.Equal(
            ["src/XenModeKB.Cli/OpenBrowser.cs", "src/XenModeKB/Files/RunGit.cs"],
            Repository.Files(".cs .razor", "src", "theme").Where(file => StartsProgram().IsMatch(CSharpText.Code(file.Text))).Select(file => file.Path));

    [Fact]
    public void The_engine_needs_the_base_class_library_alone() =>
        Assert.DoesNotContain("PackageReference", Repository.Files(".csproj", "src/XenModeKB.Pipeline").Single().Text, StringComparison.Ordinal);

    [Fact]
    public void The_library_of_links_needs_one_package() =>
        Assert.Equal(
            ["AngleSharp"],
            PackageReference().Matches(Repository.Files(".csproj", "src/XenModeKB.Links").Single().Text).Select(match => match.Groups[1].Value));

    [Fact]
    public void The_engine_stays_small() =>
        Assert.InRange(Repository.Files(".cs", "src/XenModeKB.Pipeline").Where(file => !IsWords(file)).Sum(Lines), 100, 400);

    [Fact]
    public void So_do_the_words_it_speaks() =>
        Assert.InRange(Repository.Files(".cs", "src/XenModeKB.Pipeline").Where(IsWords).Sum(Lines), 50, 200);

    [Fact]
    public void The_build_can_be_read_at_once() =>
        Assert.InRange(Lines(Repository.Files(".cs", "src/XenModeKB").Single(file => file.Path.EndsWith("/SiteBuild.cs", StringComparison.Ordinal))), 40, 120);

    private static bool IsWords(RepositoryFile file) => file.Path.Contains("/Words/", StringComparison.Ordinal);

    private static int Lines(RepositoryFile file) => file.Text.AsSpan().Count('\n');

    private static string[] Below(string room) => s_floors[(Array.IndexOf(s_floors, room) + 1)..];

    private static string WithoutOwnNamespace(string code) => OwnNamespace().Replace(code, "");

    [GeneratedRegex(@"\bProcessStartInfo\b|\bProcess\s*\.\s*Start\b|new\s+Process\b")]
    private static partial Regex StartsProgram();

    [GeneratedRegex(@"^namespace .*$", RegexOptions.Multiline)]
    private static partial Regex OwnNamespace();

    [GeneratedRegex(@"\bXenModeKB\.(\w+)")]
    private static partial Regex NamespaceUse();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+struct)?)\s+(\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex PackageReference();

    [GeneratedRegex("<ProjectReference Include=\"([^\"]+)\"")]
    private static partial Regex ProjectReference();
}
